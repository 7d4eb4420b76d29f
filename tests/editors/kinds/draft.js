import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Mounts Draft.js 0.11 under React 18 inside the element, as X does. */
window.mount = (element, initial) => {
  let state;
  function Draft() {
    const [editorState, setEditorState] = useState(() =>
      EditorState.createWithContent(ContentState.createFromText(initial)),
    );
    state = editorState;
    return createElement(Editor, { editorState, onChange: setEditorState, role: 'textbox', ariaMultiline: true });
  }
  createRoot(element).render(createElement(Draft));
  return { text: () => state.getCurrentContent().getPlainText('\n') };
};
