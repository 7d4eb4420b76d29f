import { fromText } from '../html';
import type { Kind } from './kind';
import { paste } from './paste';

/**
 * ProseMirror and TipTap. Only by paste: from an inserted line break it would conclude that Enter was pressed, which sends in
 * a chat. Plain text always gets an html twin, because its text parser drops blank lines (view 1.42, 2026).
 */
export const prosemirror: Kind = {
  id: 'prosemirror',
  owns: (draft) => draft.classList.contains('ProseMirror'),
  rich: true,
  ways: () => [({ draft, text, html }) => paste(draft, text, html ?? fromText(text))],
};
