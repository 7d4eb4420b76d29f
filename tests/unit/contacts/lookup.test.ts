import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { binContact, lookUp, parseLookup } from '../../../lib/contacts';
import { splitKey } from '../../../lib/core/identifiers';
import { hostileText } from '../core/hostile';
import { contact, emptyStore } from './support';

beforeEach(emptyStore);

const keysIn = async (text: string, region: string | null = null) => (await parseLookup(text, region)).keys;

describe('a pasted signature', () => {
  it('in English gives all of its identifiers, in the order they stand there', async () => {
    const text = `Kind regards,
Anna Lindqvist | Head of Buying
Norrsken Bakery Ltd · 12 High Street, London SW1A 1AA
T: 020 7946 0000  M: +46 70 123 45 67
www.linkedin.com/in/anna-lindqvist-1a2b/ · anna@norrsken.example
Company no. 01234567 · VAT GB 123 4567 89`;
    expect(await keysIn(text, 'GB')).toEqual([
      'phone:+442079460000',
      'phone:+46701234567',
      'linkedin:anna-lindqvist-1a2b',
      'email:anna@norrsken.example',
    ]);
  });

  it('in German', async () => {
    const text = `Mit freundlichen Grüßen
Jürgen Groß, Geschäftsführer
Telefon: 030/1234567 – Fax +49 (0)30 1234568
E-Mail: juergen.gross@baecker.example
IBAN DE89 3704 0044 0532 0130 00, USt-IdNr. DE123456789
Berlin, 21.11.2026`;
    expect(await keysIn(text, 'DE')).toEqual([
      'phone:+49301234567',
      'phone:+49301234568',
      'email:juergen.gross@baecker.example',
    ]);
  });

  it('in Chinese, written without spaces and with full-width signs', async () => {
    const text = `林晓梅（采购经理）蓝灯贸易有限公司
手机：１３８１２３４５６７８，邮箱lin＠bluelantern．example，电话（021）6123 4567。
领英：https://cn.linkedin.com/in/%E6%9E%97-%E6%99%93%E6%A2%85-0a1b2c3d/zh-cn，微信同手机号`;
    expect(await keysIn(text, 'CN')).toEqual([
      'phone:+8613812345678',
      'email:lin@bluelantern.example',
      'phone:+862161234567',
      'linkedin:林-晓梅-0a1b2c3d',
    ]);
  });

  it('in Japanese and Arabic', async () => {
    expect(await keysIn('田中太郎　TEL：03-1234-5678　Mail：tanaka@example.co.jp', 'JP')).toEqual([
      'phone:+81312345678',
      'email:tanaka@example.co.jp',
    ]);
    expect(await keysIn('هاتف: \u202a+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧\u202c ali@example.com')).toEqual([
      'phone:+966501234567',
      'email:ali@example.com',
    ]);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['mailto:Ana@Example.com?subject=Hi', 'email:ana@example.com'],
    ['Ana Example <ana@example.com>', 'email:ana@example.com'],
    ['(ana@example.com).', 'email:ana@example.com'],
    ['write to ana@example.com!', 'email:ana@example.com'],
    ['**ana@example.com**', 'email:ana@example.com'],
    ['“ana@example.com”', 'email:ana@example.com'],
    ['to=ana@example.com&x=1', 'email:ana@example.com'],
    ['邮箱ana@example.com联系我', 'email:ana@example.com'],
    ['ana＠example。com, ana@example.com。', 'email:ana@example.com'],
    ['用户@例子.广告', 'email:用户@例子.广告'],
    ['jürgen@bücher.example', 'email:jürgen@bücher.example'],
    ['ana@example.com, ANA@EXAMPLE.COM', 'email:ana@example.com'],
  ])('is found in %j', async (text, key) => expect(await keysIn(text)).toEqual([key]));

  it.each(['ana@', '@ana', 'ana@localhost', 'meet @ 10.30', 'git@github'])('is not in %j', async (text) =>
    expect(await keysIn(text)).toEqual([]),
  );
});

describe('a link', () => {
  it.each([
    ['tel:+41795550101', 'phone:+41795550101'],
    ['tel:+41-79-555-01-01', 'phone:+41795550101'],
    ['https://wa.me/41795550101', 'phone:+41795550101'],
    ['wa.me/+41795550101?text=Hello', 'phone:+41795550101'],
    ['https://api.whatsapp.com/send?phone=41795550101&text=Hi', 'phone:+41795550101'],
    ['https://api.whatsapp.com/send/?text=Hi&phone=%2B41795550101', 'phone:+41795550101'],
    ['https://web.whatsapp.com/send?phone=41795550101', 'phone:+41795550101'],
    ['https://www.linkedin.com/in/ana-b/?trk=x', 'linkedin:ana-b'],
    ['LINKEDIN.COM/IN/ANA-B', 'linkedin:ana-b'],
    ['(see linkedin.com/in/ana-b).', 'linkedin:ana-b'],
    ['我的领英是https://www.linkedin.com/in/ana-b。', 'linkedin:ana-b'],
    ['https://www.linkedin.com/mwlite/profile/in/ana-b', 'linkedin:ana-b'],
    ['https://www.linkedin.com/sales/lead/ACwAABcDeFgHiJkLmN,NAME_SEARCH,xy', 'linkedin-member:ACwAABcDeFgHiJkLmN'],
  ])('%s leads to one person', async (text, key) => expect(await keysIn(text)).toEqual([key]));

  it.each([
    'https://notlinkedin.com/in/ana-b',
    'https://www.linkedin.com/company/norrsken',
    'https://www.linkedin.com/in/%E0%A4%A',
    'https://wa.me/message/ABCDEFGHIJ',
    'https://wa.me/0791234567',
    'https://shop.example/item/2125550123',
    'https://shop.example/2026-11-21/020-7946-0000',
  ])('%s leads to nobody', async (text) => {
    for (const region of [null, 'US', 'GB', 'DE', 'CN']) expect(await keysIn(text, region)).toEqual([]);
  });
});

