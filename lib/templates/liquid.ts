import { Context, filters, Liquid, type Template as LiquidNode } from 'liquidjs';

/** Longest subject or body, in UTF-16 units. */
const SOURCE_LIMIT = 20_000;
/** Longest reply: below what WhatsApp (65,536) and our own messages (100,000) take. */
const OUTPUT_LIMIT = 50_000;
/** Also bounds how deep tags can nest, before the parser's recursion meets the stack's end. */
const TAG_LIMIT = 400;
/** Milliseconds; a long honest template takes about one. */
const TIME_LIMIT = 1_000;
/** Characters and list entries that filters and ranges may make. */
const MEMORY_LIMIT = 200_000;

// Left out: what reads files (include, render, layout, block), what writes into the variables (increment, decrement), what makes
// HTML (tablerow), what would mix values into template text (capture), and second ways to say the same (echo, liquid, cycle).
const TAGS = new Set(['assign', 'break', 'case', 'comment', 'continue', 'for', 'if', 'raw', 'unless', '#']);
// Left out: what parses a value as Liquid (where_exp …), what marks a value as HTML (raw, escape …), what waits (sha256).
const FILTERS = new Set(
  'abs append at_least at_most capitalize ceil default divided_by downcase first floor join last minus modulo plus prepend remove replace round size slice split squish strip times truncate truncatewords upcase'.split(
    ' ',
  ),
);

type FilterThis = { context: Context };

/** A fault that the template's author or user can mend. */
export class Fault extends Error {
  constructor(
    readonly kind: 'value' | 'limit',
    message: string,
  ) {
    super(message);
  }
}

const engines = new Map<string, Liquid>();

/** The engine whose dates read in `locale` (BCP 47). */
function engine(locale: string): Liquid {
  const known = engines.get(locale);
  if (known) return known;
  const liquid = new Liquid({
    locale,
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: SOURCE_LIMIT,
    renderLimit: TIME_LIMIT,
    memoryLimit: MEMORY_LIMIT,
    // No file system, lest liquidjs falls back on its own, which asks the network.
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.has(name)) delete liquid.filters[name];
  const date = filters.date as (this: FilterThis, value: unknown, ...format: unknown[]) => unknown;
  liquid.registerFilter('date', function (this: FilterThis, value: unknown, ...format: unknown[]) {
    // A bare date means that day here; `Date` would take it as midnight in Greenwich, which is the day before in America.
    const local = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00` : value;
    return date.call(this, local, ...format);
  });
  engines.set(locale, liquid);
  return liquid;
}

/**
 * Parses template text.
 * @throws LiquidError when it is not valid, Fault, AssertionError or RangeError when it is too long or too deep
 */
export function parse(source: string, locale: string): LiquidNode[] {
  if (source.split('{%').length > TAG_LIMIT) throw new Fault('limit', 'tags');
  return engine(locale).parse(source);
}

/** Where output goes: template text as it is, values by `insert`, so that nobody can take a value for template text. */
export class Sink {
  buffer = '';
  readonly values: string[] = [];
  private length = 0;

  write(text: unknown): void {
    this.grow(String(text));
    this.buffer += text;
  }

  insert(value: string): void {
    if (value === '') return;
    this.grow(value);
    this.buffer += mark(this.values.push(value) - 1);
  }

  private grow(text: string): void {
    this.length += text.length;
    if (this.length > OUTPUT_LIMIT) throw new Fault('limit', 'output');
  }
}

// Noncharacters: Unicode reserves them for a program's own use, so that no real text loses a letter by their removal.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const mark = (index: number) => OPEN + index + CLOSE;
/** The place of a value in the sink's buffer; its group is the value's index. */
export const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
/** Takes the signs that mark values out of template text. */
export const unmarked = (source: string): string => source.replace(/[\ufdd0\ufdd1]/g, '');

/** A context to evaluate in; `scope` must hold nothing but text and null-prototype objects. */
export function evaluation(scope: object, locale: string): Context {
  const liquid = engine(locale);
  return new Context(scope, liquid.options, { sync: true }, { liquid });
}

/** Runs parsed template text into the sink. Same errors as `parse`. */
export function run(nodes: LiquidNode[], context: Context, sink: Sink): IterableIterator<unknown> {
  return (context.liquid as Liquid).renderer.renderTemplates(nodes, context, sink);
}
