import type { Kind } from './kind';
import { paste } from './paste';

/**
 * Draft.js (X). Text only: its html paste puts line breaks into one block; the browser's own commands break its DOM, which
 * React then cannot remove (0.11.7, 2026).
 */
export const draftjs: Kind = {
  id: 'draft-js',
  owns: (draft) => !!draft.querySelector(':scope > [data-contents]'),
  rich: false,
  needsFocusEvent: true,
  ways: () => [({ draft, text }) => paste(draft, text, null)],
};
