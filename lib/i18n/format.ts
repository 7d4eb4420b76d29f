import type { Locale } from './index';

/** The user's own regional form of the interface language, so that dates and numbers look as at home. */
export function regional(locale: Locale, preferred: readonly string[]): string {
  const language = locale.slice(0, 2);
  return preferred.find((tag) => (language === 'en' ? tag.startsWith('en') : tag === locale)) ?? locale;
}

const day = (at: number) => new Date(at).setHours(0, 0, 0, 0);
/** Whole local days from `now` to `at`: 0 today, -1 yesterday. */
export function daysBetween(now: number, at: number): number {
  return Math.round((day(at) - day(now)) / 86_400_000);
}

/** A year is written only when it is not this one. */
const yearOf = (at: number, now: number) =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';

const upper = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "14:20" in the user's format, or in another time zone. Null for an unknown zone. */
export function timeOfDay(tag: string, at: number, timeZone?: string): string | null {
  try {
    return new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }).format(at);
  } catch {
    return null;
  }
}

/** Heading of a day on the timeline: "Today", "Yesterday", "Tuesday 17 November", with the year when it is another one. */
export function dayHeading(tag: string, at: number, now: number): string {
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) return upper(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day'));
  const year = yearOf(at, now);
  return new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year }).format(at);
}

/** A past moment at a glance: "Today", "Yesterday", "3 days ago", "17 Nov", "17 Nov 2024". */
export function ago(tag: string, at: number, now: number): string {
  const days = daysBetween(now, at);
  if (days > -7 && days <= 1) return upper(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day'));
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: yearOf(at, now) }).format(at);
}

/** A due moment at a glance: "Today 17:00", "Thu 17:00" within a week, else "17 Dec 17:00", "17 Dec 2027 17:00". */
export function due(tag: string, at: number, now: number): string {
  const days = daysBetween(now, at);
  const time = timeOfDay(tag, at) ?? '';
  if (Math.abs(days) <= 1)
    return `${upper(new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day'))} ${time}`;
  if (days > 0 && days < 7) return `${new Intl.DateTimeFormat(tag, { weekday: 'short' }).format(at)} ${time}`;
  return `${new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: yearOf(at, now) }).format(at)} ${time}`;
}

/** Readable place of an IANA zone: `America/New_York` → `New York`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** `YYYY-MM-DD` or `--MM-DD` as a date in the user's format; anything else as it is. */
export function birthdayText(tag: string, birthday: string): string {
  const parts = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(birthday);
  if (!parts) return birthday;
  const year = parts[1] === '-' ? undefined : Number(parts[1]);
  const date = new Date(year ?? 2000, Number(parts[2]) - 1, Number(parts[3]));
  if (date.getMonth() !== Number(parts[2]) - 1 || date.getDate() !== Number(parts[3])) return birthday;
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: year ? 'numeric' : undefined }).format(
    date,
  );
}
