import { describe, expect, it } from 'vitest';
import { isYou, numberIn, numberWithin, plainName, sameName } from '../../../../lib/sites/whatsapp/names';

describe('a name reads the same wherever WhatsApp writes it', () => {
  it.each([
    ['Ana Exemplo 🌸', 'Ana Exemplo'],
    ['🇨🇦 Ana 👩🏽‍💻 Exemplo', 'Ana Exemplo'],
    ['❤️ Ana', 'Ana'],
    ['🌸🎉', '🌸🎉'],
    ['~ Ana', 'Ana'],
    ['~Ana', 'Ana'],
    ['Maybe Ana', 'Ana'],
    ['Talvez Ana', 'Ana'],
    ['Quizá Ana', 'Ana'],
    ['Mungkin Ana', 'Ana'],
    ['Возможно Анна', 'Анна'],
    ['Maybe', 'Maybe'],
    ['Anamaybe Exemplo', 'Anamaybe Exemplo'],
    ['Studio 54 #1', 'Studio 54 #1'],
    ['+55 48 9555-0101', null],
    ['\u200e+972 54-955-0101', null],
    ['', null],
  ])('%j', (raw, name) => expect(plainName(raw)).toBe(name));
});

describe('a number is a number only when it stands alone and has a country code', () => {
  it.each([
    ['+55 48 9555-0101', 'phone:+554895550101'],
    ['\u202a+972 54-955-0101\u202c', 'phone:+972549550101'],
    ['+1 (647) 555-0101', 'phone:+16475550101'],
    ['267200012345678', null],
    ['0511 955 501', null],
    ['Ana +55 48 9555-0101', null],
    ['+12', null],
    ['+55 48 9555-0101 x9', null],
  ])('%j', (text, key) => expect(numberIn(text)).toBe(key));

  it('a label gives its number only when it has one', () => {
    expect(numberWithin('Digitar na conversa com +55 48 9555-0101')).toBe('phone:+554895550101');
    expect(numberWithin('Ввести в чат "+972 54-955-0101"')).toBe('phone:+972549550101');
    expect(numberWithin('Type to Ana')).toBeNull();
    expect(numberWithin('+55 48 9555-0101 or +55 48 9555-0102')).toBeNull();
  });
});

it('knows "You" in many languages, and no name as such', () => {
  expect(['You', 'você', 'Вы', '你', 'أنت', 'Anda', 'Du'].every(isYou)).toBe(true);
  expect(['Ana', 'Yousef', '', null, undefined].some(isYou)).toBe(false);
});

it('nobody is the same as nobody', () => {
  expect(sameName(null, null)).toBe(false);
  expect(sameName('Ana', 'ANA')).toBe(true);
});
