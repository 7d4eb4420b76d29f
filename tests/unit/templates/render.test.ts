import { describe, expect, it } from 'vitest';
import { templateMessages } from '../../../lib/templates/messages';
import { VARIABLES } from '../../../lib/templates/types';
import { blanksOf, FULL, refusal, rendered, reply, unfilled } from './support';

describe('variables', () => {
  it('are filled in from the contact, the user, the page and the day', () => {
    const text = VARIABLES.map((path) => `{{ ${path} }}`).join('|');
    expect(rendered(text).text).toBe(
      'Anna Lindqvist|Anna|Anna|Norrsken Bakery|Buyer|anna@norrsken.example|+46 8 123 45 67|customer|en-GB|12 May 1988|' +
        'Bo Chen|Chen Ovens|bo@chen.example|+44 20 7946 0000|21 November 2026|gmail',
    );
    expect(rendered('{{ contact.custom["Shoe size"] }} {{ contact.custom.colour }}').text).toBe('38 red');
  });

  it('have a name in every language', () => {
    for (const messages of Object.values(templateMessages)) {
      for (const path of VARIABLES) expect(messages[`variable.${path}`]).toBeTruthy();
    }
  });

  it('read the day in the language of the reply and of the contact', () => {
    expect(rendered(reply('{{ today }}', { language: 'zh-TW' })).text).toBe('2026年11月21日');
    const american = { ...FULL, contact: { ...FULL.contact, language: 'en-US' } };
    expect(rendered('{{ today }}', american).text).toBe('November 21, 2026');
    const nonsense = { ...FULL, contact: { ...FULL.contact, language: 'en_nonsense!' } };
    expect(rendered('{{ today }}', nonsense).text).toBe('21 November 2026');
  });

  it('take a bare date as that day here, west of Greenwich too', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/Los_Angeles';
      expect(rendered('{{ today }}, {{ today | date: "%-d/%-m/%Y" }}').text).toBe('21 November 2026, 21/11/2026');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('blanks', () => {
  it('are what the reply would put out and nobody has said', () => {
    expect(
      blanksOf('Dear {{ contact.salutation }} at {{ contact.company }}', { contact: { company: 'Acme' } }),
    ).toEqual([{ path: 'contact.salutation', label: 'salutation', kind: 'variable', required: true }]);
  });

  it.each([null, undefined, '', '  \n'])('count %j as not known', (salutation) => {
    expect(blanksOf('{{ contact.salutation }}', { contact: { salutation } })).toHaveLength(1);
    expect(unfilled(refusal('Dear {{ contact.salutation }}', { contact: { salutation } }))).toEqual([
      'contact.salutation',
    ]);
  });

  it('are asked for with the words of the template, subject first', () => {
    const template = reply('{{ ask["delivery date"] }} {{ ask.price }} {{ ask["price"] }} {{ ask.交期 }}', {
      subject: 'Quote {{ ask.quote_number }}',
    });
    expect(blanksOf(template)).toEqual([
      { path: 'ask.quote_number', label: 'quote number', kind: 'ask', required: true },
      { path: 'ask["delivery date"]', label: 'delivery date', kind: 'ask', required: true },
      { path: 'ask.price', label: 'price', kind: 'ask', required: true },
      { path: 'ask.交期', label: '交期', kind: 'ask', required: true },
    ]);
    const answers = { 'ask.quote_number': 'Q7', 'ask["delivery date"]': '3 May', 'ask.price': '€5', 'ask.交期': 'x' };
    expect(rendered(template, FULL, answers)).toMatchObject({ subject: 'Quote Q7', text: '3 May €5 €5 x' });
  });

  it('are not what stands behind a default or an if', () => {
    const nobody = { contact: {} };
    expect(blanksOf('Dear {{ contact.salutation | default: "customer" }}', nobody)).toEqual([]);
    expect(rendered('Dear {{ contact.salutation | default: "customer" }}', nobody).text).toBe('Dear customer');
    const guarded = 'Hello{% if contact.company %} at {{ contact.company }}{% else %} there{% endif %}';
    expect(blanksOf(guarded, nobody)).toEqual([]);
    expect(rendered(guarded, nobody).text).toBe('Hello there');
    expect(rendered(guarded, { contact: { company: '   ' } }).text).toBe('Hello there');
    expect(rendered(guarded).text).toBe('Hello at Norrsken Bakery');
  });

  it('are what stands behind a default that is not known either', () => {
    const template = '{{ contact.salutation | default: contact.name }}';
    expect(unfilled(refusal(template, {}))).toEqual(['contact.salutation']);
    expect(rendered(template, { contact: { name: 'Anna L.' } }).text).toBe('Anna L.');
    expect(rendered(template, {}, { 'contact.salutation': 'Ms L.' }).text).toBe('Ms L.');
  });

  it('are found through filters, conditions on another variable and assigned names', () => {
    expect(unfilled(refusal('{{ contact.company | upcase | append: "." }}', {}))).toEqual(['contact.company']);
    expect(unfilled(refusal('{{ "Hi " | append: contact.name }}', {}))).toEqual(['contact.name']);
    const other = '{% if contact.company or contact.title %}{{ contact.title }}{% endif %}';
    expect(unfilled(refusal(other, { contact: { company: 'Acme' } }))).toEqual(['contact.title']);
    const assigned = '{% assign who = contact.company %}For {{ who }}';
    expect(unfilled(refusal(assigned, {}))).toEqual(['contact.company']);
    expect(rendered(assigned, {}, { 'contact.company': 'Acme' }).text).toBe('For Acme');
    expect(rendered('{% assign c = contact.company %}Hi{% if c %} {{ c }}{% endif %}', {}).text).toBe('Hi');
  });

  it('asked for may be left empty where the reply reads well without them', () => {
    const template = 'Hello.{% if ask.note %} Note: {{ ask.note }}{% endif %}';
    expect(blanksOf(template)).toEqual([{ path: 'ask.note', label: 'note', kind: 'ask', required: false }]);
    expect(rendered(template).text).toBe('Hello.');
    expect(rendered(template, FULL, { 'ask.note': 'late' }).text).toBe('Hello. Note: late');
  });

  it('in a branch that an answer opens are named next', () => {
    const template = '{% if ask.sample == "yes" %}To {{ contact.title }}{% else %}No sample.{% endif %}';
    expect(rendered(template, {}, { 'ask.sample': 'no' }).text).toBe('No sample.');
    expect(unfilled(refusal(template, {}, { 'ask.sample': 'yes' }))).toEqual(['contact.title']);
    expect(rendered(template, {}, { 'ask.sample': 'yes', 'contact.title': 'CEO' }).text).toBe('To CEO');
  });

  it('that are no variable of ours are asked for as such, so that a typing error is seen and does not stop the reply', () => {
    expect(blanksOf('{{ contact.nmae }} {{ first_name }}')).toEqual([
      { path: 'contact.nmae', label: 'nmae', kind: 'unknown', required: true },
      { path: 'first_name', label: 'first name', kind: 'unknown', required: true },
    ]);
    expect(rendered('Hi {{ first_name }}', FULL, { first_name: 'Anna' }).text).toBe('Hi Anna');
  });

  it('are never overruled where the context knows better', () => {
    expect(rendered('{{ contact.name }}', FULL, { 'contact.name': 'Somebody else' }).text).toBe('Anna Lindqvist');
  });

  it('filled with white space are not filled', () => {
    expect(unfilled(refusal('{{ ask.price }}', FULL, { 'ask.price': ' \n ' }))).toEqual(['ask.price']);
  });
});

describe('errors', () => {
  it.each([
    ['Hi {{ contact.name', 1],
    ['Hi\n{% if contact.name %}\nyou', 2],
    ['Hi\n\n{{ contact.name | shout }}', 3],
    ['Hi\n{% include "other" %}', 2],
    ['Hi\n{% render "other" %}', 2],
    ['Hi {% layout "other" %}', 1],
    ['{% nonsense %}', 1],
  ])('of %j are found on line %i', (body, line) => {
    expect(refusal(body)).toMatchObject({ kind: 'syntax', key: 'error.syntax', line, part: 'body' });
  });

  it('name the subject when they are there', () => {
    expect(refusal(reply('Hi', { subject: '{{ x | nope }}' }))).toMatchObject({
      kind: 'syntax',
      part: 'subject',
      line: 1,
    });
  });

  it('tell when a variable is not a text or nothing is left', () => {
    expect(refusal('Dear {{ contact }}')).toMatchObject({ kind: 'value', detail: 'contact' });
    expect(refusal('{{ contact.name == "x" }}')).toMatchObject({ kind: 'value' });
    expect(refusal('{% if contact.company %}Hi{% endif %}', {})).toMatchObject({ kind: 'empty' });
    expect(
      refusal('{{ contact.name }} {{ contact.name.short }}', {}, { 'contact.name': 'A', 'contact.name.short': 'B' }),
    ).toMatchObject({
      kind: 'value',
      detail: 'contact.name.short',
    });
  });
});

describe('formatting', () => {
  it('gives plain text and HTML that say the same', () => {
    const body = `Dear **{{ contact.salutation }}**,

see *our* [price list](https://chen.example/prices?a=1&b=2) or write to [me](mailto:{{ me.email }}):

- **bold** point
* second
• third

3. three
4. four
Regards
{{ me.name }}`;
    const { text, html } = rendered(body);
    expect(text).toBe(`Dear Anna,

see our price list (https://chen.example/prices?a=1&b=2) or write to me (bo@chen.example):

- bold point
- second
- third

3. three
4. four
Regards
Bo Chen`);
    expect(html).toBe(
      '<p>Dear <strong>Anna</strong>,</p>' +
        '<p>see <em>our</em> <a href="https://chen.example/prices?a=1&amp;b=2">price list</a> or write to <a href="mailto:bo@chen.example">me</a>:</p>' +
        '<ul><li><strong>bold</strong> point</li><li>second</li><li>third</li></ul>' +
        '<ol start="3"><li>three</li><li>four</li></ol>' +
        '<p>Regards<br>Bo Chen</p>',
    );
  });

  it('needs no HTML for one plain paragraph', () => {
    expect(rendered('Hello {{ contact.name }},\nthanks & bye').html).toBeNull();
    expect(rendered('One\n\nTwo').html).toBe('<p>One</p><p>Two</p>');
  });

  it.each([
    '5 * 3 * 2 = 30',
    'a*b*c and 2*3*4',
    '** not bold **',
    '**open',
    'snake_case_name',
    '2026. was a year',
    '-5 degrees',
    '1、第一',
    '<b>no</b> & "no"',
  ])('leaves %j as it is', (line) => {
    const { text, html } = rendered(line);
    expect(text).toBe(line);
    expect(html).toBeNull();
  });

  it('works between Chinese characters and can be escaped', () => {
    expect(rendered('请**务必**在*周五*前').html).toBe('<p>请<strong>务必</strong>在<em>周五</em>前</p>');
    expect(rendered('\\*literal\\* \\[x\\](y)').text).toBe('*literal* [x](y)');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'file:///etc/passwd',
    'https://',
    'vbscript:x',
  ])('makes no link to %s', (address) => {
    expect(rendered(`See [this](${address}) now\n\n.`).html).not.toContain('<a');
    expect(rendered('See [this]({{ ask.link }}) now\n\n.', FULL, { 'ask.link': address }).html).not.toContain('<a');
  });

  it('keeps a value in a link from becoming more than a part of the address', () => {
    const { html } = rendered('[pay](https://pay.example/{{ ask.id }})', FULL, { 'ask.id': 'a b?x=1&y#z"><script>' });
    expect(html).toBe('<p><a href="https://pay.example/a%20b%3Fx=1%26y%23z%22%3E%3Cscript%3E">pay</a></p>');
  });

  it('leaves no empty lines where tags stood', () => {
    const body = 'One\n\n{% if contact.company %}\nTwo\n{% endif %}\n\n{% comment %}x{% endcomment %}\n\nThree\n\n';
    expect(rendered(body).text).toBe('One\n\nTwo\n\nThree');
    expect(rendered(body, {}).text).toBe('One\n\nThree');
  });

  it('keeps the subject on one line', () => {
    const template = reply('x', { subject: 'About\n {{ ask.topic }} ' });
    expect(rendered(template, FULL, { 'ask.topic': 'two\r\nlines' }).subject).toBe('About two lines');
  });
});

describe('placeholders that somebody forgot', () => {
  it.each([
    ['Dear [name],', '[name]'],
    ['Dear [First Name],', '[First Name]'],
    ['尊敬的[姓名]：', '[姓名]'],
    ['尊敬的【姓名】：', '【姓名】'],
    ['Dear <name>,', '<name>'],
    ['Dear {name},', '{name}'],
    ['Order XXX is ready', 'XXX'],
    ['XX公司的订单', 'XX'],
    ['on ____ at noon', '____'],
    ['{% raw %}Dear {{ name }}{% endraw %}', '{{ name }}'],
    ['{% raw %}{% if x %}{% endraw %}', '{% if x %}'],
  ])('are pointed out in %j', (body, found) => {
    expect(rendered(body).suspicious).toEqual([found]);
  });

  it('are pointed out in the subject and in values too', () => {
    expect(rendered(reply('x', { subject: 'For [company]' })).suspicious).toEqual(['[company]']);
    expect(rendered('Hi {{ contact.name }}', { contact: { name: '[First Name]' } }).suspicious).toEqual([
      '[First Name]',
    ]);
  });

  it.each([
    'Write to <anna@norrsken.example> or see [our site](https://x.example)',
    'Size XXL, 3 × 4 cm, chapter [1], snake_case __x__',
    '【{{ me.company }}】 {{ contact.name }}',
    '1 < 2 and 3 > 2',
  ])('are not seen in %j', (body) => {
    expect(rendered(body).suspicious).toEqual([]);
  });
});
