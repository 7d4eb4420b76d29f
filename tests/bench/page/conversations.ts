import type { Contact } from '../../../lib/db/records';
import { contact, identifier } from './records';

/** Pages of the three sites as far as an adapter reads them, with much else around, that change the open conversation at once. */

const ME = 'me@mail.example';

const row = (number: number, role: string) => {
  const one = contact(number);
  return `<div role="${role}" tabindex="-1"><span><span title="${one.name}" dir="auto">${one.name}</span></span><div><span>09:${10 + (number % 50)}</span><span><b>${one.company}</b></span><p><span>Sample line ${number}</span><i></i></p></div></div>`;
};

/** What stands around a conversation: bars, menus and a long list, about 3,000 elements. */
function around(role: string): string {
  const rows = Array.from({ length: 300 }, (_, number) => row(number + 50_000, role)).join('');
  return `<nav role="navigation">${'<a href="#x"><span>Label</span></a>'.repeat(40)}</nav><div id="pane-side"><div role="grid">${rows}</div></div>`;
}

function gmail(one: Contact, number: number): void {
  const address = identifier(one, 'email');
  const message = (turn: number) =>
    `<div role="listitem" aria-expanded="true"><div class="adn" data-message-id="#msg-f:18${number}${turn}"><h3><span email="${address}" name="${one.name}" data-hovercard-id="${address}"><span>${one.name}</span></span></h3><span>to <span email="${ME}" name="me">me</span></span><div class="a3s"><div>${'<p>Sample text of a message.</p>'.repeat(20)}</div></div></div></div>`;
  location.hash = `#inbox/FMfcgzBench${String(number).padStart(20, 'A')}`;
  document.title = `Order ${number} - ${ME} - Gmail`;
  conversation().innerHTML = `<div role="main"><h2 data-thread-perm-id="thread-f:18${number}">Order ${number}</h2><div role="list">${[1, 2, 3, 4, 5, 6].map(message).join('')}</div></div>`;
}

function linkedin(one: Contact): void {
  const slug = identifier(one, 'linkedin');
  history.pushState(null, '', `/in/${slug}/`);
  document.title = `${one.name} | LinkedIn`;
  const part = (name: string) =>
    `<section><div id="${name}"></div><ul>${'<li><span>Sample role</span><span>Sample firm</span></li>'.repeat(8)}</ul></section>`;
  conversation().innerHTML = `<main><section><h1>${one.name}</h1><div>Buyer</div><a href="/in/${slug}/overlay/contact-info/">Contact</a></section>${part('experience')}${part('education')}${part('skills')}</main>`;
}

function whatsapp(one: Contact, number: number): void {
  const jid = `${identifier(one, 'phone').slice(1)}@c.us`;
  const message = (turn: number) =>
    `<div role="row"><div data-id="false_${jid}_3EB0${number}${turn}"><div class="copyable-text" data-pre-plain-text="[09:3${turn % 10}, 12/09/2026] ${one.name}: "><span dir="ltr"><span>Sample message ${turn}</span></span></div><span>09:30</span></div></div>`;
  const rows = Array.from({ length: 40 }, (_, turn) => message(turn)).join('');
  conversation().innerHTML = `<div id="main"><header><div role="button"><span dir="auto" title="${one.name}">${one.name}</span></div></header><div role="application">${rows}</div><footer><div contenteditable="true" role="textbox"></div></footer></div>`;
}

const SHOW: Record<string, (one: Contact, number: number) => void> = {
  'mail.google.com': gmail,
  'www.linkedin.com': linkedin,
  'web.whatsapp.com': whatsapp,
};

function conversation(): HTMLElement {
  const there = document.getElementById('conversation');
  if (there) return there;
  document.body.innerHTML = around(location.host === 'mail.google.com' ? 'row' : 'listitem');
  const made = document.createElement('div');
  made.id = 'conversation';
  document.body.append(made);
  return made;
}

/** Opens the conversation with a contact in one go. Returns the moment before the change, in ms since 1970. */
export function show(number: number): number {
  const one = contact(number);
  conversation();
  const before = performance.timeOrigin + performance.now();
  SHOW[location.host]?.(one, number);
  return before;
}
