import { inline } from '../html';
import { dataEvent } from './event';
import type { Kind } from './kind';
import { paste } from './paste';

/**
 * Lexical (WhatsApp, Messenger, Instagram). `execCommand('insertText')` loses the line breaks and puts the lines in the wrong
 * order, and a paste of text makes each line a paragraph (0.44, 2026). Its `beforeinput` handler takes a whole text from a data
 * transfer (its path for text replacement) and keeps line breaks, selection and one undo step; so does a paste of html.
 */
export const lexical: Kind = {
  id: 'lexical',
  owns: (draft) => draft.hasAttribute('data-lexical-editor'),
  rich: false,
  ways: () => [
    ({ draft, text }) =>
      !draft.dispatchEvent(
        dataEvent(draft, 'beforeinput', { 'text/plain': text }, { inputType: 'insertText', data: null }),
      ),
    ({ draft, text }) => paste(draft, text, inline(text)),
  ],
};
