import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Messages } from '../../../lib/i18n';
import { read, sources } from './sources';

const modules = {
  ...import.meta.glob<Record<string, unknown>>('../../../lib/i18n/*.ts', { eager: true }),
  ...import.meta.glob<Record<string, unknown>>('../../../lib/*/messages.ts', { eager: true }),
};

const isArea = (value: unknown): value is Messages =>
  typeof value === 'object' &&
  value !== null &&
  LOCALES.every((locale) => locale in value) &&
  'object' === typeof Reflect.get(value, 'en');

/** Every area of messages, by the name it is exported under. */
const AREAS = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isArea(value) ? [{ name, file: file.replace('../../../', ''), messages: value }] : [],
  ),
);

const keysOf = (messages: Messages) => Object.keys(messages.en);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** Names that stay as they are in every language. */
const BRANDS = /Beside|Gmail|LinkedIn|WhatsApp|Web|Sales Navigator|Chrome|Firefox|Edge|Markdown|Liquid|CSV|NPS|CSAT/g;
/** Characters that exist in one of the two scripts only, from words that an interface uses all the time. */
const SIMPLIFIED_ONLY = /[们这来说时对话络约认设搜图页码备户单见发动时间关闭开选择删数据]/u;
const TRADITIONAL_ONLY = /[們這來說時對話絡約認設圖頁碼備單見發動間關閉開選擇刪數據]/u;

it('finds the areas', () => {
  expect(AREAS.map((area) => area.name)).toEqual(expect.arrayContaining(['panel', 'words', 'templateMessages']));
});

describe.each(AREAS)('$name ($file)', ({ name, file, messages }) => {
  it('is complete in every language', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(messages[locale]).sort(), locale).toEqual(keysOf(messages).sort());
      for (const [key, text] of Object.entries(messages[locale])) expect(text.trim(), `${locale} ${key}`).not.toBe('');
    }
  });

  it('fills in the same values in every language', () => {
    for (const key of keysOf(messages)) {
      for (const locale of LOCALES) {
        expect(placeholders(messages[locale][key] ?? ''), `${locale} ${key}`).toEqual(
          placeholders(messages.en[key] ?? ''),
        );
      }
    }
  });

  it('leaves no English in Chinese', () => {
    const untranslated = (['zh-CN', 'zh-TW'] as const).flatMap((locale) =>
      Object.entries(messages[locale])
        .filter(([key, text]) => text === messages.en[key])
        .filter(([, text]) => /[A-Za-z]{4}/.test(text.replace(BRANDS, '').replace(/\{\w+\}/g, '')))
        .map(([key]) => `${locale} ${key}`),
    );
    expect(untranslated).toEqual([]);
  });

  it('writes each Chinese in its own characters', () => {
    const written = (locale: 'zh-CN' | 'zh-TW', strange: RegExp) =>
      Object.entries(messages[locale]).filter(([, text]) => strange.test(text));
    expect(written('zh-CN', TRADITIONAL_ONLY)).toEqual([]);
    expect(written('zh-TW', SIMPLIFIED_ONLY)).toEqual([]);
  });

  it('has no message that is never shown', () => {
    // A feature that brings its own messages also names them itself.
    const feature = file.startsWith('lib/i18n/') ? name : path.dirname(file);
    const users = sources().filter(
      (source) =>
        source !== file && (source.startsWith(`${feature}/`) || new RegExp(`\\b${name}\\b`).test(read(source))),
    );
    const code = users.map(read).join('\n');
    const dead = keysOf(messages).filter((key) => !isUsed(key, code));
    expect(dead).toEqual([]);
  });
});

/** Whether a key stands in the code, as a whole or as the beginning of a name that is put together (`stage.${stage}`). */
function isUsed(key: string, code: string): boolean {
  if (code.includes(`'${key}'`)) return true;
  const beginnings = [...key.matchAll(/\./g)].map((dot) => key.slice(0, dot.index + 1));
  return beginnings.some((beginning) => code.includes(`\`${beginning}\${`));
}
