// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { clean, fromText, parse } from '../../../lib/editors/html';

describe('clean', () => {
  it('keeps the formatting a mail needs', () => {
    const html =
      '<p>Dear <b>Noor</b>, <i>it</i> <u>is</u> <em>so</em> <strong>good</strong><br></p><ul><li>one</li></ul><ol><li>two</li></ol><div>end</div><blockquote>said</blockquote>';
    expect(clean(html)).toBe(html);
  });

  it('keeps links to the web and to mail addresses, and of others only the words', () => {
    expect(clean('<a href="https://a.example/?x=1&amp;y=2" target="_blank" onclick="go()">a</a>')).toBe(
      '<a href="https://a.example/?x=1&amp;y=2">a</a>',
    );
    expect(clean('<a href="mailto:noor@example.com">b</a>')).toBe('<a href="mailto:noor@example.com">b</a>');
    for (const href of [
      'javascript:go()',
      ' JavaScript:go()',
      'java\tscript:go()',
      'data:text/html,x',
      '//a.example',
      '/a',
      '',
    ]) {
      expect(clean(`<a href="${href}">c</a>`), href).toBe('c');
    }
  });

  it('drops every attribute but an address', () => {
    expect(clean('<p class="x" id="y" style="color:red" onclick="go()" data-z="1">a</p>')).toBe('<p>a</p>');
  });

  it('drops what runs, loads or hides, with what is in it', () => {
    const evil =
      'a<script>b()</script><style>c{}</style><iframe srcdoc="d"></iframe><svg><a href="#">e</a></svg><img src=x onerror="f()"><textarea>g</textarea><template>h</template><!-- i -->j';
    expect(clean(evil)).toBe('aj');
  });

  it('takes unknown elements away and leaves their words', () => {
    expect(clean('<table><tbody><tr><td><h1>One</h1></td></tr></tbody></table><x-y>two</x-y>')).toBe('Onetwo');
  });

  it('leaves text that looks like markup as text', () => {
    const html = clean('<p>&lt;b&gt;1 &amp; 2&lt;/b&gt; "q"</p>');
    expect(parse(html).textContent).toBe('<b>1 & 2</b> "q"');
    expect(parse(html).querySelector('b')).toBeNull();
  });
});

describe('fromText', () => {
  it('makes a paragraph of what stands between blank lines, and keeps other line breaks', () => {
    expect(fromText('Dear Noor,\n\none\ntwo')).toBe('<p>Dear Noor,</p><p>one<br>two</p>');
  });

  it('keeps more than one blank line', () => {
    expect(fromText('a\n\n\n\nb')).toBe('<p>a</p><p><br></p><p>b</p>');
  });

  it('writes markup as text', () => {
    expect(parse(fromText('<img src=x onerror=go()> & "x"')).textContent).toBe('<img src=x onerror=go()> & "x"');
    expect(parse(fromText('<img src=x>')).querySelector('img')).toBeNull();
  });
});
