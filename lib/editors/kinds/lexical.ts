import { dataEvent } from './event';
import type { Kind } from './kind';

/**
 * Lexical (WhatsApp, Messenger, Instagram). `execCommand('insertText')` joins the lines of a text and puts them in the wrong
 * order, and a paste makes each line a paragraph (0.44, 2026). Its `beforeinput` handler takes a whole text from a data
 * transfer (the path for text replacement, there since 2022) and keeps line breaks, selection and one undo step.
 */
export const lexical: Kind = {
  id: 'lexical',
  owns: (draft) => draft.hasAttribute('data-lexical-editor'),
  rich: false,
  ways: ({ text }) => [
    ({ draft }) =>
      !draft.dispatchEvent(
        dataEvent(draft, 'beforeinput', { 'text/plain': text }, { inputType: 'insertText', data: null }),
      ),
    ...(text.includes('\n')
      ? []
      : [({ draft }: { draft: HTMLElement }) => draft.ownerDocument.execCommand('insertText', false, text)]),
  ],
};
