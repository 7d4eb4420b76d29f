import { createEditor } from 'roosterjs';
import { EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs';

/** Mounts roosterjs 9 on the element with the plugins of its own demo, as Outlook does. */
window.mount = (element, initial) => {
  const editor = createEditor(element, [new PastePlugin(), new EditPlugin(), new ShortcutPlugin()]);
  if (initial) {
    editor.formatContentModel((model) => {
      model.blocks = initial.split('\n').map((line) => ({
        blockType: 'Paragraph',
        format: {},
        segments: [line ? { segmentType: 'Text', text: line, format: {} } : { segmentType: 'Br', format: {} }],
      }));
      return true;
    });
    editor.takeSnapshot();
  }
  const text = () =>
    editor
      .getContentModelCopy('disconnected')
      .blocks.flatMap((block) => (block.levels || block.blocks ? (block.blocks ?? []) : [block]))
      .map((block) => (block.segments ?? []).map((part) => (part.segmentType === 'Text' ? part.text : part.segmentType === 'Br' ? '\n' : '')).join('').replace(/\n$/, ''))
      .join('\n');
  return { text, json: () => editor.getContentModelCopy('disconnected'), editor };
};
