import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ago,
  birthdayText,
  dayHeading,
  daysBetween,
  due,
  regional,
  timeOfDay,
  zoneCity,
} from '../../../lib/i18n/format';

const home = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

/** Local time. */
const at = (text: string) => new Date(text).getTime();
/** Without spaces and commas: these differ between versions of the language data. */
const plain = (text: string | null) => text?.replace(/[\s,]/g, '') ?? null;
const ALL = ['en-GB', 'en-US', 'zh-CN', 'zh-TW'];
const inAll = (write: (tag: string) => string | null) => ALL.map((tag) => plain(write(tag)));

describe('around midnight', () => {
  const now = at('2026-11-21T00:00:00');

  it('a moment before is yesterday, a moment after the day is tomorrow', () => {
    expect(daysBetween(now, at('2026-11-20T23:59:59.999'))).toBe(-1);
    expect(daysBetween(now, at('2026-11-21T23:59:59.999'))).toBe(0);
    expect(daysBetween(now, at('2026-11-22T00:00:00'))).toBe(1);
    expect(daysBetween(at('2026-11-21T23:59:59.999'), now)).toBe(0);
  });

  it('is said in every language', () => {
    expect(inAll((tag) => dayHeading(tag, at('2026-11-20T23:59:59'), now))).toEqual(
      ['Yesterday', 'Yesterday', '昨天', '昨天'].map(plain),
    );
    expect(inAll((tag) => ago(tag, now, now))).toEqual(['Today', 'Today', '今天', '今天'].map(plain));
    expect(inAll((tag) => due(tag, at('2026-11-22T00:00:00'), now))).toEqual(
      ['Tomorrow 00:00', 'Tomorrow 12:00 AM', '明天 00:00', '明天 凌晨12:00'].map(plain),
    );
  });

  it('counts days, not hours, when the clocks change', () => {
    expect(daysBetween(at('2026-03-28T23:30:00'), at('2026-03-30T00:30:00'))).toBe(2);
    expect(daysBetween(at('2026-10-24T23:30:00'), at('2026-10-26T00:30:00'))).toBe(2);
    expect(daysBetween(at('2026-10-25T00:30:00'), at('2026-10-25T23:30:00'))).toBe(0);
    expect(daysBetween(at('2026-10-25T12:00:00'), at('2027-10-25T12:00:00'))).toBe(365);
  });
});

describe('the heading of a day', () => {
  const now = at('2026-01-02T09:00:00');

  it('has the year when it is another one, and not for yesterday across the year', () => {
    expect(inAll((tag) => dayHeading(tag, at('2026-01-01T12:00:00'), now))).toEqual(
      ['Yesterday', 'Yesterday', '昨天', '昨天'].map(plain),
    );
    expect(inAll((tag) => dayHeading(tag, at('2025-12-31T12:00:00'), now))).toEqual(
      [
        'Wednesday 31 December 2025',
        'Wednesday, December 31, 2025',
        '2025年12月31日星期三',
        '2025年12月31日 星期三',
      ].map(plain),
    );
    expect(inAll((tag) => dayHeading(tag, at('2026-11-17T12:00:00'), now))).toEqual(
      ['Tuesday 17 November', 'Tuesday, November 17', '11月17日星期二', '11月17日 星期二'].map(plain),
    );
  });

  it('is that of the place where the user is', () => {
    const moment = Date.UTC(2026, 10, 20, 23, 30);
    expect(dayHeading('en-GB', moment, Date.UTC(2026, 10, 30))).toMatch(/^Saturday,? 21 November$/);
    process.env.TZ = 'America/New_York';
    expect(dayHeading('en-GB', moment, Date.UTC(2026, 10, 30))).toMatch(/^Friday,? 20 November$/);
  });
});

