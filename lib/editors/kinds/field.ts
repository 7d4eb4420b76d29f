import { isField } from '../find';
import type { Kind } from './kind';

/** A textarea. The editing command keeps the browser's undo; the fallback does not, but works where the command is refused. */
export const field: Kind = {
  id: 'textarea',
  owns: isField,
  rich: false,
  ways: () => [
    ({ draft, text }) => draft.ownerDocument.execCommand('insertText', false, text),
    ({ draft, text }) => {
      if (!isField(draft)) return false;
      draft.setRangeText(text, draft.selectionStart, draft.selectionEnd, 'end');
      draft.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
      );
      return true;
    },
  ],
};
