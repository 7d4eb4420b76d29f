import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/** Mounts ProseMirror with its basic schema and history, inside the element. `initial` has one paragraph a line. */
window.mount = (element, initial) => {
  const start = document.createElement('div');
  for (const line of initial.split('\n')) start.appendChild(document.createElement('p')).textContent = line;
  const view = new EditorView(element, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(start),
      plugins: [history({ newGroupDelay: 1 }), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
    attributes: { role: 'textbox', 'aria-multiline': 'true' },
  });
  const text = () =>
    view.state.doc.textBetween(0, view.state.doc.content.size, '\n', (leaf) =>
      leaf.type.name === 'hard_break' ? '\n' : '',
    );
  function bold() {
    let found = '';
    view.state.doc.descendants((node) => {
      if (node.marks.some((mark) => mark.type.name === 'strong')) found += node.text;
    });
    return found;
  }
  return { text, bold };
};
