import type { Job, Kind, Way } from './kind';
import { paste } from './paste';

const command: Way = ({ draft, text, html }: Job) =>
  html
    ? draft.ownerDocument.execCommand('insertHTML', false, html)
    : draft.ownerDocument.execCommand('insertText', false, text);

/**
 * Everything else that is editable: Gmail, LinkedIn messages, Telegram, roosterjs (Outlook). A page with a paste handler of
 * its own gets a paste, since it keeps its own undo or structure (roosterjs 9.59, LinkedIn's line breaks; 2026); the browser's
 * commands do the rest and keep the browser's undo.
 */
export const contenteditable: Kind = {
  id: 'contenteditable',
  owns: (draft) => draft.isContentEditable,
  rich: true,
  ways: ({ native }) => (native ? [command] : [({ draft, text, html }) => paste(draft, text, html), command]),
};
