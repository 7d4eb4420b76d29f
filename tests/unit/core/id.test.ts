import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../lib/core/id';

const ascending = (ids: string[]) => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);

describe('ids', () => {
  it('sort in the order they were made, a hundred thousand in one go, and none comes twice', () => {
    const ids = Array.from({ length: 100_000 }, () => newId());
    expect(ascending(ids)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  }, 30_000);

  it('keep their order when the clock stops, jumps and steps back', () => {
    const start = Date.now();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 300 }), (steps) => {
        let clock = start;
        const ids = steps.map((step) => {
          clock += step;
          return newId(clock);
        });
        expect(ascending(ids)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('have one shape: 25 characters that need no escaping anywhere', () => {
    expect(newId()).toMatch(/^[0-9a-z]{25}$/);
  });

  it('of two panels with the same clock differ', () => {
    const tails = new Set(Array.from({ length: 10_000 }, () => newId().slice(13)));
    expect(tails.size).toBe(10_000);
  });
});
