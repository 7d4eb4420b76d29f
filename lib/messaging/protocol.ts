import * as v from 'valibot';
import { splitKey } from '../core/identifiers';
import { SIGHTING_KINDS, SITE_IDS, type Sighting } from '../core/sighting';
import { line, paragraphs } from '../core/text';

/** Everything that crosses between page and panel. Each side parses what it gets: a page's process may be hostile. */

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const maybe = (max: number) => v.nullable(text(max));
/** A name as it will be shown: one clean line, whatever the page made of it. Lengths are UTF-16 units, an emoji has two. */
const shown = v.nullable(
  v.pipe(
    text(2_000),
    v.transform((name) => line(name)),
  ),
);
/** The longest identifier there is, in UTF-16 units. */
export const KEY_LENGTH = 500;
/** A normalised identifier of a kind that a page can state; an alias is the user's word alone. */
const key = v.pipe(
  text(KEY_LENGTH),
  v.regex(/^[^\s\p{Cc}\p{Cs}]+$/u),
  v.check((value) => !['alias', undefined].includes(splitKey(value)?.kind)),
);
/** Only web addresses may become links in the panel. */
const link = v.nullable(v.pipe(text(2_000), v.regex(/^https?:\/\//)));

const person = v.object({
  name: shown,
  identifiers: v.pipe(v.array(v.object({ key, confidence: v.picklist(['certain', 'likely']) })), v.maxLength(20)),
  company: shown,
  title: shown,
});

const sighting = v.object({
  site: v.picklist(SITE_IDS),
  page: text(40),
  kind: v.picklist(SIGHTING_KINDS),
  name: shown,
  people: v.pipe(v.array(person), v.maxLength(200)),
  conversation: maybe(500),
  link,
  missing: v.pipe(v.array(text(60)), v.maxLength(20)),
}) satisfies v.GenericSchema<Sighting>;

const capture = v.object({
  text: v.pipe(
    text(20_000),
    v.transform((words) => paragraphs(words)),
    v.string(),
  ),
  direction: v.nullable(v.picklist(['in', 'out'])),
  at: v.nullable(v.pipe(text(40), v.isoTimestamp())),
  link,
  from: v.optional(v.nullable(key)),
  selected: v.boolean(),
});

/** How an insertion ended: `inserted` was read back from the editor; `no-editor` found none; `refused` changed nothing. */
const inserted = v.object({
  outcome: v.picklist(['inserted', 'no-editor', 'refused']),
  /** The editor kind that took it, for the log-free detail line; null when none did. */
  editor: maybe(40),
});
export type InsertResult = v.InferOutput<typeof inserted>;

const id = v.pipe(v.number(), v.integer());

const fromPage = v.variant('type', [
  v.object({ type: v.literal('sighting'), sighting, ms: v.number() }),
  v.object({ type: v.literal('captured'), id, capture: v.nullable(capture) }),
  v.object({ type: v.literal('inserted'), id, result: inserted }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;

/** The conversation that a request is meant for, as the page last reported it; a page that has moved on refuses. */
const conversation = v.optional(maybe(400));

const toPage = v.variant('type', [
  v.object({ type: v.literal('capture'), id, conversation, keys: v.pipe(v.array(text(KEY_LENGTH)), v.maxLength(100)) }),
  v.object({ type: v.literal('insert'), id, conversation, text: text(100_000), html: maybe(400_000) }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

/** Name of the port on which a panel watches a page. Reading lasts exactly as long as this port. */
export const WATCH = 'beside:watch';

/** A page's only unasked word: a content script has started here. It carries nothing about the page. */
export const HELLO = 'beside:hello';

/** Parses a message that came from a page; null when it is not one of ours. */
export function parseFromPage(message: unknown): FromPage | null {
  const parsed = v.safeParse(fromPage, message);
  return parsed.success ? parsed.output : null;
}

/** Parses a message that came from a panel; null when it is not one of ours. */
export function parseToPage(message: unknown): ToPage | null {
  const parsed = v.safeParse(toPage, message);
  return parsed.success ? parsed.output : null;
}
