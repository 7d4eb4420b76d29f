import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasKey, emailKey, IDENTIFIER_KINDS, linkedinKey, phoneKey, splitKey } from '../../../lib/core/identifiers';
import { hostileText } from './hostile';

const anything = fc.oneof(
  hostileText,
  fc.string({ unit: fc.constantFrom(...'aZ0@.:/-+%_<>"\\ ,;\u200d\u202eİßǰ例١１%E7%8E%8BJ\u030c'), maxLength: 40 }),
  fc.webUrl(),
  fc.emailAddress(),
);

describe('every normalisation', () => {
  it.each([
    ['e-mail', emailKey],
    ['phone', phoneKey],
    ['LinkedIn', linkedinKey],
  ])(
    'of %s throws for no text, gives a key that can be taken apart, and does nothing to its own result',
    (_, toKey) => {
      fc.assert(
        fc.property(anything, (text) => {
          const key = toKey(text);
          if (key === null) return;
          const parts = splitKey(key);
          expect(parts).not.toBeNull();
          expect(toKey(parts?.value)).toBe(key);
          expect(toKey(` ${parts?.value} `)).toBe(key);
          expect(key).not.toMatch(/\s|\p{Bidi_Control}|\p{Cc}|\p{Cs}/u);
          expect(key.length).toBeLessThanOrEqual(400);
        }),
        { numRuns: 1_000 },
      );
    },
  );

  it('gives nothing for nothing', () => {
    for (const toKey of [emailKey, phoneKey, linkedinKey])
      for (const none of [null, undefined, '', '   ']) expect(toKey(none)).toBeNull();
  });
});

describe('e-mail addresses', () => {
  it.each([
    'ana@example.com',
    ' Ana@Example.COM ',
    'mailto:ana@example.com',
    'MAILTO: ana@example.com',
    'mailto:ana@example.com?subject=Hello&cc=bo@example.com',
    'ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ',
    '\u202aana@example.com\u202c',
    'an\u200ba@example.com',
  ])('%j is Ana', (address) => expect(emailKey(address)).toBe('email:ana@example.com'));

  it.each([
    ['用户@例子.广告', 'email:用户@例子.广告'],
    ['Jürgen@Bücher.example', 'email:jürgen@bücher.example'],
    ['o’brien@example.ie', 'email:o’brien@example.ie'],
    ['a+b.c_d@sub.example.co.uk', 'email:a+b.c_d@sub.example.co.uk'],
    ['почта@пример.рф', 'email:почта@пример.рф'],
  ])('%s is one', (address, key) => expect(emailKey(address)).toBe(key));

  it('spelt with a composed or a separate accent are equal', () => {
    expect(emailKey('jose\u0301@example.com')).toBe(emailKey('josé@example.com'));
  });

  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@example.c',
    'ana@@example.com',
    'ana bo@example.com',
    'ana@example.com bo@example.com',
    'ana@example.com\nbo',
    'ana\u0000@example.com',
    'ana\ud800@example.com',
    '"ana"@example.com',
    'Ana <ana@example.com>',
    'javascript:alert(1)@example.com',
    `${'a'.repeat(250)}@example.com`,
    'x'.repeat(10_000),
    `mailto:${'@'.repeat(5_000)}`,
  ])('%j is none', (address) => expect(emailKey(address)).toBeNull());

  it('keep what tells two mailboxes apart: dots and plus tags', () => {
    expect(emailKey('a.na@example.com')).not.toBe(emailKey('ana@example.com'));
    expect(emailKey('ana+shop@example.com')).not.toBe(emailKey('ana@example.com'));
  });
});

describe('phone numbers', () => {
  it.each([
    '41795550101',
    '+41795550101',
    '+41 79 555 01 01',
    '\u202a+41 79 555 01 01\u202c',
    '+41\u00a079\u2011555\u201101\u201101',
    '+４１ ７９ ５５５ ０１ ０１',
    '+٤١ ٧٩ ٥٥٥ ٠١ ٠١',
    '+۴۱۷۹۵۵۵۰۱۰۱',
    'phone:+41795550101',
  ])('%j is the same number', (number) => expect(phoneKey(number)).toBe('phone:+41795550101'));

  it.each([
    '079 555 01 01',
    '0041795550101',
    '123456',
    '1234567890123456',
    '+',
    'abc',
    '+१२३४५६७८९',
    '+41 79 ५५५ 0101',
  ])('%j has no country code that can be read', (number) => expect(phoneKey(number)).toBeNull());
});

