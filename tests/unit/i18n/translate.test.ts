import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineMessages, LOCALES, pickLocale, translate, type Values } from '../../../lib/i18n';

const messages = defineMessages({
  en: { hi: 'Hi {name}, {count} of {name}', plain: 'Nothing {here}', one: '{x}' },
  'zh-CN': { hi: '{name}，你好，{count}', plain: '没有 {here}', one: '{x}' },
  'zh-TW': { hi: '{name}，你好，{count}', plain: '沒有 {here}', one: '{x}' },
});

describe('a message', () => {
  it('is filled in, every time a value is named', () => {
    expect(translate(messages, 'en', 'hi', { name: 'Bo', count: 3 })).toBe('Hi Bo, 3 of Bo');
    expect(translate(messages, 'zh-TW', 'hi', { name: 'Bo', count: 0 })).toBe('Bo，你好，0');
  });

  it('keeps a gap that nobody fills, so that it is seen', () => {
    for (const values of [undefined, {}, { name: 'x' }] as (Values | undefined)[])
      expect(translate(messages, 'en', 'plain', values)).toBe('Nothing {here}');
  });

  it.each(['{count}', '{name}', '$&', '$1', '$$', '{{name}}', '<b>', '\\'])('shows the value %j as it is', (name) =>
    expect(translate(messages, 'en', 'hi', { name, count: 3 })).toBe(`Hi ${name}, 3 of ${name}`),
  );

  it('shows any value as it is', () => {
    fc.assert(
      fc.property(fc.string(), (x) => {
        for (const locale of LOCALES) expect(translate(messages, locale, 'one', { x })).toBe(x);
      }),
    );
  });

  it('is never filled with what every object has', () => {
    const odd = defineMessages({
      en: { a: '{constructor} {toString} {__proto__}' },
      'zh-CN': { a: '' },
      'zh-TW': { a: '' },
    });
    expect(translate(odd, 'en', 'a', {})).toBe('{constructor} {toString} {__proto__}');
  });
});

describe('the language', () => {
  it.each([
    [['en-GB'], 'en'],
    [['en'], 'en'],
    [['EN-us', 'zh-CN'], 'en'],
    [['zh-CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-SG'], 'zh-CN'],
    [['zh-Hans'], 'zh-CN'],
    [['zh-Hans-HK'], 'zh-CN'],
    [['zh-Hans-TW'], 'zh-CN'],
    [['zh-TW'], 'zh-TW'],
    [['zh-HK'], 'zh-TW'],
    [['zh-MO'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['zh-Hant-CN'], 'zh-TW'],
    [['ZH-hant-hk'], 'zh-TW'],
    [['de-DE', 'fr', 'zh-TW', 'en'], 'zh-TW'],
    [['de-DE', 'en-US', 'zh-TW'], 'en'],
    [['de-DE'], 'en'],
    [['zha', 'enm', 'zh-TW'], 'zh-TW'],
    [[''], 'en'],
    [[], 'en'],
  ])('of %j is %s', (preferred, locale) => expect(pickLocale(preferred)).toBe(locale));
});
