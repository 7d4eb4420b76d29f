/** Pages around an editor as the sites have them: what is beside the draft must stay untouched, and nothing may be sent. */

/** Notes down every key, click and submit, and everything that would have been sent. Runs before anything else on the page. */
const WITNESS = `
window.sent = [];
window.errors = [];
window.acts = [];
addEventListener('error', (event) => errors.push(String(event.message)));
for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'submit'])
  addEventListener(type, (event) => acts.push(type + ' ' + event.target?.nodeName), true);
addEventListener('click', (event) => { if (event.target.id === 'send') sent.push('button'); }, true);
addEventListener('submit', (event) => { event.preventDefault(); sent.push('form'); }, true);
`;

const SEND = `<button type="button" id="send">Send</button>`;

const STYLE = `<style>
  body { margin: 8px; font: 14px sans-serif } [contenteditable], textarea, iframe { min-height: 40px; width: 460px; border: 1px solid #999 }
  .pre, .pre [contenteditable] { white-space: pre-wrap; word-break: break-word }
</style>`;

/** A whole page. `mount`: a script to run when the elements are there. `head`: a policy or other markup for the head. */
export function page(body: string, mount = '', head = '', nonce = ''): string {
  const attribute = nonce && ` nonce="${nonce}"`;
  const script = (code: string) => `<script${attribute}>${code.replaceAll('</script', '<\\/script')}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Page</title>${STYLE}${script(WITNESS)}</head><body>${body}${mount && script(mount)}</body></html>`;
}

/** The script that mounts an editor library on \`#draft\` and keeps what it returns as \`window.draft\`. */
export function mounting(
  library: string,
  initial: string,
  options: object = {},
  element = `document.querySelector('#draft')`,
): string {
  return `${library}\nwindow.ready = Promise.resolve(mount(${element}, ${JSON.stringify(initial)}, ${JSON.stringify(options)})).then((made) => { window.draft = made; });`;
}

/** web.whatsapp.com: chat list with its search box, open chat, composer in the footer (captures of 2022 to 2026). */
export function whatsapp(composer: string): string {
  return `<div id="app"><div id="side"><div id="search" contenteditable="true" role="textbox" data-tab="3" aria-label="Search input textbox" data-lexical-editor="true"></div>
    <div id="pane-side"><div role="row" aria-selected="true"><span title="Noor Vale">Noor Vale</span></div></div></div>
    <div id="main" class="pre"><header><div role="button" data-tab="6"><span dir="auto">Noor Vale</span></div></header>
    <div role="row"><div data-id="false_15550100@c.us_A1" tabindex="-1"><span class="selectable-text">Can you send the price?</span></div></div>
    <footer>${composer}${SEND}</footer></div></div>`;
}

/** The composer that Lexical is mounted on in WhatsApp. */
export const whatsappComposer = `<div class="lexical-rich-text-input"><div id="draft" contenteditable="true" role="textbox" data-tab="10" aria-label="Type to Noor Vale" aria-autocomplete="list" spellcheck="true"></div></div>`;

/** A message box as Gmail has it. */
export function gmailBox(inside: string, id = 'draft', label = 'Message Body'): string {
  return `<div id="${id}" class="Am aiL editable LW-avf" role="textbox" contenteditable="true" g_editable="true" aria-multiline="true" aria-label="${label}" spellcheck="false" tabindex="1">${inside}</div>`;
}

/** mail.google.com: an open thread with its inline reply; \`floating\` is put where compose windows are. */
export function gmail(reply: string, floating = ''): string {
  return `<form role="search"><input name="q" aria-label="Search mail"></form>
    <div role="main"><h2 class="hP" data-thread-perm-id="thread-f:18">Price of the blue one</h2>
    <div role="list"><div role="listitem" aria-expanded="true"><div class="adn" data-message-id="#msg-f:18"><span class="gD" email="noor@example.com" name="Noor Vale">Noor Vale</span><div class="a3s">What does it cost?</div></div></div></div>
    <div role="region" data-compose-id="1"><input type="hidden" name="rt" value="#thread-f:18"><input name="subjectbox" aria-label="Subject" value="Re: Price">${reply}${SEND}</div></div>
    <div class="dw">${floating}</div>`;
}

/** A message form as LinkedIn has it, on the messaging page and in the overlay. */
export function linkedinForm(inside: string, id = 'draft'): string {
  return `<form class="msg-form"><div id="${id}" class="msg-form__contenteditable pre" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message…">${inside}</div><button type="submit" class="msg-form__send-button">Send</button></form>`;
}

/** www.linkedin.com: search field, an open conversation in the main part, \`overlay\` on top of it. */
export function linkedin(form: string, overlay = ''): string {
  return `<header><input role="combobox" aria-label="Search" type="text"></header>
    <main><div class="msg-title-bar"><a class="msg-thread__link-to-profile" href="/in/noor-vale/"><h2>Noor Vale</h2></a></div><p tabindex="0" id="message">Thanks for connecting!</p>${form}</main>
    <aside>${overlay}</aside>`;
}

/** Any page: the editor between a search field and a send button. */
export function plain(editor: string): string {
  return `<input type="search" id="search"><p>Words before.</p>${editor}<p>Words after.</p>${SEND}`;
}