describe('LinkedIn profiles', () => {
  it.each([
    'ana-example-1a2b',
    'Ana-Example-1A2B',
    '/in/ana-example-1a2b',
    '/in/ana-example-1a2b/',
    '/in/ana-example-1a2b/details/experience/',
    'https://www.linkedin.com/in/ana-example-1a2b?trk=people',
    'https://www.linkedin.com/in/ana-example-1a2b/en#top',
    'http://de.linkedin.com/in/ana-example-1a2b/',
    'HTTPS://WWW.LINKEDIN.COM/IN/ANA-EXAMPLE-1A2B/',
    'https://www.linkedin.com/mwlite/profile/in/ana-example-1a2b',
    'linkedin.com/in/ana-example-1a2b',
    ' https://www.linkedin.com/in/ana%2Dexample%2D1a2b/overlay/contact-info/ ',
  ])('%s is Ana', (text) => expect(linkedinKey(text)).toBe('linkedin:ana-example-1a2b'));

  it('with a Chinese slug are equal encoded and plain, composed and decomposed', () => {
    expect(linkedinKey('https://cn.linkedin.com/in/%E7%8E%8B-%E4%BE%8B-0a1b2c3d/zh-cn')).toBe(
      'linkedin:王-例-0a1b2c3d',
    );
    expect(linkedinKey('/in/王-例-0a1b2c3d')).toBe('linkedin:王-例-0a1b2c3d');
    expect(linkedinKey('jose\u0301-b')).toBe(linkedinKey('JOSÉ-b'));
    expect(linkedinKey('J\u030c-b')).toBe(linkedinKey('\u01f0-b'));
  });

  it('by member id are another kind, and keep upper and lower case', () => {
    expect(linkedinKey('/in/ACoAABcDeFgHiJkLmN')).toBe('linkedin-member:ACoAABcDeFgHiJkLmN');
    expect(linkedinKey('https://www.linkedin.com/sales/lead/ACwAABcDeFgHiJkLmN,NAME_SEARCH,x1Y2')).toBe(
      'linkedin-member:ACwAABcDeFgHiJkLmN',
    );
    expect(linkedinKey('acoaabcdefghijklmn')).toBe('linkedin:acoaabcdefghijklmn');
  });

  it.each([
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/example',
    'https://www.linkedin.com/feed/',
    '/in/%E0%A4%A',
    '/in/%00%00',
    '/in/%252e%252e',
    '/in/a%20b',
    '/in/ana%E2%80%AE',
    '/in/x',
    `/in/${'x'.repeat(10_000)}`,
    '/in/<script>',
    'two words',
  ])('%s is none', (text) => expect(linkedinKey(text)).toBeNull());
});

describe('names that the user has linked', () => {
  it('are equal in any spelling of the same name on the same site, and different elsewhere', () => {
    expect(aliasKey('whatsapp', ' Ａnna  LIND ')).toBe(aliasKey('whatsapp', 'anna lind'));
    expect(aliasKey('whatsapp', 'Anna')).not.toBe(aliasKey('linkedin', 'Anna'));
    expect(splitKey(aliasKey('whatsapp', 'a:b/c'))).toEqual({ kind: 'alias', value: 'whatsapp/a:b/c' });
  });
});

describe('taking a key apart', () => {
  it('gives back what was put together, for every kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), fc.string({ minLength: 1 }), (kind, value) => {
        expect(splitKey(`${kind}:${value}`)).toEqual({ kind, value });
      }),
    );
  });

  it.each([
    '__proto__:x',
    'constructor:x',
    'toString:x',
    'hasOwnProperty:x',
    'Email:x',
    'email',
    'email:',
    ':x',
    '',
    'skype:x',
  ])('knows no kind in %j', (key) => expect(splitKey(key)).toBeNull());
});
