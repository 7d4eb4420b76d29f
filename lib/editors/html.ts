const KEPT = /^(?:b|strong|i|em|u|a|p|br|ul|ol|li|div|blockquote)$/;
/** Elements whose text is no text of the message. */
const DROPPED =
  /^(?:script|style|template|noscript|title|head|iframe|object|embed|svg|math|textarea|select|button|video|audio|canvas)$/;
const LINK = /^(?:https?:|mailto:)/i;

/** Text as html source. */
function source(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function write(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return source((node as Text).data);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  const name = element.localName;
  if (DROPPED.test(name)) return '';
  const inside = [...element.childNodes].map(write).join('');
  if (!KEPT.test(name)) return inside;
  if (name === 'br') return '<br>';
  const href = name === 'a' ? (element.getAttribute('href') ?? '').trim() : '';
  if (name === 'a' && !LINK.test(href)) return inside;
  return `<${name}${href && ` href="${source(href)}"`}>${inside}</${name}>`;
}

/** Parses html without running or loading anything of it. */
export function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Html with nothing left but the few tags a mail needs, and links to the web and to mail addresses. */
export function clean(html: string): string {
  return [...parse(html).childNodes].map(write).join('');
}

/** Plain text as html of one piece, with its line breaks. */
export function inline(text: string): string {
  return source(text).replace(/\n/g, '<br>');
}

/** Plain text as html: a blank line ends a paragraph, any other line break stays one. */
export function fromText(text: string): string {
  return text
    .split('\n\n')
    .map((part) => `<p>${inline(part) || '<br>'}</p>`)
    .join('');
}
