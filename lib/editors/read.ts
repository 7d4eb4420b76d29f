import { type Draft, isField } from './find';

const BLOCK =
  /^(?:address|article|blockquote|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)$/;

/** A draft's text with its line breaks, and where in it the selection starts and ends. */
export interface Reading {
  text: string;
  start: number;
  end: number;
}

/**
 * The text below a node as a person sees it: one line break for each block boundary and `<br>`. The offsets tell where the
 * range's ends fall in that text (both 0 without a range).
 */
export function readNode(root: Node, range?: Range | null, keepsBreaks = false): Reading {
  let text = '';
  let start = 0;
  let end = 0;
  const mark = (node: Node, offset: number, extra = 0) => {
    if (range?.startContainer === node && range.startOffset === offset) start = text.length + extra;
    if (range?.endContainer === node && range.endOffset === offset) end = text.length + extra;
  };
  const line = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const data = (node as Text).data;
      for (const at of [range?.startOffset, range?.endOffset]) if (at !== undefined) mark(node, at, at);
      text += keepsBreaks ? data : data.replace(/[\n\r\t]/g, ' ');
      return;
    }
    const name = (node as Element).localName;
    if (name === 'br') text += '\n';
    if (name === 'img') text += (node as HTMLImageElement).alt;
    const block = node !== root && BLOCK.test(name);
    if (block) line();
    node.childNodes.forEach((child, at) => {
      mark(node, at);
      walk(child);
    });
    mark(node, node.childNodes.length);
    if (block) line();
  };
  walk(root);
  return { text, start, end };
}

/** Reads a draft. `range` is the selection in a contenteditable; a textarea knows its own. */
export function readDraft(draft: Draft, range: Range | null): Reading {
  if (isField(draft)) return { text: draft.value, start: draft.selectionStart, end: draft.selectionEnd };
  const space = draft.ownerDocument.defaultView?.getComputedStyle(draft).whiteSpace ?? '';
  return readNode(draft, range, /^(?:pre|break)/.test(space));
}

/** Editors differ in blank lines, fillers and non-breaking spaces; what is left must be equal. */
function squeeze(text: string, lines: boolean): string {
  const clean = text.replace(/[\u200b\u2060\ufeff]/g, '');
  if (!lines) return clean.replace(/\s+/g, '');
  return clean
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/**
 * Whether `after` is `before` with the selection replaced by `text`: each once, in place, and (with `lines`) with every line
 * break of the text. A block editor may put the text on lines of its own.
 */
export function isInserted(before: Reading, after: string, text: string, lines: boolean): boolean {
  const head = before.text.slice(0, before.start);
  const rest = before.text.slice(before.end);
  const got = squeeze(after, lines);
  const joints = lines ? ['', '\n'] : [''];
  return joints.some((a) => joints.some((b) => squeeze(head + a + text + b + rest, lines) === got));
}
