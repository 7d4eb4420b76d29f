import { LiquidError } from 'liquidjs';
import { fail, ok, type Result } from '../core/result';
import { Fault, MARK, unmarked } from './liquid';
import { toMessage } from './markdown';
import { leftOvers } from './placeholders';
import type { Answers, Blank, Rendered, TemplateContext, TemplateError, TemplateText } from './types';
import { type Evaluation, evaluate, type Missing } from './variables';

/**
 * This module carries the template language (about 23 kB): load it with `loadRenderer()` from the index, never by a static import
 * from the panel's first script.
 */

type Part = TemplateError['part'];
type Scope = Record<string, unknown>;

/** The context without prototypes and without anything blank, so that `{% if contact.company %}` means what it says. */
function scopeOf(value: object): Scope {
  const scope: Scope = Object.create(null);
  for (const [name, part] of Object.entries(value)) {
    if (typeof part === 'string' && part.trim() !== '') scope[name] = part;
    else if (typeof part === 'object' && part !== null) scope[name] = scopeOf(part);
  }
  return scope;
}

/** Fills a blank; false when the way there leads through a text. */
function put(scope: Scope, blank: Missing, answer: string): boolean {
  let at = scope;
  for (const segment of blank.segments.slice(0, -1)) {
    at[segment] ??= Object.create(null);
    if (typeof at[segment] !== 'object') return false;
    at = at[segment] as Scope;
  }
  at[String(blank.segments.at(-1))] = answer;
  return true;
}

/** How dates read: as the contact's own form of the template's language, else as at home. */
function localeOf(template: TemplateText, context: TemplateContext): string {
  const own = context.contact?.language ?? '';
  try {
    if (own.slice(0, 2) === template.language.slice(0, 2)) return Intl.getCanonicalLocales(own)[0] ?? template.language;
  } catch {
    // Not a language tag: somebody typed it.
  }
  return template.language === 'en' ? 'en-GB' : template.language;
}

function errorOf(error: unknown, part: Part): TemplateError {
  const liquid = LiquidError.is(error) ? error : null;
  const origin = liquid?.originalError ?? error;
  const message = origin instanceof Error ? origin.message : String(origin);
  const line = liquid?.token.getPosition()[0] ?? null;
  const over = origin instanceof RangeError || message.includes('limit exceeded');
  const kind = origin instanceof Fault ? origin.kind : over ? 'limit' : 'syntax';
  const detail = kind === 'limit' ? null : message.replace(/, line:\d+, col:\d+$/, '').slice(0, 200);
  return { kind, key: `error.${kind}`, line, part, detail };
}

const publicBlank = ({ segments: _, ...blank }: Missing): Blank => blank;

type Evaluated = Record<Part, Evaluation> & { unfilled: Missing[]; blanks: Missing[] };

function evaluateAll(
  template: TemplateText,
  context: TemplateContext,
  answers: Answers,
): Result<Evaluated, TemplateError> {
  const scope = scopeOf(context);
  const locale = localeOf(template, context);
  const filled = new Set<string>();
  let part: Part = 'subject';
  try {
    // An answer may open a branch that has blanks of its own: again, until an answer changes nothing more.
    for (;;) {
      part = 'subject';
      const subject = evaluate(unmarked(template.subject ?? ''), scope, locale);
      part = 'body';
      const body = evaluate(unmarked(template.body).replace(/\r\n?/g, '\n'), scope, locale);
      const blanks = merge(subject.blanks, body.blanks);
      const fresh = blanks.filter((blank) => !filled.has(blank.path) && answerTo(blank, answers) !== null);
      if (fresh.length === 0) {
        return ok({ subject, body, blanks, unfilled: blanks.filter((blank) => blank.required) });
      }
      for (const blank of fresh) {
        filled.add(blank.path);
        if (!put(scope, blank, answerTo(blank, answers) ?? '')) throw new Fault('value', blank.path);
      }
    }
  } catch (error) {
    return fail(errorOf(error, part));
  }
}

function answerTo(blank: Missing, answers: Answers): string | null {
  const answer = Object.hasOwn(answers, blank.path) ? answers[blank.path]?.trim() : null;
  return answer || null;
}

function merge(first: Missing[], second: Missing[]): Missing[] {
  const blanks = new Map(first.map((blank) => [blank.path, blank]));
  for (const blank of second) {
    const known = blanks.get(blank.path);
    blanks.set(blank.path, known ? { ...known, required: known.required || blank.required } : blank);
  }
  return [...blanks.values()];
}

/**
 * What must be asked before a template can be used: every `ask.…`, and each variable that the reply would put out and the
 * context lacks. Variables behind `default:` or in a branch that is not taken are not asked for.
 * @returns the blanks in order of appearance, subject first; or why the template cannot be used
 */
export function blanks(template: TemplateText, context: TemplateContext): Result<Blank[], TemplateError> {
  const all = evaluateAll(template, context, {});
  return all.ok ? ok(all.value.blanks.map(publicBlank)) : all;
}

/**
 * Makes a reply from a template. Values and answers are put in as plain text: never read as Liquid, Markdown or HTML.
 * @param answers what the user filled in, by `Blank.path`; blank ones count as not filled in, others than asked for are ignored
 * @returns the reply; or why there is none, with kind `blanks` and the blanks that are left when not all are filled in
 */
export function render(
  template: TemplateText,
  context: TemplateContext,
  answers: Answers,
): Result<Rendered, TemplateError> {
  const all = evaluateAll(template, context, answers);
  if (!all.ok) return all;
  const { subject, body, unfilled } = all.value;
  if (unfilled.length) {
    const left = unfilled.map(publicBlank);
    return fail({ kind: 'blanks', key: 'error.blanks', line: null, part: 'body', detail: null, blanks: left });
  }
  const message = toMessage(body.source, body.values);
  if (message.text.trim() === '') {
    return fail({ kind: 'empty', key: 'error.empty', line: null, part: 'body', detail: null });
  }
  // The author's text and each value are searched apart: 【{{ me.company }}】 is filled in, a contact named "[Name]" is not.
  const hidden = body.values.map(() => '\ufffc');
  const searched = [
    toMessage(body.source, hidden).text,
    subject.source.replace(MARK, '\ufffc'),
    ...body.values,
    ...subject.values,
  ];
  return ok({
    ...message,
    subject: template.subject === null ? null : oneLine(subject),
    suspicious: [...new Set(searched.flatMap(leftOvers))],
  });
}

function oneLine({ source, values }: Evaluation): string {
  return source
    .replace(MARK, (_, index: string) => values[Number(index)] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
