import type { Channel, Stage } from '../core/crm';
import { type Locale, pickLocale } from '../i18n';
import { STARTER_KEYS } from './starters/keys';
import type { Template, TemplateUses } from './types';

/** Compatibility forms (full-width letters), accents and case folded; white space single. */
function fold(text: string): string {
  return foldPart(text).replace(/\s+/g, ' ').trim();
}

const foldPart = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();

const wordsOf = (query: string) => [...new Set(fold(query).split(' '))].filter((word) => word !== '');

interface Entry {
  template: Template;
  title: string;
  tags: string;
  subject: string;
  body: string;
  /** Place in the order for those who have used nothing yet. */
  order: number;
}

/** Templates with their texts folded once, so that a keystroke costs no more than the search itself. */
export type TemplateIndex = readonly Entry[];

/** Prepares templates for `rank`. The user's own come first, the newest before the others; then the starters in their order. */
export function indexTemplates(templates: readonly Template[]): TemplateIndex {
  const place = (template: Template) => (STARTER_KEYS as readonly (string | null)[]).indexOf(template.key);
  const sorted = [...templates].sort((a, b) => place(a) - place(b) || b.createdAt - a.createdAt);
  return sorted.map((template, order) => ({
    template,
    title: fold(template.title),
    tags: template.tags.map(fold).join('\n'),
    subject: fold(template.subject ?? ''),
    body: fold(template.body),
    order,
  }));
}

export interface RankOptions {
  query: string;
  /** Null: not known. */
  channel: Channel | null;
  stage: Stage | null;
  /** The contact's language, BCP 47; null: not known. */
  language: string | null;
  /** The interface's language. */
  locale: Locale;
  uses: ReadonlyMap<string, TemplateUses>;
}

/** How well a word is found: the title's start best, the body least; 0 not at all. */
function score(entry: Entry, word: string): number {
  const at = entry.title.indexOf(word);
  if (at === 0) return 5;
  if (at > 0) return 4;
  if (entry.tags.includes(word)) return 3;
  if (entry.subject.includes(word)) return 2;
  return entry.body.includes(word) ? 1 : 0;
}

/**
 * The templates that contain every word of the query, best first. First comes the language: the contact's, then the interface's,
 * then others. Within it, with a query, how well it was found; then what was used most on this channel with customers at this
 * stage, then on this channel, then what is made for both, then what was used most at all.
 * @returns all matches; all templates when the query is blank
 */
export function rank(index: TemplateIndex, options: RankOptions): Template[] {
  const { channel, stage, language, locale, uses } = options;
  const words = wordsOf(options.query);
  const spoken = language && /^(en|zh)\b/i.test(language) ? pickLocale([language]) : null;
  const found: { template: Template; keys: number[] }[] = [];
  for (const entry of index) {
    let matched = 0;
    let all = true;
    for (const word of words) {
      const points = score(entry, word);
      matched += points;
      if (points === 0) {
        all = false;
        break;
      }
    }
    if (!all) continue;
    const { template } = entry;
    const use = uses.get(template.id);
    const onChannel = (channel && use?.byChannel[channel]) || 0;
    const atStage = (stage && use?.byStage[stage]) || 0;
    const suits = (list: readonly string[], item: string | null) => !item || list.length === 0 || list.includes(item);
    found.push({
      template,
      keys: [
        template.language === spoken ? 2 : template.language === locale ? 1 : 0,
        matched,
        // Uses are counted by channel and by stage apart: this is the most that can have been both.
        Math.min(onChannel, atStage),
        onChannel,
        (suits(template.channels, channel) ? 2 : 0) + (suits(template.stages, stage) ? 1 : 0),
        use?.total ?? 0,
        -entry.order,
      ],
    });
  }
  found.sort((a, b) => {
    for (let at = 0; at < a.keys.length; at++) {
      const difference = (b.keys[at] ?? 0) - (a.keys[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return found.map((one) => one.template);
}

/** Where the query's words stand in a title: ascending, not touching [start, end) in UTF-16 units, for marking. */
export function highlight(title: string, query: string): [start: number, end: number][] {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const point of title) {
    const part = foldPart(point).replace(/\s/g, ' ');
    for (let unit = 0; unit < part.length; unit++) origin.push(at);
    folded += part;
    at += point.length;
  }
  origin.push(at);
  const hits: [number, number][] = [];
  for (const word of wordsOf(query)) {
    for (let hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, hit + word.length)) {
      const start = origin[hit] ?? 0;
      let next = hit + word.length;
      // One letter can fold into several (㎏ → kg): it is marked whole, together with accents that follow it.
      while (next < origin.length - 1 && origin[next] === origin[next - 1]) next++;
      let end = origin[next] ?? title.length;
      while (/^[\u0300-\u036f]/.test(title.slice(end))) end++;
      hits.push([start, end]);
    }
  }
  hits.sort((a, b) => a[0] - b[0]);
  const ranges: [number, number][] = [];
  for (const [start, end] of hits) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
