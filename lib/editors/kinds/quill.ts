import type { Kind } from './kind';
import { paste } from './paste';

/** Quill (Slack, LinkedIn posts). Its clipboard module takes the paste, with one undo step (2.0.3, 2026). */
export const quill: Kind = {
  id: 'quill',
  owns: (draft) => draft.classList.contains('ql-editor'),
  rich: true,
  ways: () => [({ draft, text, html }) => paste(draft, text, html)],
};