describe('a past moment', () => {
  const now = at('2026-11-21T09:00:00');

  it.each([
    ['2026-11-15T23:00:00', ['6 days ago', '6 days ago', '6天前', '6 天前']],
    ['2026-11-14T23:00:00', ['14 Nov', 'Nov 14', '11月14日', '11月14日']],
    ['2025-11-21T09:00:00', ['21 Nov 2025', 'Nov 21, 2025', '2025年11月21日', '2025年11月21日']],
    ['2026-11-22T09:00:00', ['Tomorrow', 'Tomorrow', '明天', '明天']],
    ['2026-11-23T09:00:00', ['23 Nov', 'Nov 23', '11月23日', '11月23日']],
  ])('%s is %j', (moment, texts) => expect(inAll((tag) => ago(tag, at(moment), now))).toEqual(texts.map(plain)));
});

describe('a due moment', () => {
  const now = at('2026-11-21T09:00:00');

  it.each([
    ['2026-11-21T17:00:00', ['Today 17:00', 'Today 5:00 PM', '今天 17:00', '今天 下午5:00']],
    ['2026-11-27T17:00:00', ['Fri 17:00', 'Fri 5:00 PM', '周五 17:00', '週五 下午5:00']],
    ['2026-11-28T17:00:00', ['28 Nov 17:00', 'Nov 28 5:00 PM', '11月28日 17:00', '11月28日 下午5:00']],
    ['2026-11-18T17:00:00', ['18 Nov 17:00', 'Nov 18 5:00 PM', '11月18日 17:00', '11月18日 下午5:00']],
  ])('%s is %j', (moment, texts) => expect(inAll((tag) => due(tag, at(moment), now))).toEqual(texts.map(plain)));

  it('of another year says which', () => {
    for (const moment of ['2027-01-05T17:00:00', '2024-11-18T17:00:00'])
      expect(due('en-GB', at(moment), now)).toContain(moment.slice(0, 4));
  });
});

describe('the time in a zone', () => {
  const moment = Date.UTC(2026, 10, 21, 14, 20);

  it('is the customer’s', () => {
    expect(timeOfDay('en-GB', moment)).toBe('15:20');
    expect(timeOfDay('en-GB', moment, 'Asia/Shanghai')).toBe('22:20');
    expect(timeOfDay('en-GB', moment, 'Asia/Kathmandu')).toBe('20:05');
    expect(timeOfDay('en-GB', Date.UTC(2026, 10, 21, 0, 0), 'UTC')).toBe('00:00');
  });

  it.each(['Mars/Olympus', '', 'Europe/', '__proto__'])('is unknown in %j, and nothing breaks', (zone) =>
    expect(timeOfDay('en-GB', moment, zone)).toBeNull(),
  );

  it('is nothing for no moment', () => expect(timeOfDay('en-GB', Number.NaN)).toBeNull());

  it('has a place that can be read', () => {
    expect(['America/New_York', 'America/Argentina/Buenos_Aires', 'UTC', ''].map(zoneCity)).toEqual([
      'New York',
      'Buenos Aires',
      'UTC',
      '',
    ]);
  });
});

describe('a birthday', () => {
  it('is written as at home, with the year when it is known', () => {
    expect(inAll((tag) => birthdayText(tag, '1988-05-12'))).toEqual(
      ['12 May 1988', 'May 12, 1988', '1988年5月12日', '1988年5月12日'].map(plain),
    );
    expect(inAll((tag) => birthdayText(tag, '--02-29'))).toEqual(
      ['29 February', 'February 29', '2月29日', '2月29日'].map(plain),
    );
  });

  it.each(['2023-02-29', '--02-30', '1988-13-05', '1988-00-10', '1988-05-00', '12 May', '', '1988-5-12'])(
    'that is no day, %j, stays as it was written',
    (text) => expect(birthdayText('en-GB', text)).toBe(text),
  );
});

describe('the regional form', () => {
  it.each([
    ['en', ['zh-CN', 'en-GB', 'en-US'], 'en-GB'],
    ['en', ['de-DE'], 'en'],
    ['zh-TW', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-TW', ['zh-HK'], 'zh-TW'],
    ['zh-CN', ['zh-TW'], 'zh-CN'],
    ['zh-CN', [], 'zh-CN'],
  ] as const)('of %s for %j is %s', (locale, preferred, tag) => {
    expect(regional(locale, preferred)).toBe(tag);
    expect(() => new Intl.DateTimeFormat(regional(locale, preferred))).not.toThrow();
  });
});
