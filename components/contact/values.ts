import type { Locale } from '../../lib/i18n';

const COMMON = (
  'en zh-CN zh-TW zh-HK ja ko de fr es pt it nl sv da nb fi is pl cs sk sl hr sr bs mk sq bg ro hu el et lv lt ru uk be tr az ka hy ' +
  'kk uz mn ar he fa ur hi bn pa gu mr ta te kn ml ne si th lo km my vi id ms fil sw am af ga ca eu gl'
).split(' ');

/** A language's name in the interface language, or the tag itself; empty for none. */
export function languageName(locale: Locale, tag: string | null): string {
  if (!tag) return '';
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Names of common languages, for suggestions. */
export function languageNames(locale: Locale): string[] {
  return COMMON.map((tag) => languageName(locale, tag));
}

/** The tag of a typed language name or tag; null when it is neither. */
export function languageFrom(locale: Locale, typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  const named = COMMON.find((tag) => languageName(locale, tag).toLowerCase() === wanted);
  if (named) return named;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(wanted)) return null;
  try {
    const tag = Intl.getCanonicalLocales(wanted)[0] ?? null;
    return tag && languageName(locale, tag).toLowerCase() !== tag.toLowerCase() ? tag : null;
  } catch {
    return null;
  }
}

/** All IANA zones this browser knows. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** A typed zone or its city as an IANA zone; null when unknown. */
export function timeZoneFrom(typed: string): string | null {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, '_');
  if (!wanted) return null;
  return (
    timeZones().find((zone) => zone.toLowerCase() === wanted || zone.toLowerCase().split('/').at(-1) === wanted) ?? null
  );
}

/** `1980-03-05`, `03-05` or `--03-05` as a stored birthday; null when there is no such day. */
export function birthdayFrom(typed: string): string | null {
  const parts = /^(?:(\d{4})[-/.]|--)?(\d{1,2})[-/.](\d{1,2})$/.exec(typed.trim());
  if (!parts) return null;
  const [month, date] = [Number(parts[2]), Number(parts[3])];
  const real = new Date(Number(parts[1] ?? 2000), month - 1, date);
  if (real.getMonth() !== month - 1 || real.getDate() !== date) return null;
  return `${parts[1] ?? '-'}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