describe('a phone number without country code', () => {
  it.each([
    ['020 7946 0000', 'GB', 'phone:+442079460000'],
    ['(020) 7946-0000', 'GB', 'phone:+442079460000'],
    ['+44 (0)20 7946 0000', 'DE', 'phone:+442079460000'],
    ['0044 20 7946 0000', 'CH', 'phone:+442079460000'],
    ['(212) 555-0123', 'US', 'phone:+12125550123'],
    ['2125550123', 'US', 'phone:+12125550123'],
    ['01.42.68.53.00', 'FR', 'phone:+33142685300'],
    ['我的电话13812345678谢谢', 'CN', 'phone:+8613812345678'],
    ['0912-345-678', 'TW', 'phone:+886912345678'],
    ['9123 4567', 'HK', 'phone:+85291234567'],
    ['612 34 56 78', 'ES', 'phone:+34612345678'],
    ['2026-11-21 14:30 020 7946 0000', 'GB', 'phone:+442079460000'],
    ['Tel 040 123456, 20 €', 'DE', 'phone:+4940123456'],
  ])('%s is one in %s', async (text, region, key) => expect(await keysIn(text, region)).toEqual([key]));

  it.each(['020 7946 0000', '13812345678', '(212) 555-0123'])('%s is none where no region is known', async (text) =>
    expect(await keysIn(text)).toEqual([]),
  );

  it.each(['XX', '419', 'gb', ''])('does no harm where the region is %j', async (region) => {
    expect(await keysIn('020 7946 0000', region)).toEqual([]);
    expect(await keysIn('+44 20 7946 0000', region)).toEqual(['phone:+442079460000']);
  });
});

describe('no phone number', () => {
  it.each([
    ['a price', '£1,250.00 or 1 234 567,89 € or $1,234,567.89 or EUR 45000000 or 12 500,00 kr or ￥1,200,000'],
    ['a date', '21.11.2026, 21/11/2026 10:00, 2026-11-21T14:30:00, 2026/11/21, 2026年11月21日'],
    ['an order number', 'order 1234567890, Rechnung 30123456, 订单号 202611210001, invoice 2024-001234'],
    ['a bank account', 'IBAN GB29 NWBK 6016 1331 9268 19, DE89370400440532013000, NL91ABNA0417164300'],
    ['a card', '4111 1111 1111 1111'],
    ['a book', 'ISBN 978-3-16-148410-0'],
    ['a machine’s address', '192.168.100.200'],
    ['a citizen', '110101199003077758'],
  ])('is %s', async (_, text) => {
    for (const region of [null, 'GB', 'DE', 'US', 'CN', 'SE', 'CH'])
      for (const part of text.split(/, | or /))
        expect([region, part, await keysIn(part, region)]).toEqual([region, part, []]);
  });
});

describe('any text', () => {
  it('gives keys that can be taken apart, each once, or one clean name to search by', async () => {
    const pieces = fc.constantFrom(
      '+41 79 555 01 01',
      'ana@example.com',
      'linkedin.com/in/ana',
      ' ',
      '\n',
      '@',
      '1',
      '/',
      '.',
    );
    const text = fc.array(fc.oneof(hostileText, pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(null, 'GB', 'CN'), async (pasted, region) => {
        const { keys, name } = await parseLookup(pasted, region);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(splitKey(key)).not.toBeNull();
        if (keys.length) expect(name).toBeNull();
        else if (name !== null) expect(name).not.toMatch(/\n|\p{Bidi_Control}/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each([['a'], ['a@'], ['1'], ['1 '], ['1-'], ["1'"], ['+'], ['linkedin.com/in/'], ['@a.'], ['https://']])(
    'of a hundred thousand times %j is answered, not chewed on',
    { timeout: 20_000 },
    async (part) => {
      const { keys } = await parseLookup(part.repeat(100_000), 'DE');
      expect(keys.length).toBeLessThanOrEqual(1);
    },
  );
});

describe('looking up', () => {
  it('finds by every identifier in the text; a name beside them is not searched for', async () => {
    const anna = await contact('Anna Lindqvist', ['email:anna@norrsken.example']);
    const bo = await contact('Bo Chen', ['phone:+442079460000']);
    const found = await lookUp('Anna <ANNA@norrsken.example>, Bo 020 7946 0000', 'GB');
    expect(found.contacts.map(({ id }) => id).sort()).toEqual([anna.id, bo.id].sort());
    expect((await lookUp('Anna Lindqvist new@example.com', null)).contacts).toEqual([]);
  });

  it('finds by the beginning of a name, whatever its accents and case, or of an address or number', async () => {
    const jose = await contact('José García', ['email:jose@example.com', 'phone:+34612345678']);
    for (const text of ['jose g', 'JOSÉ', 'jose@exa', '+34612', '34612'])
      expect((await lookUp(text, null)).contacts.map(({ id }) => id)).toEqual([jose.id]);
    expect((await lookUp('García', null)).contacts).toEqual([]);
  });

  it('finds nobody in the bin, and nobody for nothing', async () => {
    const anna = await contact('Anna Lindqvist', ['email:anna@norrsken.example']);
    await binContact(anna.id);
    for (const text of ['Anna', 'anna@norrsken.example', 'anna@n', '', '   ', '\u200b'])
      expect((await lookUp(text, null)).contacts).toEqual([]);
  });
});
