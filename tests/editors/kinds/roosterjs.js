import { createEditor, EditPlugin, PastePlugin, ShortcutPlugin } from 'roosterjs';

/** Mounts roosterjs 9 on the element with the plugins of its own demo, as Outlook does. */
window.mount = (element, initial) => {
  const blocks = initial.split('\n').map((text) => ({
    blockType: 'Paragraph',
    format: {},
    segments: [text ? { segmentType: 'Text', text, format: {} } : { segmentType: 'Br', format: {} }],
  }));
  const editor = createEditor(
    element,
    [new PastePlugin(), new EditPlugin(), new ShortcutPlugin()],
    initial ? { blockGroupType: 'Document', blocks } : undefined,
  );
  const words = (parts) =>
    parts
      .map((part) => (part.segmentType === 'Text' ? part.text : part.segmentType === 'Br' ? '\n' : ''))
      .join('')
      .replace(/\n$/, '');
  // The caret alone can be a paragraph of the model that is no line of the text.
  const isLine = (block) => block.segments.some((part) => part.segmentType !== 'SelectionMarker');
  const model = () => editor.getContentModelCopy('disconnected');
  const text = () =>
    model()
      .blocks.filter(isLine)
      .map((block) => words(block.segments))
      .join('\n');
  const bold = () =>
    model()
      .blocks.flatMap((block) => block.segments)
      .filter((part) => part.format.fontWeight === 'bold')
      .map((part) => part.text)
      .join('');
  return { text, bold };
};
