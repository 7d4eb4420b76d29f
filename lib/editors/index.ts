import type { InsertResult } from '../messaging/protocol';
import { endStep, rangeIn, takeCaret } from './caret';
import { type Draft, findDraft, isField } from './find';
import { clean, parse } from './html';
import { ckeditor } from './kinds/ckeditor';
import { contenteditable } from './kinds/contenteditable';
import { draftjs } from './kinds/draft';
import { field } from './kinds/field';
import type { Job, Kind } from './kinds/kind';
import { lexical } from './kinds/lexical';
import { prosemirror } from './kinds/prosemirror';
import { quill } from './kinds/quill';
import { isInserted, readDraft, readNode } from './read';
import { ruleFor } from './sites';

/** Editor kinds in the order in which they are asked whether a draft is theirs. */
const KINDS: Kind[] = [lexical, prosemirror, quill, draftjs, ckeditor, field, contenteditable];
/** These leave undo to the browser. */
const isNative = (kind: Kind) => kind === field || kind === contenteditable;
/** Longest wait for an editor to show what it was given, in ms. */
const FLUSH_MS = 500;
/** An editor that takes its change back does so at once; this long, in ms, must pass before the text counts as inserted. */
const KEEP_MS = 50;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Resolves at the next change in the draft, or after `ms`. */
function nextChange(draft: Draft, ms: number): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      done();
    };
    const observer = new MutationObserver(end);
    const timer = setTimeout(end, ms);
    observer.observe(draft, { subtree: true, childList: true, characterData: true });
  });
}

/** Waits until the draft holds what it should, and still holds it a moment later. */
async function arrives(draft: Draft, holds: () => boolean): Promise<boolean> {
  const end = performance.now() + FLUSH_MS;
  for (let left = FLUSH_MS; left > 0; left = end - performance.now()) {
    if (holds()) {
      await pause(KEEP_MS);
      if (holds()) return true;
    }
    await nextChange(draft, left);
  }
  return holds();
}

/** Takes back a change that came out wrong. An editor with a history of its own answers the event, else the browser does. */
function undo(draft: Draft, kind: Kind): void {
  const event = new InputEvent('beforeinput', {
    bubbles: true,
    cancelable: true,
    composed: true,
    inputType: 'historyUndo',
  });
  if (draft.dispatchEvent(event) && isNative(kind)) draft.ownerDocument.execCommand('undo');
}

/** Whether a field would cut the text. */
function isTooLong(draft: Draft, text: string): boolean {
  if (!isField(draft) || draft.maxLength < 0) return false;
  return draft.value.length - (draft.selectionEnd - draft.selectionStart) + text.length > draft.maxLength;
}

async function put(text: string, html: string | null): Promise<InsertResult> {
  const rule = ruleFor(location.hostname);
  const draft = findDraft(document, rule);
  if (!draft) return { outcome: 'no-editor', editor: null };
  const kind = KINDS.find((one) => one.owns(draft));
  const refused: InsertResult = { outcome: 'refused', editor: kind?.id ?? null };
  if (!kind || !text.trim() || isTooLong(draft, text)) return refused;

  const newLine = await takeCaret(draft, rule.tail, !!kind.needsFocusEvent);
  const rich = html && kind.rich && rule.rich && draft.contentEditable !== 'plaintext-only' ? clean(html) : null;
  const job: Job = {
    draft,
    text: newLine ? `\n${text}` : text,
    html: rich && (newLine ? `<br>${rich}` : rich),
    native: !!rule.native && draft.matches(rule.native),
  };
  const before = readDraft(draft, rangeIn(draft));
  const wanted = rich ? readNode(parse(rich)).text : text;
  const now = () => readDraft(draft, null).text;
  for (const way of kind.ways(job)) {
    const taken = way(job);
    if (!taken && now() === before.text) continue;
    if (await arrives(draft, () => isInserted(before, now(), wanted, !rich))) {
      if (isNative(kind)) endStep(draft);
      return { outcome: 'inserted', editor: kind.id };
    }
    if (now() === before.text) continue;
    undo(draft, kind);
    return refused;
  }
  return refused;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts text into the open draft of this page, at the caret or at the end of the user's text, as one undo step. It never sends,
 * clicks or presses a key. A second call waits for the first.
 * @param text plain text; line breaks are `\n`
 * @param html its formatted twin, used where the editor and the site keep formatting; null for none
 * @returns `inserted` after reading the text back, `no-editor`, or `refused` (nothing changed, or the change was taken back)
 */
export function insert(text: string, html: string | null): Promise<InsertResult> {
  const run = last.then(() => put(text.replace(/\r\n?/g, '\n'), html));
  last = run.catch(() => {});
  return run;
}
