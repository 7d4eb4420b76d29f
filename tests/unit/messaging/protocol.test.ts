import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailKey, linkedinKey, phoneKey } from '../../../lib/core/identifiers';
import { nobody, type Sighting } from '../../../lib/core/sighting';
import { line, paragraphs } from '../../../lib/core/text';
import { type FromPage, parseFromPage, parseToPage } from '../../../lib/messaging/protocol';
import { hostileText } from '../core/hostile';

const SEEN: Sighting = {
  ...{ site: 'gmail', page: 'thread', kind: 'person', name: null },
  people: [
    {
      ...{ name: 'Anna Lindqvist', company: 'Norrsken', title: 'Buyer' },
      identifiers: [{ key: 'email:anna@norrsken.example', confidence: 'certain' }],
    },
  ],
  ...{ conversation: 'thread-f:1', link: 'https://mail.google.com/mail/u/0/#all/1', missing: ['phone'] },
};
const [ANNA] = SEEN.people;
const said = (sighting: unknown) => parseFromPage({ type: 'sighting', sighting, ms: 1.5 });
const person = (more: object) => said({ ...SEEN, people: [{ ...ANNA, ...more }] });
const key = (value: unknown) => person({ identifiers: [{ key: value, confidence: 'certain' }] });
const captured = (more: object) =>
  parseFromPage({
    ...{ type: 'captured', id: 1 },
    capture: { text: 'Hello', direction: 'in', at: '2026-11-21T10:00:00Z', link: null, selected: false, ...more },
  });
/** As it arrives: messages are copied between processes. */
const sent = (message: FromPage) => parseFromPage(JSON.parse(JSON.stringify(message)));

describe('what a page says', () => {
  it('of our own making arrives as it was', () => {
    const messages: FromPage[] = [
      { type: 'sighting', sighting: SEEN, ms: 0 },
      { type: 'sighting', sighting: nobody('whatsapp', 'list', ['header']), ms: 2.25 },
      { type: 'captured', id: 3, capture: null },
      { type: 'captured', id: 4, capture: { text: 'Hi\n\nBo', direction: null, at: null, link: null, selected: true } },
      { type: 'inserted', id: 5, result: { outcome: 'inserted', editor: 'lexical' } },
      { type: 'inserted', id: 6, result: { outcome: 'refused', editor: null } },
    ];
    for (const message of messages) expect(sent(message)).toEqual(message);
  });

  it('of the most hostile page is never refused as long as it went through our own cleaning', () => {
    const name = hostileText.map((text) => line(text.repeat(60)));
    const identifier = fc
      .oneof(
        fc.emailAddress().map(emailKey),
        fc.integer({ min: 1_000_000 }).map((digits) => phoneKey(`+${digits}`)),
        hostileText.map((text) => linkedinKey(text.repeat(20))),
        fc.constant(linkedinKey('😀'.repeat(150))),
        fc.constant(emailKey(`${'字'.repeat(120)}@${'字'.repeat(100)}.example`)),
      )
      .map((found) => found ?? 'email:x@example.com');
    const people = fc.array(
      fc.record({
        ...{ name, company: name, title: name },
        identifiers: fc.array(
          fc.record({ key: identifier, confidence: fc.constantFrom('certain' as const, 'likely' as const) }),
          { maxLength: 5 },
        ),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(people, name, (some, title) => {
        const conversation = `name:${title}`;
        const sighting: Sighting = { ...nobody('whatsapp', 'chat'), people: some, name: title, conversation };
        const message: FromPage = { type: 'sighting', sighting, ms: 1 };
        expect(sent(message)).toEqual(message);
      }),
      { numRuns: 200 },
    );
  });

  it('of a long message is never refused either', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const clean = paragraphs(text.repeat(500));
        if (clean === null) return;
        const message: FromPage = {
          ...{ type: 'captured', id: 1 },
          capture: { text: clean, direction: 'in', at: null, link: null, selected: false },
        };
        expect(sent(message)).toEqual(message);
      }),
      { numRuns: 100 },
    );
  });
});

describe('names from a page whose process may be hostile', () => {
  it('are cleaned once more on this side', () => {
    expect(person({ name: 'An\u202ena\n\u0000 <b>' })).toMatchObject({
      sighting: { people: [{ name: 'Anna <b>' }] },
    });
    expect(said({ ...SEEN, name: '\u200b' })).toMatchObject({ sighting: { name: null } });
    expect(captured({ text: 'a\u202eb\r\n\n\n\nc' })).toMatchObject({ capture: { text: 'ab\n\nc' } });
  });

  it('are cut, and refused when they are absurd', () => {
    expect(person({ name: 'x'.repeat(2_000) })).toMatchObject({
      sighting: { people: [{ name: `${'x'.repeat(199)}…` }] },
    });
    for (const field of ['name', 'company', 'title']) expect(person({ [field]: 'x'.repeat(10_000) })).toBeNull();
  });
});

