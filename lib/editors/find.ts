import type { SiteRule } from './sites';

/** A box in which somebody writes a message. */
export type Draft = HTMLElement;

/** True for a textarea; else the draft is a contenteditable. Frames have classes of their own, so no `instanceof`. */
export const isField = (draft: Element): draft is HTMLTextAreaElement => draft.localName === 'textarea';

/** The outermost editable around a node: the element an editor library calls its root. */
function editingHost(node: Node | null): Draft | null {
  let element = (node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement) as HTMLElement | null;
  if (element && isField(element)) return element;
  if (!element?.isContentEditable) return null;
  while (element.parentElement?.isContentEditable) element = element.parentElement;
  return element;
}

function visible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < 1 || box.height < 1 || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return !frame || visible(frame);
}

/** One-line inputs are no drafts at all: on these sites they are searches, recipients, subjects and passwords. */
function usable(draft: Draft): boolean {
  return (
    !draft.matches(':disabled, :read-only, [aria-readonly="true"], [aria-disabled="true"], [aria-multiline="false"]') &&
    !draft.closest('[role="searchbox"], [role="search"], search, [inert], [aria-hidden="true"]') &&
    visible(draft)
  );
}

/** The document behind a frame of the same origin, else null. */
function inner(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}

/** What has the caret, through open shadow roots and frames; a document remembers it while the panel has the focus. */
function focused(doc: Document): Element | null {
  let element = doc.activeElement;
  for (
    let next = element;
    next;
    next = element?.shadowRoot?.activeElement ?? (element && inner(element)?.activeElement) ?? null
  ) {
    element = next;
  }
  return element;
}

function* roots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const below = element.shadowRoot ?? inner(element);
    if (below) yield* roots(below);
  }
}

/**
 * The open draft: the box with the caret, else the site's message box. Null when there is none, or when several are open
 * and none has the caret: a guess could put a reply before the wrong person.
 */
export function findDraft(doc: Document, rule: SiteRule): Draft | null {
  for (const node of [focused(doc), doc.getSelection()?.anchorNode ?? null]) {
    const draft = editingHost(node);
    if (draft && usable(draft) && (!rule.inside || draft.closest(rule.inside))) return draft;
  }
  const everywhere = [...roots(doc)];
  for (const selector of rule.composers) {
    const found = everywhere.flatMap((root) => [...root.querySelectorAll<Draft>(selector)]).filter(usable);
    if (found.length) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}
