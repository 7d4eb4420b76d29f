// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { whatsapp } from '../../../../lib/sites/whatsapp';
import { timeOf } from '../../../../lib/sites/whatsapp/message';

const url = new URL('https://web.whatsapp.com/');
const ANA = '5511955550101@c.us';

interface Sent {
  out?: boolean;
  id?: string;
  stamp?: string;
  inside?: string;
  tail?: boolean;
}
function row(
  text: string,
  { out = false, id, stamp = '10:00, 13/09/2026', inside = '', tail = true }: Sent = {},
): string {
  const icon = tail ? `<span data-icon="tail-${out ? 'out' : 'in'}"></span>` : '';
  const name = out ? 'Kim' : 'Ana Exemplo';
  return `<div role="row"><div data-id="${id ?? `${out}_${ANA}_AB12`}">${icon}<div data-pre-plain-text="[${stamp}] ${name}: ">
    ${inside}<div><span dir="ltr"><span>${text}</span></span><span><span aria-hidden="true">10:00</span></span></div></div></div></div>`;
}
function page(title: string, ...rows: string[]) {
  const html = `<div id="main"><header><span data-icon="default-user"></span><span dir="auto">${title}</span></header>${rows.join('')}</div>`;
  return { document: new DOMParser().parseFromString(html, 'text/html'), url };
}

describe('the open message', () => {
  it("is the customer's last one, not the user's", () => {
    expect(whatsapp.capture(page('Ana Exemplo', row('First'), row('Second'), row('Mine', { out: true })))).toEqual({
      text: 'Second',
      direction: 'in',
      at: new Date(2026, 8, 13, 10, 0).toISOString(),
      link: 'https://web.whatsapp.com/send?phone=5511955550101',
    });
  });
  it('keeps emoji and lines, and leaves out the message it answers and the card of a link', () => {
    const quote =
      '<div role="button" aria-label="Quoted"><span dir="auto">Bo</span><span dir="auto">Old words</span></div>';
    const card = '<div><div title="Page"><span dir="ltr">Page title</span></div></div>';
    const text = 'Two <img data-plain-text="🎁">:<ol dir="ltr"><li>red</li><li>blue</li></ol>';
    const open = whatsapp.capture(page('Ana Exemplo', row(text, { inside: quote + card })));
    expect(open?.text).toBe('Two 🎁:\nred\nblue');
  });
  it('is found without a chat in the ids: a run belongs to whom its first message belongs to', () => {
    const id = '3EB0AABBCCDDEEFF0011';
    const open = whatsapp.capture(
      page('Ana Exemplo', row('One', { id }), row('Two', { id, tail: false }), row('Mine', { id, out: true })),
    );
    expect(open).toMatchObject({ text: 'Two', link: null });
  });
  it('is nothing where only the user wrote, or nothing is open', () => {
    expect(whatsapp.capture(page('Ana Exemplo', row('Mine', { out: true })))).toBeNull();
    expect(
      whatsapp.capture({ document: new DOMParser().parseFromString('<div id="side"></div>', 'text/html'), url }),
    ).toBeNull();
  });
});

describe('the key of the chat', () => {
  const key = (title: string, ...rows: string[]) => whatsapp.read(page(title, ...rows)).conversation;
  it('is its id where there is one, else its name', () => {
    expect(key('Ana Exemplo', row('Hi'))).toBe(ANA);
    expect(key('Ana Exemplo', row('Hi', { id: '3EB0AABBCCDDEEFF0011' }))).toBe('name:Ana Exemplo');
  });
  it('is not that of the chat before, whose messages are still on screen', () => {
    expect(key('+49 30 9555 0102', row('Hi'))).toBe('name:+49 30 9555 0102');
  });
  it('another chat is noticed before anything is read', () => {
    const keys = [
      page('Ana Exemplo', row('Hi')),
      page('Bo Muster', row('Hi', { id: 'false_493095550102@c.us_X' })),
      page('Bo Muster'),
    ];
    expect(new Set(keys.map((one) => whatsapp.detect(one))).size).toBe(3);
  });
});

describe('the time of a message', () => {
  const local = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();
  it.each([
    ['14:28, 10/29/2017', [], local(2017, 9, 29, 14, 28)],
    ['19:51, 26/05/2022', [], local(2022, 4, 26, 19, 51)],
    ['09.46, 30/7/2025', [], local(2025, 6, 30, 9, 46)],
    ['7:53 PM, 12/31/2025', [], local(2025, 11, 31, 19, 53)],
    ['12:05 a.m., 31/12/2025', [], local(2025, 11, 31, 0, 5)],
    ['10:00, 2026/1/2', [], local(2026, 0, 2, 10, 0)],
    ['10:00, 05/05/2026', [], local(2026, 4, 5, 10, 0)],
    ['10:00, 05/06/2026', ['10:00, 25/05/2026'], local(2026, 5, 5, 10, 0)],
    ['10:00, 05/06/2026', ['10:00, 05/25/2026'], local(2026, 4, 6, 10, 0)],
  ] as const)('%s', (when, others, iso) => expect(timeOf(when, [...others])).toBe(iso));

  it.each([
    ['7:53 PM, 12/1/2025', []],
    ['10:00, 05/06/2026', ['10:00, 25/05/2026', '10:00, 05/25/2026']],
    ['午後7:53, 2025/12/31', []],
    ['10:00, 30/02/2026', []],
    ['10:00, 13/09/69', []],
    ['25:00, 13/09/2026', []],
    ['yesterday', []],
  ] as const)('%s can be read in two ways or none', (when, others) => expect(timeOf(when, [...others])).toBeNull());
});
