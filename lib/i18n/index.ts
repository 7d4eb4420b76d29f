/** Words in three languages, side by side, so that a string is translated when it is born. */

export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];

/** A language's own name for itself. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

export type Messages<Key extends string = string> = Record<Locale, Record<Key, string>>;
export type Values = Record<string, string | number>;

/** Declares one area's messages; the compiler checks that no language misses a key. */
export function defineMessages<const English extends Record<string, string>>(messages: {
  en: English;
  'zh-CN': Record<keyof English, string>;
  'zh-TW': Record<keyof English, string>;
}): Messages<Extract<keyof English, string>> {
  return messages as Messages<Extract<keyof English, string>>;
}

/** The message in a language, with `{name}` filled in. Values are plain text and are not looked at again. */
export function translate<Key extends string>(
  messages: Messages<Key>,
  locale: Locale,
  key: Key,
  values: Values = {},
): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** The best of our languages for a list of preferred BCP 47 tags: Traditional for Hant, and for TW, HK and MO unless Hans. */
export function pickLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (/^zh(?![a-z])/.test(lower)) return /hant|^(?!.*hans).*[-_](tw|hk|mo)\b/.test(lower) ? 'zh-TW' : 'zh-CN';
    if (/^en(?![a-z])/.test(lower)) return 'en';
  }
  return 'en';
}
