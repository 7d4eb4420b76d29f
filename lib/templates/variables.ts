import {
  AssignTag,
  type Context,
  evalTokenValue,
  type Template as LiquidNode,
  Output,
  type PropertyAccessToken,
  type Token,
  TypeGuards,
  toValueSync,
  Value,
} from 'liquidjs';
import { birthdayText } from '../i18n/format';
import { evaluation, Fault, parse, run, Sink } from './liquid';
import { type Blank, VARIABLES } from './types';

type Segments = (string | number)[];
/** A blank together with the steps that lead to it in the scope. */
export type Missing = Blank & { segments: Segments };

/** Variables that hold `YYYY-MM-DD` and are read out as a date when they stand alone. */
const DATES = new Set(['today', 'contact.birthday']);

/** The one written form of a variable. */
function pathOf(segments: Segments): string {
  return segments
    .map((segment, at) => {
      const name = String(segment);
      if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) return at ? `.${name}` : name;
      return `[${JSON.stringify(name)}]`;
    })
    .join('');
}

function blankAt(segments: Segments, required: boolean): Missing {
  const path = pathOf(segments);
  const own = segments[0] === 'ask' || (segments[0] === 'contact' && segments[1] === 'custom');
  const last = String(segments.at(-1));
  const label = own ? last : last.replace(/(\p{Ll})(\p{Lu})/gu, (_, a, b) => `${a} ${b.toLowerCase()}`);
  const known = own || (VARIABLES as readonly string[]).includes(path);
  const kind = segments[0] === 'ask' ? 'ask' : known ? 'variable' : 'unknown';
  return { path, label: label.replaceAll('_', ' ').trim() || path, kind, required, segments };
}

/** Depth-first through all branches, taken or not. */
function* walk(nodes: LiquidNode[]): Generator<LiquidNode> {
  for (const node of nodes) {
    yield node;
    if (node.children) yield* walk(toValueSync(node.children(false, true)) as LiquidNode[]);
  }
}

/** The variables in a token, also those in ranges and inside brackets. */
function* accesses(token: unknown): Generator<PropertyAccessToken> {
  if (TypeGuards.isPropertyAccessToken(token)) {
    if (!token.variable) yield token;
    for (const prop of token.props) yield* accesses(prop);
  } else if (TypeGuards.isRangeToken(token)) {
    yield* accesses(token.lhs);
    yield* accesses(token.rhs);
  }
}

const argumentTokens = (args: Value['filters'][number]['args']) =>
  args.map((arg) => (Array.isArray(arg) ? arg[1] : arg)).filter((token) => token !== undefined);

function* valueTokens(value: unknown): Generator<unknown> {
  if (!(value instanceof Value)) {
    yield value;
    return;
  }
  yield* value.initial.postfix;
  for (const filter of value.filters) yield* argumentTokens(filter.args);
}

/** Every `ask.…` that is written anywhere in the template, in order. */
function askedFor(nodes: LiquidNode[]): Missing[] {
  const found = new Map<string, Missing>();
  for (const node of walk(nodes)) {
    for (const argument of node.arguments?.() ?? []) {
      for (const token of valueTokens(argument)) {
        for (const access of accesses(token)) {
          const segments = access.props.map((prop) => ('content' in prop ? prop.content : null));
          if (segments[0] !== 'ask' || segments.length !== 2 || segments[1] === null) continue;
          const blank = blankAt(['ask', String(segments[1])], false);
          if (!found.has(blank.path)) found.set(blank.path, blank);
        }
      }
    }
  }
  return [...found.values()];
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'number' && Number.isNaN(value));

/** One run through a template. */
export interface Evaluation {
  /** Template text with marked places for the values. */
  source: string;
  values: string[];
  /** What is asked for anywhere, and what the branches that were taken lack. */
  blanks: Missing[];
}

/**
 * Evaluates template text against a scope of null-prototype objects. Only outputs that were reached count: what stands in a branch
 * that was not taken, or has a `default`, leaves no hole. Errors as in `parse`; Fault `value` for output that is not a text.
 */
export function evaluate(body: string, scope: object, locale: string): Evaluation {
  const nodes = parse(body, locale);
  const blanks = new Map(askedFor(nodes).map((blank) => [blank.path, blank]));
  const locals = new Set<string>();
  /** What a variable made by `assign` lacks; it matters where that variable is put out. */
  const lacking = new Map<string, Missing[]>();
  const sink = new Sink();

  function missingAt(access: PropertyAccessToken, context: Context): Missing[] {
    if (!isEmpty(toValueSync(evalTokenValue(access, context)))) return [];
    const segments = access.props.map((prop) => toValueSync(evalTokenValue(prop as Token, context)));
    const usable = segments.every((segment) => typeof segment === 'string' || typeof segment === 'number');
    const root = String(segments[0]);
    if (locals.has(root) && lacking.has(root)) return lacking.get(root) ?? [];
    if (locals.has(root) || !usable) throw new Fault('value', access.getText());
    return [blankAt(segments as Segments, true)];
  }

  function missing(value: Value, context: Context): Missing[] {
    const lacks = (tokens: Iterable<unknown>) =>
      [...tokens].flatMap((token) => [...accesses(token)]).flatMap((access) => missingAt(access, context));
    const fallback = value.filters.find((filter) => filter.name === 'default');
    const initial = lacks(value.initial.postfix);
    const others = value.filters.filter((filter) => filter !== fallback).flatMap((f) => lacks(argumentTokens(f.args)));
    // A fallback that is itself a variable may be lacking too; a text, even an empty one, is the author's word.
    const hole = !fallback || (initial.length > 0 && lacks(argumentTokens(fallback.args)).length > 0);
    return hole ? [...initial, ...others] : others;
  }

  function text(node: Output, context: Context): string {
    const found = toValueSync(node.value.value(context));
    const [first, ...more] = node.value.initial.postfix;
    if (isEmpty(found)) return '';
    if (typeof found !== 'string' && typeof found !== 'number') throw new Fault('value', node.token.content);
    if (node.value.filters.length || more.length || !TypeGuards.isPropertyAccessToken(first)) return String(found);
    return DATES.has(first.getText()) ? birthdayText(locale, String(found)) : String(found);
  }

  for (const node of walk(nodes)) {
    for (const name of node.blockScope?.() ?? []) locals.add(name);
    for (const name of node.localScope?.() ?? []) locals.add(name.content);
    if (node instanceof Output) {
      node.render = function* (context) {
        for (const blank of missing(this.value, context)) blanks.set(blank.path, blank);
        sink.insert(text(this, context));
        yield '';
      };
    } else if (node instanceof AssignTag) {
      const [value] = node.arguments();
      const assign = node.render;
      node.render = function* (context) {
        for (const name of node.localScope()) lacking.set(name.content, missing(value as Value, context));
        yield* assign.call(node, context);
      };
    }
  }
  toValueSync(run(nodes, evaluation(scope, locale), sink));
  return { source: sink.buffer, values: sink.values, blanks: [...blanks.values()] };
}
