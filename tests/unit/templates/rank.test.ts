import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, indexTemplates, type RankOptions, rank } from '../../../lib/templates/rank';
import en from '../../../lib/templates/starters/en';
import zhCN from '../../../lib/templates/starters/zh-CN';
import zhTW from '../../../lib/templates/starters/zh-TW';
import type { Template } from '../../../lib/templates/types';

let made = 0;
const template = (fields: Partial<Template>): Template => ({
  id: fields.id ?? fields.key ?? fields.title ?? `t${made}`,
  key: null,
  language: 'en',
  title: 'Untitled',
  body: '',
  subject: null,
  channels: [],
  stages: [],
  tags: [],
  createdAt: ++made,
  updatedAt: made,
  ...fields,
});

const stored = (starters: readonly Partial<Template>[]) =>
  starters.map((one) => template({ ...one, id: `${one.key}:${one.language}` }));

const options = (more: Partial<RankOptions> = {}): RankOptions => ({
  query: '',
  channel: null,
  stage: null,
  language: null,
  locale: 'en',
  uses: new Map(),
  ...more,
});

const ids = (templates: Template[], more: Partial<RankOptions> = {}) =>
  rank(indexTemplates(templates), options(more)).map((one) => one.id);

describe('search', () => {
  const all = [
    template({ id: 'title', title: 'Price question' }),
    template({ id: 'later', title: 'On the price' }),
    template({ id: 'tag', title: 'Other', tags: ['price list'] }),
    template({ id: 'subject', title: 'Other', subject: 'Our price' }),
    template({ id: 'body', title: 'Other', body: 'the price is' }),
    template({ id: 'none', title: 'Other' }),
  ];

  it('looks at title, tags, subject and body, in this order', () => {
    expect(ids(all, { query: 'price' })).toEqual(['title', 'later', 'tag', 'subject', 'body']);
    expect(ids(all, { query: 'nothing like it' })).toEqual([]);
  });

  it('wants every word, wherever each is found', () => {
    const some = [
      template({ id: 'both', title: 'Price', body: 'for samples' }),
      template({ id: 'one', title: 'Price' }),
    ];
    expect(ids(some, { query: '  sampl   pri ' })).toEqual(['both']);
  });

  it('does not care for case, accents and full-width letters', () => {
    const some = [template({ id: 'a', title: 'Réservation für ＡＢＣ' })];
    for (const query of ['reservation', 'RÉSERVATION', 'FUR', 'abc', 'ａｂｃ', 're\u0301s']) {
      expect(ids(some, { query })).toEqual(['a']);
    }
  });

  it('finds a part of a Chinese phrase', () => {
    const some = stored([...zhCN, ...zhTW]);
    expect(ids(some, { query: '跟进', locale: 'zh-CN' })[0]).toBe('quote-follow-up:zh-CN');
    expect(ids(some, { query: '客訴', locale: 'zh-TW' }).slice(0, 2)).toEqual([
      'complaint-first:zh-TW',
      'complaint-resolved:zh-TW',
    ]);
    expect(ids(some, { query: '付款　逾期', locale: 'zh-CN' })[0]).toBe('payment-overdue:zh-CN');
  });

  it('finds each starter first by its title', () => {
    for (const starters of [en, zhCN, zhTW]) {
      const some = stored(starters);
      for (const one of some) expect(ids(some, { query: one.title })[0]).toBe(one.id);
    }
  });
});

describe('order', () => {
  const use = (total: number, byChannel = {}, byStage = {}) => ({ total, byChannel, byStage });

  it('is most used on this channel at this stage, then on this channel, then what is made for it, then most used', () => {
    const some = ['none', 'fits', 'total', 'channel', 'both'].map((id) =>
      template({ id, channels: id === 'none' || id === 'channel' ? ['phone'] : [] }),
    );
    const uses = new Map([
      ['total', use(90, { phone: 90 }, { lost: 90 })],
      ['channel', use(60, { email: 9, phone: 51 }, { lost: 60 })],
      ['both', use(2, { email: 2 }, { customer: 2 })],
    ]);
    expect(ids(some, { channel: 'email', stage: 'customer', uses })).toEqual([
      'both',
      'channel',
      'total',
      'fits',
      'none',
    ]);
  });

  it('puts the user’s own templates, newest first, before starters in their order', () => {
    const some = [...stored([...en].reverse()), template({ id: 'old' }), template({ id: 'new' })];
    expect(ids(some)).toEqual(['new', 'old', ...en.map((one) => `${one.key}:en`)]);
  });

  it('is by the contact’s language, then the interface’s, then others, whatever was used', () => {
    const some = stored([en[0], zhCN[0], zhTW[0]].map((one) => one ?? {}));
    const uses = new Map([['greeting:en', use(99, { email: 99 }, { prospect: 99 })]]);
    const order = (language: string | null, locale: RankOptions['locale']) =>
      ids(some, { language, locale, uses, channel: 'email', stage: 'prospect' }).map((id) => id.split(':')[1]);
    expect(order('zh-HK', 'zh-CN')).toEqual(['zh-TW', 'zh-CN', 'en']);
    expect(order('zh', 'en')).toEqual(['zh-CN', 'en', 'zh-TW']);
    expect(order('en-GB', 'zh-TW')).toEqual(['en', 'zh-TW', 'zh-CN']);
    expect(order('sv', 'zh-TW')[0]).toBe('zh-TW');
    expect(order(null, 'zh-CN')[0]).toBe('zh-CN');
  });

  it('prefers starters made for the channel and the stage when nothing was used yet', () => {
    expect(ids(stored(en), { channel: 'whatsapp', stage: 'prospect' })[0]).toBe('greeting:en');
    const onMail = ids(stored(en), { channel: 'email', stage: 'customer' });
    expect(onMail.indexOf('payment-overdue:en')).toBeLessThan(onMail.indexOf('greeting:en'));
    expect(onMail).toHaveLength(24);
  });
});

describe('highlight', () => {
  const marked = (title: string, query: string) => highlight(title, query).map(([from, to]) => title.slice(from, to));

  it('marks every place of every word', () => {
    expect(highlight('Price: the price', 'price')).toEqual([
      [0, 5],
      [11, 16],
    ]);
    expect(marked('Payment reminder (friendly)', 'frie pay')).toEqual(['Pay', 'frie']);
    expect(marked('报价跟进', '跟进')).toEqual(['跟进']);
    expect(highlight('Price', '  ')).toEqual([]);
  });

  it('marks whole letters of the title, accents and wide forms included', () => {
    expect(marked('Re\u0301servation', 'res')).toEqual(['Re\u0301s']);
    expect(marked('Réservation', 'RES')).toEqual(['Rés']);
    expect(marked('ＡＢＣ ㎏', 'bc')).toEqual(['ＢＣ']);
    expect(marked('10 ㎏', 'k')).toEqual(['㎏']);
    expect(marked('😀 price', 'price')).toEqual(['price']);
  });

  it('joins marks that touch', () => {
    expect(marked('price', 'pri ice')).toEqual(['price']);
  });

  it('gives ranges inside the title, in order and apart, for any title and query', () => {
    const unit = fc.constantFrom('a', 'B', 'é', 'e\u0301', 'Ａ', 'ﬁ', '㎏', '价', '한', '😀', ' ', 'İ', '\u0301');
    const text = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (title, query) => {
        let end = -1;
        for (const [from, to] of highlight(title, query)) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(title.length);
      }),
    );
  });

  it('marks something in each title that is found by its title', () => {
    for (const one of [...en, ...zhCN, ...zhTW]) expect(marked(one.title, one.title).length).toBeGreaterThan(0);
  });
});
