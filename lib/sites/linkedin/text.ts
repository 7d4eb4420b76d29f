import { line } from '../../core/text';

/** One line of a card as the reader sees it, and the block it stands in. */
export interface Line {
  text: string;
  block: Element;
}

/**
 * Never part of a name: icons, code, and what is meant for screen readers only ("Status is reachable", "1st degree
 * connection" and every line's second copy). Hidden text has no attribute on LinkedIn, only these classes (2016 to 2026-09).
 */
const UNREAD =
  'svg, style, script, template, noscript, code, [hidden], .visually-hidden, .a11y-text, .sr-only, .separator, .presence-entity__indicator';
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, dd, dt, td, th, div, section, header, a, span[aria-hidden="true"]';
/** A dot that only the style sheet draws (mobile pages, 2025). */
const DOT = '.dot-separator:empty';
/** Text nodes looked at in one card; no card needs more. */
const MOST = 400;

function textNodes(root: Element): TreeWalker {
  return root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    if ((node as Element).matches(UNREAD)) return NodeFilter.FILTER_REJECT;
    return (node as Element).matches(DOT) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
}

/** The element's text as one line, without icons and screen-reader copies; null for nothing. */
export function nameIn(element: Element | null | undefined): string | null {
  if (!element) return null;
  const walker = textNodes(element);
  let text = '';
  for (let count = 0; count < MOST && text.length < 4_000 && walker.nextNode(); count++) {
    text += walker.currentNode.nodeValue ?? '';
  }
  return line(text);
}

/** The element's first piece of text as it stands in the page; null for none. */
export function firstText(element: Element): string | null {
  const walker = textNodes(element);
  for (let count = 0; count < MOST && walker.nextNode(); count++) {
    const text = walker.currentNode.nodeValue ?? '';
    if (/\S/.test(text)) return text.slice(0, 4_000);
  }
  return null;
}

/** The lines of a card in reading order; a line's second copy is left out. */
export function linesOf(root: Element, most = 30): Line[] {
  const walker = textNodes(root);
  const found: { text: string; block: Element }[] = [];
  for (let count = 0; count < MOST && found.length <= most && walker.nextNode(); count++) {
    const node = walker.currentNode;
    const block = node.parentElement?.closest(BLOCK) ?? root;
    const last = found.at(-1);
    const text = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').slice(0, 1_000) : ' · ';
    if (last?.block === block) last.text += text;
    else if (/\S/.test(text)) found.push({ text, block });
  }
  return found.slice(0, most).flatMap(({ text, block }, index) => {
    const clean = line(text);
    return clean && clean !== line(found[index - 1]?.text) ? [{ text: clean, block }] : [];
  });
}

/** A fact that LinkedIn shows to everybody; null where it is masked with asterisks (logged-out pages since 2026-05). */
export function unmasked(text: string | null | undefined): string | null {
  const clean = line(text);
  return clean && !/\*{2,}/.test(clean) ? clean : null;
}

/** Names compared as people compare them. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}
