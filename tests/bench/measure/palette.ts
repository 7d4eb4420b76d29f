import type { Page } from '@playwright/test';
import { choice, loadProduct, openConversation, openPanel } from '../panel';
import { quantile, type Row, row } from '../rows';
import type { Size } from '../seed';
import type { Stage } from '../stage';

/** Searches over the 72 starter replies and 1,000 of the user's own: hits in titles and bodies, few, many and none. */
const QUERIES = ['delivery', 'price list', 'thank', 'exemplo ltd', 'wholesale', 'zzz', 'back in stock friday'];

async function type(panel: Page): Promise<{ ready: number; painted: number }[]> {
  for (const query of [...QUERIES, ...QUERIES]) {
    for (const letter of query) {
      await panel.keyboard.press(letter === ' ' ? 'Space' : letter);
      await panel.waitForTimeout(30);
    }
    await panel.keyboard.press('Control+A');
    await panel.keyboard.press('Delete');
  }
  return panel.evaluate('probe.typed') as Promise<{ ready: number; painted: number }[]>;
}

/** From a keystroke in the palette to its results; the floor is a bare React input that shows its own text. */
export async function palette(stage: Stage, size: Size): Promise<Row[]> {
  const number = choice(size.contacts, 1);
  await openConversation(stage, 'gmail', number);
  const panel = await openPanel(stage);
  await panel.goto(`chrome-extension://${stage.rig.id}/bench/typing.html`);
  await panel.getByRole('textbox').focus();
  const floor = await type(panel);
  await loadProduct(stage, panel, number);
  await panel.getByRole('tab').nth(1).click();
  await panel.getByRole('listbox').getByRole('option').nth(20).waitFor();
  await panel.getByRole('combobox').focus();
  const ours = await type(panel);
  await panel.close();
  const of = (list: typeof ours, part: 'ready' | 'painted', q: number) =>
    quantile(
      list.map((one) => one[part]),
      q,
    );
  return [
    row('palette, keystroke to results, p50', 'ms', of(ours, 'ready', 0.5), { floor: of(floor, 'ready', 0.5) }),
    row('palette, keystroke to results, p95', 'ms', of(ours, 'ready', 0.95), {
      floor: of(floor, 'ready', 0.95),
      limit: 16,
    }),
    row('palette, keystroke to painted results, p95', 'ms', of(ours, 'painted', 0.95), {
      floor: of(floor, 'painted', 0.95),
    }),
  ];
}
