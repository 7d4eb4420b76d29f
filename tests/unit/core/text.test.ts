import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, paragraphs } from '../../../lib/core/text';
import { hostileText } from './hostile';

const points = (text: string) => Array.from(text).length;

describe('a line from a hostile page', () => {
  it('is one clean line, not longer than asked for, and the same when cleaned again', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, max) => {
        const clean = line(text, max);
        if (clean === null) return;
        expect(points(clean)).toBeLessThanOrEqual(max);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cs}|\s\s|^\s|\s$/u);
        expect(clean).not.toMatch(/\p{Bidi_Control}/u);
        expect(line(clean, max)).toBe(clean);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps markup as text: it is shown, not run', () => {
    expect(line('<b onclick="x()">Anna</b>\n<script>')).toBe('<b onclick="x()">Anna</b> <script>');
  });

  it.each([
    ['an override that reads backwards', 'Anna \u202egpj.exe', 'Anna gpj.exe'],
    ['isolates', '\u2066Anna\u2069', 'Anna'],
    ['the Arabic letter mark', 'Anna\u061c Lind', 'Anna Lind'],
    ['zero-width spaces', 'An\u200bna\ufeff', 'Anna'],
    ['soft hyphens', 'Lind\u00adqvist', 'Lindqvist'],
    ['blank letters', '\u3164Anna\u2800', 'Anna'],
    ['line separators', 'Anna\u2028Lind\u0085qvist', 'Anna Lind qvist'],
    ['tabs and no-break spaces', 'Anna\t\u00a0 Lind', 'Anna Lind'],
    ['half a pair', 'Anna\ud83d Lind\ude00', 'Anna Lind'],
    ['a half that another half comes to', '\ud83d\u200b\ude00Anna', 'Anna'],
  ])('takes out %s', (_, text, clean) => expect(line(text)).toBe(clean));

  it.each([
    [''],
    ['   \n\t'],
    ['\u200d \u200d'],
    ['\u200c\ufe0f'],
    ['\u202e\u200b'],
    ['\u3164'],
    ['\u034f'],
    ['\ud800'],
    ['\u115f'],
  ])('is nothing when nobody can see it: %j', (text) => expect(line(text)).toBeNull());

  it.each([
    ['👩‍👩‍👧 Nordmann'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿 Isla'],
    ['❤️ Bo'],
    ['क्षत्रिय सिंह'],
    ['ශ්‍රී ලංකා'],
    ['علی‌رضا رضایی'],
    ['שרה כֹּהֵן'],
    ['นันท์นภัส'],
    ['林晓梅'],
    ['Ngọc Hân Trần'],
    ['𠮷田 太郎'],
  ])('leaves %s as it is', (text) => expect(line(text)).toBe(text));

  it('cuts ten thousand characters at whole characters, with a mark that there was more', () => {
    const cut = line('😀'.repeat(10_000), 50) ?? '';
    expect(points(cut)).toBe(50);
    expect(cut).toBe(`${'😀'.repeat(49)}…`);
    expect(line('x'.repeat(50), 50)).toBe('x'.repeat(50));
  });
});

describe('paragraphs from a hostile page', () => {
  it('are clean, not longer than asked for, and the same when cleaned again', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const clean = paragraphs(text, max);
        if (clean === null) return;
        expect(clean.length).toBeLessThanOrEqual(max);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Cs}|\p{Bidi_Control}|\n{3}/u);
        expect(paragraphs(clean, max)).toBe(clean);
      }),
      { numRuns: 600 },
    );
  });

  it('keep line breaks of every sort, at most one empty line in a row', () => {
    expect(paragraphs('Dear Anna,\r\n\r\n\r\n\r\nthank\tyou\vBo\u2028Chen')).toBe('Dear Anna,\n\nthank you\nBo\nChen');
  });

  it('never end in half a character', () => {
    for (let max = 2; max < 8; max++) expect(paragraphs('😀😀😀😀😀', max)).toMatch(/^(?:😀)*…$/u);
  });

  it('are nothing when there is nothing to see', () => expect(paragraphs('\n \u200b\n\u200d')).toBeNull());
});
