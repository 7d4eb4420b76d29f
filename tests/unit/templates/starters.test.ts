import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, STAGES } from '../../../lib/core/crm';
import { loadStarters, STARTER_KEYS } from '../../../lib/templates';
import type { Starter } from '../../../lib/templates/types';
import { blanksOf, FULL, refusal, rendered, unfilled } from './support';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
const all = await Promise.all(LANGUAGES.map(loadStarters));
const starters = all.flat();
const name = (one: Starter): [string, Starter] => [`${one.key} (${one.language})`, one];

/** Filled in with answers of the usual length. */
function filled(one: Starter, context = FULL) {
  const answers = Object.fromEntries(
    blanksOf(one, context).map((blank) => [blank.path, one.language === 'en' ? 'Tuesday 5 May' : '5月5日']),
  );
  return rendered(one, context, answers);
}

/** Every Han character of an encoding with two bytes a character. */
function repertoire(encoding: string, from: number, to: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = from; lead <= to; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (encoding === 'gbk' && trail < 0xa1) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}

// The national character sets are the lists of what is written there: GB 2312 (its part of GBK) has no traditional forms, and the
// everyday part of Big5 no simplified ones, apart from forms that both use.
const WRITTEN = { 'zh-CN': repertoire('gbk', 0xb0, 0xf7), 'zh-TW': repertoire('big5', 0xa4, 0xc6) };

describe('the set', () => {
  it('is the same 24 replies in each language', () => {
    expect(STARTER_KEYS).toHaveLength(24);
    for (const [at, language] of LANGUAGES.entries()) {
      expect(all[at]?.map((one) => one.key)).toEqual([...STARTER_KEYS]);
      expect(new Set(all[at]?.map((one) => one.title)).size).toBe(24);
      for (const one of all[at] ?? []) expect(one.language).toBe(language);
    }
  });

  it('knows the two ways of writing Chinese apart', () => {
    for (const character of '贵报单询该络们这时请问题') {
      expect([WRITTEN['zh-CN'].has(character), WRITTEN['zh-TW'].has(character)]).toEqual([true, false]);
    }
    for (const character of '貴報單詢該絡們這時請問題') {
      expect([WRITTEN['zh-CN'].has(character), WRITTEN['zh-TW'].has(character)]).toEqual([false, true]);
    }
  });
});

describe.each(starters.map(name))('%s', (_, one) => {
  it('gives a reply once everything is known, with nothing left over', () => {
    const { text, subject, suspicious } = filled(one);
    expect(suspicious).toEqual([]);
    expect(text).toContain('Anna');
    expect(text).not.toMatch(/[{}[\]*]|\n{3}| {2}|[，。：,] ?[，。：,]/);
    expect(subject === null).toBe(one.subject === null);
  });

  it('asks for the salutation when nothing is known, and gives no reply', () => {
    expect(unfilled(refusal(one, {}))).toContain('contact.salutation');
    const every = [one.body, one.subject].join('').match(/\{\{[^}]*\}\}/g) ?? [];
    expect(every.length).toBeGreaterThan(1);
  });

  it('asks for what only the user can know, and for no more than six things', () => {
    const asked = blanksOf(one, FULL);
    expect(asked.every((blank) => blank.kind === 'ask')).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(6);
    for (const blank of asked) {
      expect(blank.label.length).toBeLessThanOrEqual(24);
      expect(/\p{Script=Han}/u.test(blank.label)).toBe(one.language !== 'en');
    }
  });

  it('gives a reply exactly when each required blank is filled in', () => {
    const asked = blanksOf(one, {});
    fc.assert(
      fc.property(fc.subarray(asked), (answered) => {
        const answers = Object.fromEntries(answered.map((blank) => [blank.path, 'x']));
        const left = asked.filter((blank) => blank.required && !answered.includes(blank)).map((blank) => blank.path);
        if (left.length) expect(unfilled(refusal(one, {}, answers))).toEqual(left);
        else expect(rendered(one, {}, answers).text).not.toContain('{{');
      }),
      { numRuns: 20 },
    );
  });

  it('is as long as its channel bears', () => {
    const { text, subject } = filled(one);
    const [chat, mail, line] = one.language === 'en' ? [420, 800, 70] : [200, 340, 36];
    expect(text.length).toBeLessThanOrEqual(one.subject === null ? chat : mail);
    expect(subject?.length ?? 0).toBeLessThanOrEqual(line);
    if (one.channels.includes('whatsapp')) expect(one.subject).toBeNull();
    if (one.channels.length && one.channels.every((channel) => channel === 'email')) expect(one.subject).not.toBeNull();
  });

  it('keeps its manners: salutation first, signed when it is a letter, no exclamation marks', () => {
    const { text, subject } = filled(one);
    expect(text.split('\n')[0]).toMatch(one.language === 'en' ? /^(Hello|Dear) Anna,$/ : /^Anna[ ，]/);
    if (subject !== null) expect(text.trimEnd().split('\n').at(-1)).toContain('Bo Chen');
    expect(one.title + one.body + one.subject).not.toMatch(/[!！]/);
  });

  it('fits somewhere and with somebody', () => {
    for (const channel of one.channels) expect(CHANNELS).toContain(channel);
    for (const stage of one.stages) expect(STAGES).toContain(stage);
    expect(new Set(one.stages).size).toBe(one.stages.length);
    expect(one.tags.length).toBeGreaterThan(1);
  });

  it('is written as people write there', () => {
    const written = [one.title, one.subject, one.body, ...one.tags].join('').match(/\p{Script=Han}/gu) ?? [];
    if (one.language === 'en') expect(written).toEqual([]);
    else
      expect(written.filter((character) => !WRITTEN[one.language as keyof typeof WRITTEN].has(character))).toEqual([]);
  });
});
