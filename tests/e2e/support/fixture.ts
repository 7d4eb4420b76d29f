import { test as base, expect, type Page } from '@playwright/test';
import { launch, type Rig } from '../../tools/browser';

interface Fixtures {
  rig: Rig;
  /** Opens an address (served by `pages`) and the real side panel beside it. */
  open: (url: string, html: string) => Promise<{ page: Page; panel: Page }>;
}

/** A real Chromium with the built extension, and pages served under their real host names. */
export const test = base.extend<Fixtures>({
  rig: async ({ colorScheme }, use) => {
    const rig = await launch({ colorScheme: colorScheme === 'dark' ? 'dark' : 'light' });
    await closeWelcome(rig);
    await use(rig);
    await rig.close();
  },
  open: async ({ rig }, use) => {
    const served = new Map<string, string>();
    await rig.serve((url) => served.get(url.host) ?? `<!doctype html><title>${url.host}</title>`);
    let panel: Page | null = null;
    await use(async (url, html) => {
      served.set(new URL(url).host, html);
      const page = await rig.context.newPage();
      await page.goto(url);
      // One window, one panel: it follows the tab in front.
      panel ??= await rig.openPanel(page);
      return { page, panel };
    });
  },
});

export { expect };

/** The welcome page, which the first install opens in front. */
export async function welcomePage({ context }: Rig): Promise<Page> {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() as Page;
}

/** Closes the welcome page: it would draw the panel to itself. */
export async function closeWelcome(rig: Rig): Promise<void> {
  await (await welcomePage(rig)).close();
}

/** Runs one of the page's own functions, such as `openMail('b')`. */
export function call(page: Page, name: string, ...args: unknown[]): Promise<void> {
  return page.evaluate(
    ([fn, values]) =>
      (window as unknown as Record<string, (...all: unknown[]) => void>)[fn as string]?.(...(values as unknown[])),
    [name, args],
  );
}

/** The name on the card. */
export const cardName = (panel: Page) => panel.locator('article header h1');

/** Adds the new person on screen. */
export async function addShown(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Add to Beside' }).click();
  await expect(badge(panel)).toHaveText(/^Recognised/);
}

/** The box that notes are written in. */
export const noteBox = (panel: Page) => panel.locator('[data-focus="note"]');

/** How sure the panel says it is. */
export const badge = (panel: Page) => panel.getByTestId('badge');

/** Starts Chromium on a profile that is kept, with an address served as `html` and the panel beside it. */
export async function openInProfile(
  profile: string,
  address: string,
  html: string,
): Promise<{ rig: Rig; panel: Page }> {
  const rig = await launch({ profile });
  await closeWelcome(rig);
  await rig.serve((url) => (url.host === new URL(address).host ? html : null));
  const page = await rig.context.newPage();
  await page.goto(address);
  return { rig, panel: await rig.openPanel(page) };
}

/** Waits until the browser has acknowledged the write of a draft with this text. */
export async function draftSaved(panel: Page, text: string): Promise<void> {
  await expect
    .poll(() =>
      panel.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open('beside');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve(all.result.map((draft: { text: string }) => draft.text));
              };
            };
          }),
      ),
    )
    .toContain(text);
}
