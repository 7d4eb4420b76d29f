import { MARK } from './liquid';

const BULLET = /^ {0,3}[-*•] +(?=\S)/;
const NUMBER = /^ {0,3}(\d{1,3})[.)] +(?=\S)/;
// Lengths are bounded so that unclosed signs cost no more than their own neighbourhood.
const INLINE =
  /\\([\\*[\]])|\*\*(?=[^\s*])((?:(?!\*\*).){1,1000}?)(?<=[^\s])\*\*|(?<![A-Za-z0-9*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s])\*(?![*A-Za-z0-9])|\[([^[\]\n]{1,500})\]\(((?:[^\s()]|\([^\s()]{0,500}\)){1,2000})\)/g;

interface Twin {
  text: string;
  html: string;
}

interface Block {
  kind: 'p' | 'ul' | 'ol';
  lines: string[];
  first: number;
  /** Whether an empty line stands before it. */
  apart: boolean;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let apart = false;
  for (const raw of source.split('\n')) {
    const line = raw.replace(/[ \t]+$/, '');
    if (line.trim() === '') {
      apart = true;
      continue;
    }
    const number = NUMBER.exec(line);
    const kind = number ? 'ol' : BULLET.test(line) ? 'ul' : 'p';
    const content = kind === 'p' ? line : line.replace(number ? NUMBER : BULLET, '');
    const open = blocks.at(-1);
    if (open && !apart && open.kind === kind) open.lines.push(content);
    else blocks.push({ kind, lines: [content], first: Number(number?.[1] ?? 1), apart: apart && blocks.length > 0 });
    apart = false;
  }
  return blocks;
}

/**
 * Light Markdown to plain text and HTML: bold, italic, links to http, https and mailto, bullet and numbered lists, paragraphs, line breaks.
 * @param source template text in which `MARK` stands for each value; only this text is read as Markdown
 * @param values what the marks stand for; put in as they are
 * @returns `html` is null when the message is one paragraph without formatting
 */
export function toMessage(source: string, values: readonly string[]): { text: string; html: string | null } {
  let formatted = false;
  const fill = (marked: string, use: (value: string, at: number) => string) =>
    marked.replace(MARK, (_, index: string, at: number) => use(values[Number(index)] ?? '', at));

  function literal(marked: string): Twin {
    return {
      text: fill(marked, (value) => value),
      // Escaping first: the marks hold nothing that it changes, and what they stand for is escaped on its own.
      html: fill(escapeHtml(marked), (value) => escapeHtml(value).replace(/\r?\n/g, '<br>')),
    };
  }

  function link(label: string, target: string): Twin | null {
    // A value that is the whole start of the address may carry its scheme; one further on is only a part of it.
    const address = fill(target, (value, at) =>
      at === 0 ? value.trim() : encodeURI(value.toWellFormed()).replace(/[?#&]/g, encodeURIComponent),
    );
    if (!/^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address) || !URL.canParse(address)) return null;
    const inner = inline(label);
    const shown = address.replace(/^mailto:/i, '');
    return {
      text: inner.text === shown ? shown : `${inner.text} (${shown})`,
      html: `<a href="${escapeHtml(address)}">${inner.html}</a>`,
    };
  }

  function inline(line: string): Twin {
    const out: Twin = { text: '', html: '' };
    const add = (twin: Twin) => {
      out.text += twin.text;
      out.html += twin.html;
    };
    let end = 0;
    for (const found of line.matchAll(INLINE)) {
      const [whole, escaped, bold, italic, label, target] = found;
      add(literal(line.slice(end, found.index)));
      end = found.index + whole.length;
      if (escaped) {
        add(literal(escaped));
        continue;
      }
      const strong = bold ?? italic;
      const linked = label && target ? link(label, target) : null;
      if (strong !== undefined) {
        const tag = bold === undefined ? 'em' : 'strong';
        const inner = inline(strong);
        add({ text: inner.text, html: `<${tag}>${inner.html}</${tag}>` });
      } else {
        add(linked ?? literal(whole));
      }
      formatted ||= strong !== undefined || linked !== null;
    }
    add(literal(line.slice(end)));
    return out;
  }

  const blocks = blocksOf(source);
  let text = '';
  let html = '';
  for (const [at, block] of blocks.entries()) {
    const lines = block.lines.map(inline);
    const lead = (index: number) =>
      block.kind === 'ul' ? '- ' : block.kind === 'ol' ? `${block.first + index}. ` : '';
    text += at === 0 ? '' : block.apart ? '\n\n' : '\n';
    text += lines.map((line, index) => lead(index) + line.text).join('\n');
    if (block.kind === 'p') {
      html += `<p>${lines.map((line) => line.html).join('<br>')}</p>`;
    } else {
      const start = block.kind === 'ol' && block.first !== 1 ? ` start="${block.first}"` : '';
      html += `<${block.kind}${start}>${lines.map((line) => `<li>${line.html}</li>`).join('')}</${block.kind}>`;
    }
  }
  const plain = !formatted && blocks.length <= 1 && blocks[0]?.kind !== 'ul' && blocks[0]?.kind !== 'ol';
  return { text, html: plain ? null : html };
}
