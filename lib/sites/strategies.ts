import { line } from '../core/text';

/** One way to find a fact on a page, and the month (`2026-09`) in which it was last seen to work. */
export interface Strategy<T> {
  seen: string;
  find: () => T | null | undefined;
}

/** Finds facts by ordered strategies and keeps the names of the parts that no strategy found. */
export interface Finder {
  missing: string[];
  /** The first result that is not null, undefined or empty text; null, and `part` in `missing`, when there is none. */
  first<T>(part: string, strategies: Strategy<T>[]): T | null;
}

/** @returns a finder for one reading of one page */
export function finder(): Finder {
  const missing: string[] = [];
  return {
    missing,
    first(part, strategies) {
      const found = firstOf(strategies);
      if (found === null && !missing.includes(part)) missing.push(part);
      return found;
    },
  };
}

/** As `Finder.first`, for a fact that a page may well not have: nothing is recorded. */
export function firstOf<T>(strategies: Strategy<T>[]): T | null {
  for (const { find } of strategies) {
    const found = find();
    if (found !== null && found !== undefined && found !== '') return found;
  }
  return null;
}

/** Is the element drawn? Costs a style update: for the one or two elements that decide, not for whole lists. */
export function visible(element: Element | null | undefined): boolean {
  return !!element?.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** The element's text as one clean line, hidden parts included (reading only what is drawn would force a layout). */
export function textOf(element: Element | null | undefined, max = 200): string | null {
  if (!element) return null;
  const whole = element.textContent;
  return line(whole, max);
}

/** An attribute as one clean line. */
export function attributeOf(element: Element | null | undefined, name: string, max = 200): string | null {
  return line(element?.getAttribute(name), max);
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const UNREAD =
  'script, style, template, noscript, svg, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/**
 * The text of a message with its line breaks and emoji pictures, without forcing a layout.
 * @param skip selector of what does not belong to the message: quotes, toolbars, times
 * @param max characters after which reading stops
 */
export function blockText(element: Element, skip: string, max = 40_000): string {
  let text = '';
  const visit = (node: Node, depth: number) => {
    if (text.length > max || depth > 400) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = (node.nodeValue ?? '').replace(/\s+/g, ' ');
      text += text === '' || /\s$/.test(text) ? words.trimStart() : words;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const part = node as Element;
    if (part.matches(UNREAD) || part.matches(skip)) return;
    const block = BLOCKS.has(part.tagName);
    if (part.tagName === 'BR') text += '\n';
    else if (block && !text.endsWith('\n')) text += '\n';
    if (part.tagName === 'IMG') text += part.getAttribute('data-plain-text') ?? part.getAttribute('data-emoji') ?? '';
    for (const child of part.childNodes) visit(child, depth + 1);
    if (block && !text.endsWith('\n')) text += '\n';
  };
  for (const child of element.childNodes) visit(child, 0);
  return text;
}
