import type { Kind } from './kind';
import { paste } from './paste';

/** CKEditor 5 (Teams). It ignores the browser's own commands and takes a paste (48.5, 2026). */
export const ckeditor: Kind = {
  id: 'ckeditor5',
  owns: (draft) => draft.classList.contains('ck-editor__editable'),
  rich: true,
  needsFocusEvent: true,
  ways: () => [({ draft, text, html }) => paste(draft, text, html)],
};
