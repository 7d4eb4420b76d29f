import type { Story } from './story';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
  :root { color-scheme: light; --page: #f4f6fa; --card: #fff; --ink: #22252a; --soft: #666b74; --line: #e3e6eb; --chosen: #dfe7f5; --send: #3564c0 }
  @media (prefers-color-scheme: dark) { :root { color-scheme: dark; --page: #16181c; --card: #1e2126; --ink: #e5e7ea; --soft: #9aa0a9; --line: #2e323a; --chosen: #2b3445; --send: #88a9ec } }
  * { box-sizing: border-box }
  body { margin: 0; font: 14px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; background: var(--page); color: var(--ink); height: 100vh; display: grid; grid-template: 60px 1fr / 190px 1fr }
  header { grid-column: 1 / 3; display: flex; align-items: center; padding: 0 20px; gap: 24px }
  header b { width: 150px; font-size: 18px; font-weight: 500 }
  header input { flex: 1; max-width: 560px; border: 0; border-radius: 22px; padding: 11px 20px; background: var(--line); font: inherit; color: inherit }
  nav { padding: 6px 12px } nav a { display: block; padding: 7px 16px; border-radius: 16px; color: inherit; text-decoration: none } nav a:first-child { background: var(--chosen); font-weight: 600 }
  [role=main] { background: var(--card); border-radius: 16px 0 0 0; padding: 18px 28px; overflow: hidden }
  h2 { font-size: 21px; font-weight: 400; margin: 0 0 18px }
  .who { display: flex; gap: 8px; align-items: baseline } .who h3 { font-size: 14px; margin: 0 } .who .g3, .who small { color: var(--soft); font-size: 12px } .who .g3 { margin-left: auto }
  .a3s { white-space: pre-line; margin: 14px 0 22px }
  .draft { border: 1px solid var(--line); border-radius: 12px; padding: 14px 16px } .draft [role=textbox] { min-height: 150px; outline: none; white-space: pre-wrap }
  .send { display: inline-block; background: var(--send); color: var(--card); border-radius: 18px; padding: 7px 22px; font-weight: 600 }`;

/** A mail program of our own with the marks that Gmail's open thread has: the message's sender, and a reply that is being written. */
export function mailPage({ locale, name, email, subject, mail, mailbox }: Story): string {
  const me = 'me@beside.example';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)} - ${me} - Gmail</title><style>${STYLE}</style></head><body>
    <header role="banner"><b>${mailbox.name}</b><input aria-label="${mailbox.search}" placeholder="${mailbox.search}"></header>
    <nav role="navigation">${mailbox.folders.map((folder) => `<a href="#inbox">${folder}</a>`).join('')}</nav>
    <div role="main"><h2 class="hP" data-thread-perm-id="thread-f:1780000000000000000" data-legacy-thread-id="18b3c1f5a0e20000">${escaped(subject)}</h2>
      <div role="list"><div role="listitem" aria-expanded="true"><div class="adn" data-message-id="#msg-f:1780000000000000001" data-legacy-message-id="18b3d491b4320001">
        <div class="who"><h3><span class="gD" email="${email}" name="${escaped(name)}">${escaped(name)}</span></h3><small>&lt;${email}&gt;</small><span hidden class="g2" email="${me}" name="me">me</span><span class="g3">${mailbox.when}</span></div>
        <div class="ii"><div class="a3s">${escaped(mail)}</div></div></div></div></div>
      <div class="draft" role="region" data-compose-id="1"><input type="hidden" name="rt" value="#thread-f:1780000000000000000">
        <div role="textbox" aria-label="Message Body" aria-multiline="true" contenteditable="true" g_editable="true"></div><span class="send">${mailbox.send}</span></div></div>
  </body></html>`;
}
