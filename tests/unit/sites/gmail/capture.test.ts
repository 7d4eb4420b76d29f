// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { gmail } from '../../../../lib/sites/gmail';

const url = new URL('https://mail.google.com/mail/u/0/#inbox/FMfcgzExemploThreadKeyAbCdEfGh');
const ID = 1_790_000_000_000_000_000n;
const stored = new Date(Number(ID >> 20n));
const two = (value: number) => String(value).padStart(2, '0');
const shown = `${stored.getDate()}. ${stored.getMonth() + 1}. ${stored.getFullYear()}, ${two(stored.getHours())}:${two(stored.getMinutes())}`;

function message(from: string, body: string, title = shown): string {
  return `<div role="listitem"><div data-message-id="#msg-f:${ID}">
    <h3><span class="gD" email="${from}" name="Name ${from[0]}">Name</span></h3>
    <span class="g3" title="${title}" alt="${title}">${title}</span>
    <div class="ii gt"><div class="a3s">${body}</div></div></div></div>`;
}
function capture(...messages: string[]) {
  const html = `<title>Order - kim@example.com - Gmail</title><div role="main"><div role="list">${messages.join('')}</div></div>`;
  return gmail.capture({ document: new DOMParser().parseFromString(html, 'text/html'), url });
}

describe('the open message', () => {
  it("is the customer's last one, not the user's", () => {
    const open = capture(message('ana@example.com', 'Where is it?'), message('kim@example.com', 'On its way.'));
    expect(open).toMatchObject({
      text: 'Where is it?',
      direction: 'in',
      link: 'https://mail.google.com/mail/u/0/#all/FMfcgzExemploThreadKeyAbCdEfGh',
    });
  });
  it('keeps its lines and leaves out what others said before', () => {
    const body = `<div dir="ltr">Hello,<div><br></div><div>two <b>boxes</b></div><ul><li>red</li><li>blue</li></ul></div>
      <div class="gmail_quote"><div class="gmail_attr">On Monday Kim wrote:</div><blockquote>Old</blockquote></div>`;
    expect(capture(message('ana@example.com', body))?.text).toBe('Hello,\n\ntwo boxes\nred\nblue');
  });
  it('leaves out the quoted lines of a plain-text mail', () => {
    expect(capture(message('ana@example.com', 'Yes.<br><br>&gt; On Monday:<br>&gt; Old<br>&gt;'))?.text).toBe('Yes.');
  });
  it('leaves out what is not drawn: preheaders, scripts', () => {
    const body = '<div style="display:none">Preheader</div><style>p{}</style><p hidden>No</p><p>Yes</p>';
    expect(capture(message('ana@example.com', body))?.text).toBe('Yes');
  });
  it('is nothing where only the user wrote, or no text is open', () => {
    expect(capture(message('kim@example.com', 'Hello?'))).toBeNull();
    expect(capture(message('ana@example.com', ''))).toBeNull();
    expect(capture()).toBeNull();
  });
});

describe('its date', () => {
  it('is believed where the page shows the same', () =>
    expect(capture(message('ana@example.com', 'Hi'))?.at).toBe(stored.toISOString()));
  it('is read in other digits too', () => {
    const arabic = shown.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(capture(message('ana@example.com', 'Hi', arabic))?.at).toBe(stored.toISOString());
  });
  it('stays open where the page shows another one, as for imported mail', () =>
    expect(capture(message('ana@example.com', 'Hi', '3. 5. 2009, 10:22'))?.at).toBeNull());
});
