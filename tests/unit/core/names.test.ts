import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, initials, salutationFrom } from '../../../lib/core/names';
import { hostileText } from './hostile';

describe('how somebody is addressed when only the name is known', () => {
  it.each([
    ['Anna Lindqvist', 'Anna'],
    ['  Anna   Lindqvist ', 'Anna'],
    ['Dr. Anna Lindqvist', 'Anna'],
    ['Prof Dr Anna Lindqvist', 'Anna'],
    ['Lindqvist, Anna', 'Anna'],
    ['Anna', 'Anna'],
    ['Élodie Martin', 'Élodie'],
    ['🌸 Anna 🌸', 'Anna'],
    ['🌸🌸 林晓梅', '林晓梅'],
    ['林晓梅', '林晓梅'],
    ['欧阳 娜娜', '欧阳娜娜'],
    ['Mr. 林晓梅', '林晓梅'],
    ['安娜·李', '安娜·李'],
    ['田中 太郎', '田中太郎'],
    ['さくら はな', 'さくらはな'],
    ['김 민수', '김민수'],
    ['محمد علي', 'محمد'],
    ['דוד כהן', 'דוד'],
    ['राम कुमार', 'राम'],
    ['J', 'J'],
  ])('%s: %s', (name, salutation) => expect(salutationFrom(name)).toBe(salutation));

  it.each(['', '   ', 'Dr.', 'Mr Mrs', '🌸', '👨‍👩‍👧', '·', '+41 79 555 01 01', '12345', 'ana@example.com'])(
    '%j is no name to address anybody by',
    (name) => expect(salutationFrom(name)).toBeNull(),
  );
});

describe('initials', () => {
  it.each([
    ['Anna Lindqvist', 'AL'],
    ['anna maria lindqvist', 'AL'],
    ['Dr. Anna Lindqvist', 'AL'],
    ['Anna', 'A'],
    ['Lindqvist, Anna', 'LA'],
    ['Anna (Norrsken) Lind', 'AL'],
    ['🌸 Anna', 'A'],
    ['ßen Öz', 'SÖ'],
    ['林晓梅', '林'],
    ['林 晓梅', '林'],
    ['欧阳娜娜', '欧阳'],
    ['諸葛亮', '諸葛'],
    ['محمد علي', 'مع'],
    ['דוד כהן', 'דכ'],
    ['김민수', '김'],
    ['J', 'J'],
    ['+41 79', '7'],
    ['🌸', '🌸'],
    ['', '?'],
    ['  ', '?'],
    ['Dr', 'D'],
  ])('of %j are %s', (name, letters) => expect(initials(name)).toBe(letters));

  it('are one or two whole characters for any name', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const count = Array.from(initials(name)).length;
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('names for comparison', () => {
  it.each([
    ['JOSÉ García', 'jose garcia'],
    ['Jose\u0301 Garci\u0301a', 'jose garcia'],
    ['Ａnna\u00a0 Lind', 'anna lind'],
    ['Андрей', 'андреи'],
    ['مُحَمَّد', 'محمد'],
    ['כֹּהֵן', 'כהן'],
    ['\u212bngström', 'angstrom'],
  ])('%s is %s', (name, folded) => expect(foldName(name)).toBe(folded));

  it.each([
    ['राम', 'रमा'],
    ['राम', 'रम'],
    ['กิน', 'กัน'],
    ['かがわ', 'かかわ'],
    ['김', '긴'],
    ['林晓梅', '林小梅'],
  ])('%s and %s are two names: signs that are letters are kept', (one, other) =>
    expect(foldName(one)).not.toBe(foldName(other)),
  );

  it('are the same when folded again, and equal for both ways to write an accent', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
        expect(foldName(name.normalize('NFC'))).toBe(foldName(name));
      }),
      { numRuns: 1_000 },
    );
  });
});
