import type { Page } from '@playwright/test';
import { pageCode } from './build';
import { contact } from './page/records';
import { HOSTS, type Site, type Stage } from './stage';

/** The heading that the floor's panel shows before anything is said to it. */
export const FLOOR_HEADING = 'Floor';

/** When a heading was painted; see page/probe.ts. */
export interface Painted {
  /** ms since 1970. */
  at: number;
  /** ms since the navigation to the panel. */
  since: number;
}

/** Opens the real side panel beside the tab, with the probe in it from its next navigation on. */
export async function openPanel(stage: Stage): Promise<Page> {
  const panel = await stage.rig.openPanel(stage.tab);
  await panel.addInitScript(pageCode('probe'));
  return panel;
}

/** Waits until the panel has painted this heading. */
export function whenPainted(panel: Page, name: string): Promise<Painted> {
  return panel.evaluate(`probe.whenPainted(${JSON.stringify(name)})`) as Promise<Painted>;
}

/** Loads the product into the panel, and waits for the first card. */
export async function loadProduct(stage: Stage, panel: Page, expected: number): Promise<Painted> {
  await panel.goto(`chrome-extension://${stage.rig.id}/sidepanel.html`);
  return whenPainted(panel, contact(expected).name);
}

/** Loads the least possible panel instead. */
export async function loadFloor(stage: Stage, panel: Page): Promise<Painted> {
  await panel.goto(`chrome-extension://${stage.rig.id}/bench/floor.html`);
  return whenPainted(panel, FLOOR_HEADING);
}

/** Opens a site with a contact's conversation in the tab. */
export async function openConversation(stage: Stage, site: Site, number: number): Promise<void> {
  await stage.open(HOSTS[site]);
  await show(stage, number);
}

/** Changes the open conversation in the tab; the moment before the change, in ms since 1970. */
export function show(stage: Stage, number: number): Promise<number> {
  return stage.tab.evaluate(`bench.show(${number})`) as Promise<number>;
}

/** Contacts to show, never one twice in a row: every fourth among those with the longest history. */
export function choice(contacts: number, turn: number): number {
  return turn % 4 === 0 ? (turn * 7) % 40 : 40 + ((turn * 7_919) % (contacts - 40));
}
