/** A small Gmail: a list and two threads under `#inbox`, switched in place as Gmail does, with a reply draft in each. */

export interface Mail {
  id: string;
  subject: string;
  name: string;
  email: string;
  text: string;
  /** Further people on the thread. */
  others?: { name: string; email: string }[];
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function message(mail: Mail, who: { name: string; email: string }, me: string, text: string, index: number): string {
  return `<div role="listitem" aria-expanded="true"><div class="adn ads" data-message-id="#msg-f:${mail.id}${index}" data-legacy-message-id="${mail.id}${index}">
    <div class="gE iv gt"><h3 class="iw"><span translate="no" class="qu"><span class="gD" email="${safe(who.email)}" name="${safe(who.name)}" data-hovercard-id="${safe(who.email)}"><span>${safe(who.name)}</span></span></span></h3>
    <span class="hb">to <span class="g2" email="${me}" name="me">me</span></span><span class="g3" title="20 Nov 2026, 09:12">09:12</span></div>
    <div class="ii gt"><div class="a3s aiL"><div dir="ltr">${safe(text)}</div></div></div></div></div>`;
}

function thread(mail: Mail, me: string): string {
  const people = [{ name: mail.name, email: mail.email }, ...(mail.others ?? [])].reverse();
  return `<h2 class="hP" data-thread-perm-id="thread-f:${mail.id}" data-legacy-thread-id="${mail.id}">${safe(mail.subject)}</h2>
    <div role="list">${people.map((who, index) => message(mail, who, me, mail.text, index)).join('')}</div>
    <div class="aoI" role="region" data-compose-id="c1"><input type="hidden" name="rt" value="#thread-f:${mail.id}">
      <div role="textbox" aria-label="Message Body" aria-multiline="true" contenteditable="true" g_editable="true" class="Am editable" style="min-height:60px"><br></div>
      <div role="button" id="send" onclick="window.sent = true">Send</div></div>`;
}

function list(mails: Mail[]): string {
  return `<table role="grid"><tbody>${mails
    .map(
      (mail) =>
        `<tr class="zA" role="row"><td><div class="yW"><span class="bA4"><span class="yP" email="${safe(mail.email)}" name="${safe(mail.name)}">${safe(mail.name)}</span></span></div></td><td>${safe(mail.subject)}</td></tr>`,
    )
    .join('')}</tbody></table>`;
}

/** The page. `window.openMail(id)` opens a thread in place, `window.openList()` the list. */
export function gmail(mails: Mail[], me = 'me@beside.example'): string {
  const views = Object.fromEntries(
    mails.map((mail) => [mail.id, { html: thread(mail, me), title: `${mail.subject} - ${me} - Gmail` }]),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox - ${me} - Gmail</title></head><body>
    <div role="banner"><a aria-label="Google Account: Me Myself (${me})" href="https://accounts.google.com/SignOutOptions">Me</a></div>
    <div role="navigation"><a href="#inbox">Inbox</a></div><div role="main" id="main"></div>
    <script>
      const views = ${JSON.stringify(views).replaceAll('<', '\\u003c')};
      const list = ${JSON.stringify(list(mails)).replaceAll('<', '\\u003c')};
      window.openMail = (id) => { history.pushState(null, '', location.pathname + '#inbox/' + id); document.title = views[id].title; document.getElementById('main').innerHTML = views[id].html; };
      window.openList = () => { history.pushState(null, '', location.pathname + '#inbox'); document.title = 'Inbox - ${me} - Gmail'; document.getElementById('main').innerHTML = list; };
      const first = location.hash.split('/')[1];
      if (views[first]) window.openMail(first); else window.openList();
    </script></body></html>`;
}
