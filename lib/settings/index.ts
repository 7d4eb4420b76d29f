import * as v from 'valibot';
import { SITE_IDS } from '../core/sighting';
import { LOCALES } from '../i18n';
import { browser } from '../platform/browser';

const text = v.optional(v.pipe(v.string(), v.maxLength(200)), '');

const schema = v.object({
  /** Null: as the browser. */
  locale: v.optional(v.nullable(v.picklist(LOCALES)), null),
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Sites that the user has switched off. */
  sitesOff: v.optional(v.array(v.picklist(SITE_IDS)), []),
  /** The user's own details, for templates. */
  me: v.optional(v.object({ name: text, company: text, email: text, phone: text }), {}),
  /** ISO country for phone numbers without country code; null: from the browser's language. */
  region: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), null),
});

/** Settings of this device. Data about customers never lives here. */
export type Settings = v.InferOutput<typeof schema>;

const KEY = 'settings';

/** Reads stored settings; anything unreadable falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(schema, stored ?? {});
  return parsed.success ? parsed.output : v.parse(schema, {});
}

/** The settings as they are now. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings; the others stay as they are stored. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Calls back whenever the settings change, in any window; returns a function that stops it. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** The country whose phone numbers are meant when none is given: the setting, else the browser language's region. */
export function phoneRegion(settings: Settings, languages: readonly string[]): string | null {
  if (settings.region) return settings.region;
  for (const tag of languages) {
    const region = new Intl.Locale(tag).region;
    if (region) return region;
  }
  return null;
}
