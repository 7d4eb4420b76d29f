import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { mergeRegister } from '@lexical/utils';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';

/** Fills a paragraph with the lines of a text, as Shift+Enter would have typed it. */
function lines(text) {
  return text
    .split('\n')
    .flatMap((line, at) => [...(at ? [$createLineBreakNode()] : []), ...(line ? [$createTextNode(line)] : [])]);
}

/** Mounts Lexical the way WhatsApp does: Enter sends, Shift+Enter breaks the line. `options.plain`: the plain-text set-up. */
window.mount = (element, initial, options = {}) => {
  const editor = createEditor({
    namespace: 'draft',
    theme: { paragraph: 'selectable-text copyable-text' },
    onError(error) {
      window.errors.push(String(error));
    },
  });
  editor.setRootElement(element);
  mergeRegister(
    (options.plain ? registerPlainText : registerRichText)(editor),
    registerHistory(editor, createEmptyHistoryState(), 0),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey) return false;
        event?.preventDefault();
        window.sent.push(editor.getEditorState().read(() => $getRoot().getTextContent()));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append($createParagraphNode().append(...lines(initial)));
    },
    { discrete: true, tag: 'history-merge' },
  );
  return { text: () => editor.getEditorState().read(() => $getRoot().getTextContent()), editor };
};