describe('refused is', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'sighting'],
    ['a list', []],
    ['another type', { type: 'delete', id: 1 }],
    ['a type of another direction', { type: 'capture', id: 1, keys: [] }],
    ['no sighting', { type: 'sighting', ms: 1 }],
    ['no time', { type: 'sighting', sighting: SEEN }],
    ['a time that is none', { type: 'sighting', sighting: SEEN, ms: Number.NaN }],
    ['an answer to half a question', { type: 'captured', id: 1.5, capture: null }],
    ['an unknown outcome', { type: 'inserted', id: 1, result: { outcome: 'sent', editor: null } }],
  ])('%s', (_, message) => {
    expect(parseFromPage(message)).toBeNull();
  });

  it.each([
    ['site', 'myspace'],
    ['site', '__proto__'],
    ['kind', 'god'],
    ['page', 'x'.repeat(41)],
    ['people', {}],
    ['people', null],
    ['people', Array.from({ length: 201 }, () => ANNA)],
    ['people', [{ name: 'x' }]],
    ['people', [null]],
    ['conversation', 'x'.repeat(501)],
    ['conversation', 7],
    ['missing', ['x'.repeat(61)]],
    ['missing', Array.from({ length: 21 }, () => 'x')],
    ['link', 'javascript:alert(1)'],
    ['link', 'JavaScript:alert(1)'],
    ['link', ' javascript:alert(1)'],
    ['link', 'javascript:location="https://example.com/"'],
    ['link', 'javascript:alert(1)\nhttps://example.com/'],
    ['link', 'data:text/html,<script>'],
    ['link', 'chrome-extension://x/sidepanel.html'],
    ['link', 'file:///etc/passwd'],
    ['link', '//example.com/'],
    ['link', `https://example.com/${'x'.repeat(2_000)}`],
    ['link', { toString: () => 'https://example.com/' }],
  ])('a sighting whose %s is %j', (field, value) => {
    expect(said({ ...SEEN, [field]: value })).toBeNull();
  });

  it.each([
    'skype:anna',
    '__proto__:x',
    'constructor:x',
    'email:',
    'email',
    ':x',
    'email:a b@example.com',
    'email:a@example.com\n',
    'phone:+41\u0000',
    `email:${'x'.repeat(500)}`,
    'alias:whatsapp/anna',
    7,
    null,
  ])('an identifier %j', (value) => expect(key(value)).toBeNull());

  it('an identifier of unknown certainty, or too many of them', () => {
    expect(person({ identifiers: [{ key: 'email:a@example.com', confidence: 'sure' }] })).toBeNull();
    const many = Array.from({ length: 21 }, (_, nth) => ({ key: `email:${nth}@example.com`, confidence: 'certain' }));
    expect(person({ identifiers: many })).toBeNull();
  });

  it.each([
    { text: '' },
    { text: ' \u200b\n' },
    { text: 'x'.repeat(20_001) },
    { text: 7 },
    { direction: 'up' },
    { selected: 'yes' },
    { from: 7 },
    { at: 'yesterday' },
    { at: '2026-11-21' },
    { at: 1_700_000_000 },
    { link: 'javascript:alert(1)' },
  ])('a captured message with %j', (more) => expect(captured(more)).toBeNull());
});

it('prototype keys and other passengers never get through', () => {
  const raw = `{"type":"sighting","ms":1,"__proto__":{"admin":true},"extra":1,"sighting":${JSON.stringify({
    ...SEEN,
    extra: 1,
  }).replace('{', '{"__proto__":{"site":"x"},"constructor":{"prototype":{"polluted":true}},')}}`;
  const parsed = parseFromPage(JSON.parse(raw));
  expect(parsed).toEqual({ type: 'sighting', ms: 1, sighting: SEEN });
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('any value is answered with null or a message, never with an exception', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom('sighting', 'captured', 'inserted', 'capture', 'insert'),
      (value, type) => {
        for (const message of [value, { type, id: 1, sighting: value, capture: value, result: value, ms: 0 }]) {
          const from = parseFromPage(message);
          if (from) expect(['sighting', 'captured', 'inserted']).toContain(from.type);
          const to = parseToPage(message);
          if (to) expect(['capture', 'insert']).toContain(to.type);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('what a panel says', () => {
  it('arrives as it was', () => {
    for (const message of [
      { type: 'capture', id: 1, keys: [] },
      { type: 'insert', id: 2, text: 'Hi', html: '<p>Hi</p>' },
      { type: 'insert', id: 3, text: '', html: null },
    ])
      expect(parseToPage(message)).toEqual(message);
  });

  it.each([
    { type: 'send', id: 1 },
    { type: 'capture', keys: [] },
    { type: 'capture', id: 1 },
    { type: 'capture', id: 1, keys: 'email:x@example.com' },
    { type: 'capture', id: '1', keys: [] },
    { type: 'insert', id: 1, text: 'x' },
    { type: 'insert', id: 1, text: 'x'.repeat(100_001), html: null },
    { type: 'insert', id: 1, text: 'x', html: 'x'.repeat(400_001) },
    { type: 'sighting', sighting: SEEN, ms: 1 },
  ])('is refused when it is not ours: %#', (message) => expect(parseToPage(message)).toBeNull());
});
