import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { groupByDay, type Interaction, startOfDay } from '../../../lib/timeline';

const home = process.env.TZ;
afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const at = (iso: string) => ({ at: Date.parse(iso), text: iso }) as Interaction;
const days = (zone: string, times: string[]) => {
  process.env.TZ = zone;
  return groupByDay(times.map(at)).map(({ interactions }) => interactions.map(({ text }) => text));
};

describe('days of the timeline', () => {
  it('begin at the user’s midnight, not at Greenwich’s', () => {
    const night = '2026-11-21T23:30:00Z';
    const evening = '2026-11-21T15:30:00Z';
    expect(days('UTC', [night, evening])).toEqual([[night, evening]]);
    expect(days('Asia/Shanghai', [night, evening])).toEqual([[night], [evening]]);
    expect(days('Asia/Kolkata', [night, evening])).toEqual([[night], [evening]]);
    expect(days('Pacific/Kiritimati', [night, '2026-11-21T09:59:00Z'])).toEqual([[night], ['2026-11-21T09:59:00Z']]);
    expect(days('America/Los_Angeles', [night, '2026-11-21T07:59:00Z'])).toEqual([[night], ['2026-11-21T07:59:00Z']]);
  });

  it.each([
    // Clocks go forward at 02:00, back at 03:00.
    ['Europe/Berlin', ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29T21:30:00Z']],
    ['Europe/Berlin', ['2026-10-24T22:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T22:30:00Z']],
    [
      'America/New_York',
      ['2026-11-01T04:30:00Z', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-02T04:30:00Z'],
    ],
    // A day without a midnight: clocks go from 00:00 to 01:00.
    ['Africa/Cairo', ['2024-04-25T22:30:00Z', '2024-04-26T12:00:00Z', '2024-04-26T20:30:00Z']],
    ['America/Santiago', ['2024-09-08T04:30:00Z', '2024-09-08T12:00:00Z', '2024-09-09T02:30:00Z']],
    // A midnight that comes twice: 01:00 goes back to 00:00.
    ['America/Havana', ['2026-11-01T04:30:00Z', '2026-11-01T05:30:00Z', '2026-11-02T04:30:00Z']],
  ])('in %s are one day each across the change of clocks', (zone, times) => {
    expect(days(zone, times.toReversed())).toEqual([times.toReversed()]);
  });

  it.each([
    ['Africa/Cairo', '2024-04-25T21:30:00Z', '2024-04-25T22:30:00Z'],
    ['Europe/Berlin', '2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z'],
    ['America/Havana', '2026-11-01T03:59:00Z', '2026-11-01T04:00:00Z'],
  ])('in %s change where the change of clocks is near', (zone, before, after) => {
    expect(days(zone, [after, before])).toEqual([[after], [before]]);
  });

  it('lose nothing, keep the order and are each begun by their own start, in any zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'];
    const times = fc.array(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2027, 0) }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, (zone, some) => {
        process.env.TZ = zone;
        const list = some.sort((a, b) => b - a).map((one) => ({ at: one }) as Interaction);
        const grouped = groupByDay(list);
        expect(grouped.flatMap(({ interactions }) => interactions)).toEqual(list);
        expect(new Set(grouped.map(({ start }) => start)).size).toBe(grouped.length);
        for (const { start, interactions } of grouped) {
          expect(startOfDay(start)).toBe(start);
          for (const one of interactions) {
            expect(one.at).toBeGreaterThanOrEqual(start);
            expect(new Date(one.at).toDateString()).toBe(new Date(start).toDateString());
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of nothing are none', () => expect(groupByDay([])).toEqual([]));
});
