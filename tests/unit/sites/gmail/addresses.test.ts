import { describe, expect, it } from 'vitest';
import { displayName, isAutomated, isMe, parseField, personOf } from '../../../../lib/sites/gmail/addresses';

describe('mailboxes that nobody reads', () => {
  it.each([
    'no-reply',
    'noreply',
    'no_reply',
    'do.not.reply',
    'noreply+x7',
    'messages-noreply',
    'ne-pas-repondre',
    'nepasrepondre',
    'nicht-antworten',
    'no-responder',
    'nao.responda',
    'mailer-daemon',
    'bounces+123-ana',
    'notifications',
    'calendar-notification',
    'newsletter',
    'order-update',
    'noreply2',
  ])('%s@', (local) => expect(isAutomated(`${local}@mail.example.com`)).toBe(true));
});

describe('mailboxes of people and small firms', () => {
  it.each([
    'ana',
    'info',
    'hello',
    'support',
    'nora.reply',
    'renewsky',
    'newsome',
    'alerta.silva',
    'bouncer',
    'ana+news2go',
  ])('%s@', (local) => expect(isAutomated(`${local}@mail.example.com`)).toBe(false));
  it('the domain does not decide', () => expect(isAutomated('ana@noreply.example.com')).toBe(false));
});

describe('a name is what a person would write', () => {
  it.each([
    ['"Exemplo, Ana"', 'Exemplo, Ana'],
    ["'Ana Exemplo'", 'Ana Exemplo'],
    ['  Ana\u00a0 Exemplo ', 'Ana Exemplo'],
    ['\u202eAna', 'Ana'],
    ['ANA@example.com', null],
    ['other@example.org', null],
    ['ana', null],
    ['', null],
    [null, null],
  ])('%j', (raw, name) => expect(displayName(raw, 'ana@example.com')).toBe(name));
});

describe('a header field', () => {
  it('keeps a comma inside quotation marks and drops what is no address', () => {
    expect(parseField('"Exemplo, Ana" <Ana@Example.com>, bo@example.net, nobody, <script>@x')).toEqual([
      { email: 'ana@example.com', name: 'Exemplo, Ana' },
      { email: 'bo@example.net', name: null },
    ]);
  });
  it('an endless one is cut', () =>
    expect(parseField('a@example.com,'.repeat(100_000)).length).toBeLessThanOrEqual(50));
});

describe('mail through a group', () => {
  it.each(["'Ana Exemplo' via Orders", 'Ana Exemplo via Orders', '"Ana Exemplo" via Example Sign'])(
    "%s: the person's name, and never the group's address",
    (name) =>
      expect(personOf({ email: 'orders@lists.example.com', name })).toMatchObject({
        name: 'Ana Exemplo',
        identifiers: [],
      }),
  );
  it('a name that only contains the letters keeps its address', () =>
    expect(personOf({ email: 'ana@example.com', name: 'Olivia Octavia' }).identifiers).toHaveLength(1));
});

it('the word for the user is never taken from somebody called like it', () => {
  expect(['me', '我', 'أنا', 'moi'].every(isMe)).toBe(true);
  expect(['Me', 'Ben', 'Jo', 'Mina', 'Ana', null].some(isMe)).toBe(false);
});
