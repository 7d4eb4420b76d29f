import { type Draft, isField } from './find';

/** The selection of the tree a draft lives in: a shadow root has its own. */
function selectionOf(draft: Draft): Selection | null {
  const root = draft.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  return root.getSelection?.() ?? draft.ownerDocument.getSelection();
}

/** The selected range of a contenteditable, or null when the selection is somewhere else. */
export function rangeIn(draft: Draft): Range | null {
  const selection = selectionOf(draft);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && draft.contains(range.startContainer) && draft.contains(range.endContainer) ? range : null;
}

/** Resolves when the page has seen the new selection; editors keep one of their own and follow this event. */
function selectionSeen(doc: Document): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      doc.removeEventListener('selectionchange', end);
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(end, 100);
    doc.addEventListener('selectionchange', end);
  });
}

/** Where the user's own text ends, before a signature or quoted mail; in an otherwise empty draft its start. */
function endOfText(draft: Draft, tail: string | undefined): { node: Node; offset: number; text: string } {
  const foreign = (node: Node) => !!tail && !!(node as Element).closest?.(tail);
  const walker = draft.ownerDocument.createTreeWalker(draft, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // `--` alone on a line announces a signature (RFC 3676).
    if (node.data.trim() && !/^--\s?$/.test(node.data.trim()) && !foreign(node.parentNode as Node)) last = node;
  }
  if (last) {
    const island = last.parentElement?.closest('[contenteditable="false"]');
    if (!island || !draft.contains(island)) return { node: last, offset: last.data.length, text: last.data };
    const parent = island.parentNode as Node;
    return { node: parent, offset: [...parent.childNodes].indexOf(island) + 1, text: last.data };
  }
  let node: Node = draft;
  while (
    node.firstChild?.nodeType === Node.ELEMENT_NODE &&
    !foreign(node.firstChild) &&
    node.firstChild.nodeName !== 'BR'
  ) {
    node = node.firstChild;
  }
  return { node, offset: 0, text: '' };
}

/**
 * Sets the selection anew. That ends the browser's current undo step, so that typing and insertion are undone apart, and
 * tells an editor that has missed where the caret is.
 */
function select(draft: Draft, from: { node: Node; offset: number }, to: { node: Node; offset: number }): void {
  const selection = selectionOf(draft);
  selection?.removeAllRanges();
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Ends the browser's undo step where the caret is. */
export function endStep(draft: Draft): void {
  const range = rangeIn(draft);
  if (isField(draft)) draft.setSelectionRange(draft.selectionStart, draft.selectionEnd);
  else if (range) {
    const end = { node: range.endContainer, offset: range.endOffset };
    select(draft, end, end);
  }
}

/**
 * Gives the draft the caret: where the user left it, else at the end of the user's text. The document takes no focus from
 * the panel by this.
 * @param tail selector of what the user did not write, such as a signature
 * @param needsFocusEvent tell the editor of its focus: a page behind the panel gets no focus events of the browser
 * @returns true when the text goes behind other text that the user did not point at: it then belongs on a new line
 */
export async function takeCaret(draft: Draft, tail: string | undefined, needsFocusEvent: boolean): Promise<boolean> {
  if (isField(draft)) {
    const { selectionStart, selectionEnd, value } = draft;
    const root = draft.getRootNode() as Document | ShadowRoot;
    const left = root.activeElement === draft || selectionStart > 0;
    draft.focus({ preventScroll: true });
    draft.setSelectionRange(left ? selectionStart : value.length, left ? selectionEnd : value.length);
    return !left && /\S$/.test(value);
  }
  const left = rangeIn(draft)?.cloneRange();
  const seen = selectionSeen(draft.ownerDocument);
  draft.focus({ preventScroll: true });
  if (needsFocusEvent && !draft.ownerDocument.hasFocus()) {
    draft.dispatchEvent(new FocusEvent('focus', { composed: true }));
    draft.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
  const end = endOfText(draft, tail);
  if (left) {
    const from = { node: left.startContainer, offset: left.startOffset };
    select(draft, from, { node: left.endContainer, offset: left.endOffset });
  } else {
    select(draft, end, end);
  }
  await seen;
  return !left && /\S$/.test(end.text);
}
