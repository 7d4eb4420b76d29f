import Quill from 'quill';
import css from 'quill/dist/quill.core.css';

/** Mounts Quill 2 inside the element. */
window.mount = (element, initial) => {
  const root = element.getRootNode();
  (root.head ?? root).appendChild(document.createElement('style')).textContent = css;
  const quill = new Quill(element, { modules: { history: { delay: 0 } } });
  quill.setText(initial ? `${initial}\n` : '', 'silent');
  quill.history.clear();
  const bold = () =>
    quill
      .getContents()
      .ops.filter((op) => op.attributes?.bold)
      .map((op) => op.insert)
      .join('');
  return { text: () => quill.getText().replace(/\n$/, ''), bold };
};
