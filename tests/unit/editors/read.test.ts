// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isInserted, readNode } from '../../../lib/editors/read';

function box(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

/** A draft's text with the selection marked as [selected]. */
function reading(marked: string) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]]/g, ''), start, end };
}

describe('readNode', () => {
  it('reads blocks and breaks as lines', () => {
    expect(readNode(box('<p>one</p><p>two<br>three</p><div>four</div>')).text).toBe('one\ntwo\nthree\nfour\n');
  });

  it('takes line breaks in the source for spaces, unless the box keeps them', () => {
    expect(readNode(box('one\ntwo')).text).toBe('one two');
    expect(readNode(box('one\ntwo'), null, true).text).toBe('one\ntwo');
  });

  it('reads an emoji that is drawn as a picture', () => {
    expect(readNode(box('good <img alt="🎉"> day')).text).toBe('good 🎉 day');
  });

  it('tells where the selection is, in a text and between elements', () => {
    const element = box('<p>Hello one</p><p>Hello two</p>');
    const range = document.createRange();
    range.setStart(element.firstChild?.firstChild as Text, 6);
    range.setEnd(element, 1);
    const { text, start, end } = readNode(element, range);
    expect([text.slice(0, start), text.slice(start, end), text.slice(end)]).toEqual(['Hello ', 'one\n', 'Hello two\n']);
  });
});

describe('isInserted', () => {
  const text = 'Dear Noor,\n\none\ntwo';

  it('finds the text once, where the selection was', () => {
    expect(isInserted(reading('Hello [you] there'), 'Hello Dear Noor,\n\none\ntwo there', text, true)).toBe(true);
    expect(isInserted(reading('[]'), text, text, true)).toBe(true);
  });

  it('is not troubled by fillers, spaces that do not break and blank lines', () => {
    expect(isInserted(reading('Hello\u00a0[]'), '\ufeffHello Dear Noor,\n\n\none \n two\u200b\n', text, true)).toBe(
      true,
    );
  });

  it('lets a block editor put it on lines of its own', () => {
    expect(isInserted(reading('Hello [] there'), `Hello\n${text}\nthere`, text, true)).toBe(true);
  });

  it.each([
    ['nothing', 'Hello '],
    ['half of it', 'Hello Dear Noor,'],
    ['twice', `Hello ${text} ${text}`],
    ['somewhere else', `${text}Hello `],
    ['instead of the user’s text', text],
    ['without its line breaks', 'Hello Dear Noor, one two'],
    ['with its lines in another order', 'Hello Dear Noor,\ntwo\none'],
  ])('does not call it inserted: %s', (_, after) => {
    expect(isInserted(reading('Hello []'), after, text, true)).toBe(false);
  });

  it('looks at the words alone when the text came formatted', () => {
    expect(isInserted(reading('[]'), 'Dear Noor,\none two', text, false)).toBe(true);
    expect(isInserted(reading('[]'), 'Dear Noor,\none', text, false)).toBe(false);
  });
});
