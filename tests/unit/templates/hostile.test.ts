import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanks, render } from '../../../lib/templates/render';
import { FULL, refusal, rendered, reply } from './support';

const SHARP = [
  '{{ me.email }}',
  '{% if true %}',
  '{%- raw -%}',
  '**x**',
  '*x*',
  '[a](https://evil.example)',
  '<img src=x onerror=alert(1)>',
  '</p><script>',
  '&amp;',
  '"\'',
  '\u202eevil\u2066',
  '\ufdd00\ufdd1',
  '\ufdd0',
  '\ue000',
  '\ufffc',
  '\n- item\n1. item',
  '\\*',
  '$&$1$`',
  '__proto__',
  '😀',
  '\ud800',
];

/** Text that begins with a letter, so that it is never blank, and is full of what could be taken for markup. */
const sharp = fc
  .array(fc.oneof(fc.constantFrom(...SHARP), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => `a${parts.join('')}z`);

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/\r?\n/g, '<br>');

describe('values', () => {
  it('come out letter by letter, whatever they look like', () => {
    fc.assert(
      fc.property(sharp, sharp, sharp, (name, answer, custom) => {
        const context = { contact: { name, custom: { 'a field': custom } } };
        const body =
          'Dear {{ contact.name }},\n\n**{{ ask.x }}** is *{{ contact.name }}*\n- {{ contact.custom["a field"] }}\n- {{ ask.x | append: "!" }}';
        const { text, html, subject } = rendered(reply(body, { subject: '{{ contact.name }}' }), context, {
          'ask.x': answer,
        });
        expect(text).toBe(`Dear ${name},\n\n${answer} is ${name}\n- ${custom}\n- ${answer}!`);
        expect(html).toBe(
          `<p>Dear ${escaped(name)},</p><p><strong>${escaped(answer)}</strong> is <em>${escaped(name)}</em></p>` +
            `<ul><li>${escaped(custom)}</li><li>${escaped(answer)}!</li></ul>`,
        );
        expect(subject).toBe(name.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('stay text through assigned names, filters and loops', () => {
    fc.assert(
      fc.property(sharp, (name) => {
        const body = '{% assign who = contact.name | prepend: "**" %}{% for i in (1..2) %}{{ who }}{% endfor %}';
        expect(rendered(body, { contact: { name } }).text).toBe(`**${name}**${name}`);
      }),
    );
  });

  it('cannot smuggle a tag into the HTML', () => {
    fc.assert(
      fc.property(sharp, sharp, (name, answer) => {
        const body =
          '**{{ contact.name }}** [{{ contact.name }}](https://x.example/{{ ask.x }}) [y]({{ ask.x }})\n\n{{ ask.x }}';
        const { html } = rendered(body, { contact: { name } }, { 'ask.x': answer });
        const tags = html?.match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(/^<(\/?(p|strong|em|ul|ol|li|a)|br|a href="https:\/\/x\.example\/[^"<>\s]*")>$/);
      }),
    );
  });

  it('cannot be pointed at by the signs that mark their places', () => {
    expect(rendered('\ufdd00\ufdd1\ufdd07\ufdd1 {{ contact.name }}').text).toBe('07 Anna Lindqvist');
  });

  it.each([
    '{{ "a,b" | split: "," | where_exp: "x", contact.name }}',
    '{{ "a,b" | split: "," | find_exp: "x", "x.y" }}',
    '{{ contact.name | raw }}',
    '{{ contact.name | escape }}',
    '{{ contact.name | sha256 }}',
    '{% capture x %}{{ contact.name }}{% endcapture %}{{ x }}',
    '{% echo contact.name %}',
    '{% liquid echo contact.name %}',
    '{% cycle contact.name, "x" %}',
    '{% increment contact %}',
    '{% tablerow x in (1..2) %}{{ x }}{% endtablerow %}',
  ])('have no way around in %s', (body) => {
    expect(refusal(body)).toMatchObject({ kind: 'syntax' });
  });

  it('from a label that names a prototype are only a text', () => {
    const custom = JSON.parse('{"__proto__": "p", "constructor": "c", "toString": "t"}');
    const body = '{{ contact.custom.__proto__ }}{{ contact.custom.constructor }}{{ contact.custom.toString }}';
    expect(rendered(body, { contact: { custom } }).text).toBe('pct');
    expect(rendered('{{ contact.__proto__ }}', FULL, { 'contact.__proto__': 'x' }).text).toBe('x');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('no reply holds an unfilled blank', () => {
  const piece = fc.constantFrom(
    'Hello ',
    '{{ contact.name }}',
    '{{ contact.company }}',
    '{{ contact.title | upcase }}',
    '{{ contact.company | default: "firm" }}',
    '{{ contact.custom["a b"] }}',
    '{{ ask.price }}',
    '{{ ask["due date"] }}',
    '{% if contact.company %}at {{ contact.company }}{% endif %}',
    '{% if ask.price %}{{ contact.title }}{% else %}{{ me.name }}{% endif %}',
    '{% unless contact.name %}{{ me.phone }}{% endunless %}',
    '{% assign n = contact.name %}[{{ n }}]',
    '{% case contact.company %}{% when "Acme" %}{{ me.email }}{% else %}{{ ask.other }}{% endcase %}',
    '\n\n- ',
  );
  const paths = [
    'contact.name',
    'contact.company',
    'contact.title',
    'contact.custom["a b"]',
    'me.name',
    'me.phone',
    'me.email',
  ];
  const asks = ['ask.price', 'ask["due date"]', 'ask.other'];

  it('whatever is known, and once the named blanks are filled in there is a reply', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.record({
          name: fc.constantFrom('V1', '', null),
          company: fc.constantFrom('Acme', 'V2', null),
          title: fc.constantFrom('V3', null),
        }),
        fc.subarray([...paths, ...asks]),
        (pieces, contact, answered) => {
          const template = reply(`Start ${pieces.join(' ')}`);
          const answers: Record<string, string> = Object.fromEntries(answered.map((path) => [path, 'V9']));
          // A blank may open a branch with another one, so ask as the panel does: until nothing is left.
          for (let round = 0; round < 12; round++) {
            const result = render(template, { contact }, answers);
            if (result.ok) {
              expect(result.value.text).not.toMatch(/\{\{|\}\}|\{%|%\}|undefined|null|\[\s*\]|\[object|NaN/);
              return;
            }
            expect(result.error.kind).toBe('blanks');
            const left = result.error.kind === 'blanks' ? result.error.blanks : [];
            expect(left.length).toBeGreaterThan(0);
            for (const blank of left) {
              expect(answers[blank.path]).toBeUndefined();
              answers[blank.path] = 'V8';
            }
          }
          expect.unreachable('the blanks never end');
        },
      ),
    );
  });
});

describe('hostile templates', () => {
  const doubling =
    '{% assign a = "0123456789" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}';
  it.each([
    ['an endless loop', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['an endless loop over nothing', '{% for i in (1..1000000000) %}{% endfor %}'],
    ['loops in loops', `${'{% for i in (1..300) %}'.repeat(6)}x${'{% endfor %}'.repeat(6)}`],
    ['loops in loops without output', `${'{% for i in (1..9) %}'.repeat(12)}${'{% endfor %}'.repeat(12)}`],
    [
      'loops that only take time',
      `{% for i in (1..400) %}{% for j in (1..400) %}${'{% if i == j %}{% endif %}'.repeat(40)}{% endfor %}{% endfor %}`,
    ],
    ['a range that starts far below', '{% for i in (-2000000000..0) %}x{% endfor %}'],
    ['a text that doubles', doubling],
    ['much output', '{% for i in (1..100000) %}0123456789{% endfor %}'],
    ['nesting 10,000 deep', `${'{% if true %}'.repeat(10_000)}x${'{% endif %}'.repeat(10_000)}`],
    ['nesting that just fits the length', `${'{% if 1 %}'.repeat(900)}x${'{% endif %}'.repeat(900)}`],
    ['brackets 6,000 deep', `{{ ${'a['.repeat(6_000)}1${']'.repeat(6_000)} }}`],
    ['two megabytes', 'x'.repeat(2_000_000)],
    ['two megabytes of outputs', '{{ me.name }}'.repeat(160_000)],
    ['a date of a billion digits', '{{ today | date: "%999999999d" }}'],
    ['a slice of a billion', '{{ me.name | slice: 0, 1000000000 }}'],
  ])('%s ends in an error', { timeout: 30_000 }, (_, body) => {
    expect(refusal(body)).toMatchObject({ kind: 'limit', key: 'error.limit', part: 'body' });
    expect(blanks(reply(body), FULL).ok).toBe(false);
    expect(refusal(reply('x', { subject: body }))).toMatchObject({ kind: 'limit', part: 'subject' });
  });

  it.each([
    '{{ contact.constructor }}',
    '{{ contact.__proto__ }}',
    '{{ contact.name.constructor }}',
    '{{ contact["constructor"]["constructor"] }}',
    '{{ contact.name.__proto__.constructor }}',
    '{{ constructor }}',
    '{{ __proto__ }}',
    '{{ toString }}',
    '{{ contact.hasOwnProperty }}',
    '{{ forloop }}',
    '{{ contact.custom.__proto__.polluted }}',
  ])('%s reaches no prototype', (body) => {
    expect(refusal(body)).toMatchObject({ kind: 'blanks' });
  });

  it.each([
    '**a ',
    '*a',
    '[a](',
    '([a](',
    '[a](b',
    '- ',
    '1. ',
    '\\',
    '{',
    '[',
    '<a',
    '_',
    '***',
    '[a](https://x.example)',
  ])('made of %j are read to the end, not chewed on', { timeout: 10_000 }, (unit) => {
    const outcome = render(reply(unit.repeat(19_990 / unit.length)), FULL, {});
    expect(outcome).toHaveProperty('ok');
  });

  it('of any shape give a reply or an error, never an exception', () => {
    const token = fc.constantFrom(
      ...'{{ }} {% %} if endif for endfor in assign contact name ask . [ ] ( ) .. | : , " \' = == and or 1 default date -'.split(
        ' ',
      ),
      '{% if contact %}',
      '{% endif %}',
      '{% raw %}',
      '\n',
      '\ufdd0',
      '**',
      '](',
      'ask["x"]',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const result = render(reply(tokens.join(' ')), FULL, { 'ask["x"]': 'v' });
        if (!result.ok) expect(result.error.key).toBe(`error.${result.error.kind}`);
      }),
      { numRuns: 500 },
    );
  });
});
