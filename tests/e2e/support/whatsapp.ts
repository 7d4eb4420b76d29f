/** A small WhatsApp Web: a list and chats that are switched in place (the address never changes), as captured in 2025. */

export interface Chat {
  name: string;
  phone: string;
  text: string;
  /** The user's chat with themselves. */
  own?: boolean;
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function main({ own = false, ...rest }: Chat): string {
  const chat = { ...rest, own };
  return `<div id="main"><header><div role="button" data-tab="6" title="Profile details"></div><div role="button" data-tab="6"><span dir="auto">${safe(chat.name)}</span></div></header>
    <div role="application" tabindex="0"><div role="row"><div data-id="${chat.own}_${chat.phone}@c.us_3EB0AAAA"><div class="message-${chat.own ? 'out' : 'in'}"><span data-icon="tail-${chat.own ? 'out' : 'in'}"></span><div class="copyable-text" data-pre-plain-text="[09:12, 20/11/2026] ${safe(chat.name)}: "><span dir="ltr" class="selectable-text copyable-text"><span>${safe(chat.text)}</span></span></div></div></div></div></div>
    <footer><div><div contenteditable="true" role="textbox" aria-label="Type to ${safe(chat.name)}" aria-multiline="true" data-tab="10" style="min-height:24px;white-space:pre-wrap"></div></div><button aria-label="Send" onclick="window.sent = true">Send</button></footer></div>`;
}

/** The page. `window.openChat(i)` opens a chat, `window.closeChat()` leaves only the list. */
export function whatsapp(chats: Chat[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WhatsApp</title></head><body><div id="app">
    <div id="pane-side"><div role="grid">${chats.map((chat) => `<div role="row"><div role="gridcell"><span dir="auto" title="${safe(chat.name)}">${safe(chat.name)}</span></div></div>`).join('')}</div></div>
    <div id="place"></div></div>
    <script>
      const mains = ${JSON.stringify(chats.map(main)).replaceAll('<', '\\u003c')};
      window.openChat = (i) => { document.getElementById('place').innerHTML = mains[i]; };
      window.closeChat = () => { document.getElementById('place').innerHTML = ''; };
    </script></body></html>`;
}
