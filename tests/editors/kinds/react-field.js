import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Mounts a textarea whose text is React's state: a change that React does not hear of is lost at the next drawing. */
window.mount = (element, initial) => {
  let state;
  function Field() {
    const [value, setValue] = useState(initial);
    state = value;
    return createElement('textarea', { name: 'message', value, onChange: (event) => setValue(event.target.value) });
  }
  createRoot(element).render(createElement(Field));
  return { text: () => state };
};
