import { visible } from '../strategies';
import { type Address, addressOf, parseField } from './addresses';

/** An open draft: a compose window, or a reply box in the thread. */
export interface Compose {
  root: Element;
  /** To, Cc, Bcc, in that order. */
  recipients: Address[];
  /** The user is writing in it. */
  focused: boolean;
  /** Key of the draft's thread or of the draft, or null. */
  key: string | null;
}

const ROOTS = ['[role="region"]', '[data-compose-id]', '[role="dialog"]', 'form'];
/** What only a draft has: its id (2026-09), its hidden fields (2016 to 2024), its chips (2022 on). */
const MARKS =
  '[data-compose-id], form [name="to"], form [name="subjectbox"], [role="option"][data-hovercard-id], form [email]';
/** Chips, newest first; the list of suggestions below the field has options too, but they cannot be dragged. */
const CHIPS = [
  '[draggable="true"] [role="option"][data-hovercard-id]',
  '[role="option"][data-hovercard-id][aria-describedby]',
  'form [email]',
];

function rootOf(mark: Element): Element | null {
  for (const root of ROOTS) {
    const found = mark.closest(root);
    if (found) return found;
  }
  return null;
}

function recipientsOf(root: Element): Address[] {
  const chips = CHIPS.map((chip) => [...root.querySelectorAll(chip)]).find((found) => found.length > 0) ?? [];
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '[name="to"], [name="cc"], [name="bcc"]',
  );
  const found = [
    ...chips.flatMap((chip) => (chip.closest('[contenteditable]') ? [] : (addressOf(chip) ?? []))),
    ...[...fields].flatMap((field) => parseField(field.value)),
  ];
  return found.filter((one, index) => found.findIndex((other) => other.email === one.email) === index);
}

function keyOf(root: Element): string | null {
  const thread = root.querySelector<HTMLInputElement>('input[name="rt"]')?.value.replace(/^#/, '');
  if (thread && /^thread-[\w:-]{1,100}$/.test(thread)) return thread;
  const draft = root.closest('[data-compose-id]')?.getAttribute('data-compose-id');
  return draft && /^[\w:#-]{1,100}$/.test(draft) ? `draft:${draft}` : null;
}

/** The drafts on screen, in the page's order. */
export function readComposes(document: Document): Compose[] {
  const roots = new Set<Element>();
  for (const mark of document.querySelectorAll(MARKS)) {
    const root = rootOf(mark);
    if (root) roots.add(root);
  }
  return [...roots].filter(visible).map((root) => ({
    root,
    recipients: recipientsOf(root),
    focused: root.contains(document.activeElement),
    key: keyOf(root),
  }));
}
