import { emailKey, phoneKey } from '../../core/identifiers';
import { ownerOf, PROFILE_LINKS } from './address';
import { linesOf } from './text';

/** An international number as it is written; without its country code a number is nobody's key. */
const NUMBER = /^(?:\+|00)\d[\d\s().\-/]{5,20}/;

/** The open "Contact info" window of this profile; it names the profile's address. */
export function contactWindow(document: Document, key: string): Element | null {
  const outlet = document.getElementById('interop-outlet')?.shadowRoot;
  for (const root of outlet ? [document, outlet] : [document]) {
    for (const window of root.querySelectorAll('dialog[open], [role="dialog"]')) {
      if (window.querySelector('[contenteditable]')) continue;
      const links = [...window.querySelectorAll(PROFILE_LINKS)];
      if (links.some((link) => ownerOf(link.getAttribute('href'))?.key === key)) return window;
    }
  }
  return null;
}

/** E-mail and phone keys that a window or section of one person shows: by link, or (phones) as text. */
export function contactKeys(root: Element): string[] {
  const keys: (string | null)[] = [];
  for (const link of [...root.querySelectorAll('a[href^="mailto:"], a[href^="tel:"]')].slice(0, 10)) {
    const [kind, value = ''] = (link.getAttribute('href') ?? '').split(/:|\?/);
    if (kind === 'mailto') keys.push(emailKey(decode(value)));
    else if (NUMBER.test(value)) keys.push(international(value));
  }
  for (const { text } of linesOf(root, 30)) {
    const number = NUMBER.exec(text)?.[0];
    if (number) keys.push(international(number));
  }
  return [...new Set(keys.filter((key) => key !== null))].slice(0, 6);
}

function international(number: string): string | null {
  return phoneKey(number.trim().replace(/^00/, '+'));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
