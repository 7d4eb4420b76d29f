import { type Address, parseField } from './addresses';
import type { Message } from './thread';

/** Where a message's text starts: never a header. Print page (2023): a cell over all columns. Basic HTML (till 2024): `.msg`. */
const BODY = 'td[colspan], .msg, blockquote';

/**
 * The messages of a printed thread (`view=pt`, 2023: bold name, then `<address>`, in the first cell of a message's table) and of
 * the basic HTML view (`/h/`, till 2024: the same in a heading), with the account that the page belongs to.
 */
export function readWritten(document: Document): { messages: Message[]; own: Address | null } {
  const messages: Message[] = [];
  let own: Address | null = null;
  const bold = document.querySelectorAll('td b, #guser b');
  for (const element of [...bold].slice(0, 400)) {
    if (element.closest(BODY)) continue;
    const name = element.textContent ?? '';
    own ??= parseField(name)[0] ?? null;
    const cell = element.closest('td');
    const text = cell?.textContent?.trimStart() ?? '';
    const rest = text.startsWith(name.trimStart()) ? text.slice(name.trimStart().length) : '';
    const address = /^\s*<([^<>\s]+)>/.exec(rest.slice(0, 400))?.[1];
    const sender = address ? parseField(`${name.replace(/[<>,;"]/g, ' ')} <${address}>`)[0] : undefined;
    const card = element.closest('table');
    if (!sender || !card) continue;
    messages.push({ card, sender, recipients: recipientsIn(card), bulk: false });
  }
  return { messages, own };
}

/** The lines below a printed sender: "Reply-To: …", "To: …", with localised labels; the labels are not needed. */
function recipientsIn(card: Element): Address[] {
  return [...card.querySelectorAll('.recipient > div:not(.replyto)')].flatMap((row) =>
    parseField(row.textContent?.replace(/^[^:：]{0,30}[:：]/, '')),
  );
}
