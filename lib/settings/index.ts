import * as v from 'valibot';
import { SITE_IDS } from '../core/sighting';
import { LOCALES } from '../i18n';
import { browser } from '../platform/browser';

const cut = v.transform((value: string) => value.slice(0, 200));
const text = v.fallback(v.pipe(v.string(), cut), '');
const nobody = { name: '', company: '', email: '', phone: '' };
const known = v.transform((ids: unknown[]) => SITE_IDS.filter((id) => ids.includes(id)));

/** Each part falls back on its own: one that a newer version wrote must not switch a site back on. */
const schema = v.object({
  /** Null: as the browser. */
  locale: v.fallback(v.nullable(v.picklist(LOCALES)), null),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Sites that the user has switched off. */
  sitesOff: v.fallback(v.pipe(v.array(v.unknown()), known), []),
  /** The user's own details, for templates. */
  me: v.fallback(v.object({ name: text, company: text, email: text, phone: text }), nobody),
  /** ISO country for phone numbers without country code; null: from the browser's language. */
  region: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), null),
});

/** Settings of this device. Data about customers never lives here. */
export type Settings = v.InferOutput<typeof schema>;

const KEY = 'settings';

/** Reads stored settings; anything unreadable falls back to its default. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : v.parse(schema, {});
}

/** The settings as they are now. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

let saving: Promise<unknown> = Promise.resolve();

/** Changes some settings; the others stay as they are stored. Changes follow each other, so that none undoes another. */
export function saveSettings(change: Partial<Settings>): Promise<void> {
  const save = async () => browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
  const saved = saving.then(save, save);
  saving = saved;
  return saved;
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
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(tag)?.[1];
    if (region) return region.toUpperCase();
  }
  return null;
}
