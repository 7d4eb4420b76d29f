import fs from 'node:fs';
import path from 'node:path';
import { loadCases } from '../../tools/detect/cases';
import { ROOT } from '../build';
import { HOSTS, type Site } from '../stage';

/** A page to be read. */
export interface BigPage {
  site: Site;
  url: string;
  html: string;
}

const CAPTURED = path.resolve(ROOT, process.env.BESIDE_PAGES ?? '../shared/pages');

/** The captured pages of our sites; empty, with a line on stderr, where the captures are not at hand. */
export function captures(): BigPage[] {
  if (!fs.existsSync(CAPTURED)) {
    console.error(`No captured pages in ${CAPTURED} (set BESIDE_PAGES): only the bench's own large pages are read.`);
    return [];
  }
  return loadCases(CAPTURED, Object.keys(HOSTS)).map((one) => ({
    site: one.site as Site,
    url: one.url,
    html: fs.readFileSync(one.file, 'utf8'),
  }));
}

const times = (count: number, make: (turn: number) => string) =>
  Array.from({ length: count }, (_, n) => make(n)).join('');

const frame = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const filler = times(
  1_500,
  (n) =>
    `<div class="a"><div role="row" tabindex="-1"><span title="Sample ${n}"><b>Sample ${n}</b></span><span>line</span><div><i></i><a href="#sample/${n}"><span>more</span></a></div></div></div>`,
);

/** Pages of our own, several times larger than any capture: a thread of 60 messages, a long profile, a chat of 1,000 messages. */
export function ownPages(): BigPage[] {
  const mail = (n: number) => {
    const [email, name] = n % 3 ? ['ana@example.com', 'Ana Exemplo'] : ['me@mail.example', 'me'];
    return `<div role="listitem" aria-expanded="true"><div class="adn" data-message-id="#msg-f:${n}"><h3><span email="${email}" name="${name}"><span>${name}</span></span></h3><span>to <span email="me@mail.example" name="me">me</span></span><div class="a3s">${'<p>Sample <b>text</b> of <a href="https://example.com/">a message</a>.</p>'.repeat(80)}</div></div></div>`;
  };
  const thread = `<div role="main"><h2 data-thread-perm-id="thread-f:1780">Order</h2><div role="list">${times(60, mail)}</div></div>`;
  const part = (name: string) =>
    `<section><div id="${name}"></div><ul>${times(150, (n) => `<li><a href="/in/person-${n}/"><img alt=""><span>Sample person ${n}</span></a><span>Sample role</span><span>Sample firm</span></li>`)}</ul></section>`;
  const profile = `<main><section><h1>Ana Exemplo</h1><div>Buyer</div><a href="/in/ana-exemplo/overlay/contact-info/">Contact</a></section>${['experience', 'education', 'skills', 'about'].map(part).join('')}</main>`;
  const chat = `<div id="main"><header><div role="button"><span dir="auto" title="Ana Exemplo">Ana Exemplo</span></div></header><div role="application">${times(1_000, (n) => `<div role="row"><div data-id="${n % 2}_447700900123@c.us_3EB${n}"><div class="copyable-text" data-pre-plain-text="[09:30, 12/09/2026] Ana Exemplo: "><span dir="ltr"><span>Sample message ${n}</span></span></div></div></div>`.replace('0_447', 'true_447').replace('1_447', 'false_447'))}</div><footer></footer></div>`;
  return [
    {
      site: 'gmail',
      url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzBenchThreadKeyAbCdEf',
      html: frame('Order - me@mail.example - Gmail', filler + thread),
    },
    {
      site: 'linkedin',
      url: 'https://www.linkedin.com/in/ana-exemplo/',
      html: frame('Ana Exemplo | LinkedIn', filler + profile),
    },
    {
      site: 'whatsapp',
      url: 'https://web.whatsapp.com/',
      html: frame('WhatsApp', `<div id="pane-side">${filler}</div>${chat}`),
    },
  ];
}
