import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import css from 'ckeditor5/ckeditor5.css';

/** Mounts CKEditor 5 (classic) inside the element, as Teams does. `initial` has one paragraph a line. */
window.mount = async (element, initial) => {
  document.head.appendChild(document.createElement('style')).textContent = css;
  const editor = await ClassicEditor.create(element.appendChild(document.createElement('div')), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
    initialData: initial
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join(''),
  });
  const blocks = () => [...editor.model.document.getRoot().getChildren()].map((block) => [...block.getChildren()]);
  const text = () =>
    blocks()
      .map((nodes) => nodes.map((node) => (node.is('$text') ? node.data : '\n')).join(''))
      .join('\n');
  const bold = () =>
    blocks()
      .flat()
      .filter((node) => node.is('$text') && node.hasAttribute('bold'))
      .map((node) => node.data)
      .join('');
  return { text, bold };
};
