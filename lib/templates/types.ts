import type { Channel, Stage } from '../core/crm';
import type { Locale } from '../i18n';

/** A canned reply. */
export interface Template {
  id: string;
  /** Stable key of a starter reply, equal in all languages; null for the user's own. */
  key: string | null;
  language: Locale;
  title: string;
  /** Liquid with light Markdown: **bold**, *italic*, [text](url), lists. */
  body: string;
  /** Liquid; null for replies that never start an e-mail. */
  subject: string | null;
  /** Where it fits; empty: everywhere. */
  channels: Exclude<Channel, 'meeting'>[];
  /** With whom it fits; empty: with everybody. */
  stages: Stage[];
  tags: string[];
  createdAt: number;
  updatedAt: number;
}

/** A starter reply before it is stored. */
export type Starter = Omit<Template, 'id' | 'key' | 'createdAt' | 'updatedAt'> & { key: string };

/** What a reply is made from. */
export type TemplateText = Pick<Template, 'body' | 'subject' | 'language'>;

type Texts<Name extends string> = Partial<Record<Name, string | null>>;

/** What the variables stand for. Missing, null and blank text all mean "not known". */
export interface TemplateContext {
  contact?: Texts<
    'name' | 'salutation' | 'firstName' | 'company' | 'title' | 'email' | 'phone' | 'stage' | 'language' | 'birthday'
  > & {
    /** The card's own fields, by their label. */
    custom?: Record<string, string>;
  };
  me?: Texts<'name' | 'company' | 'email' | 'phone'>;
  /** `YYYY-MM-DD` in the user's time zone; read out as a long date in the reply's language. */
  today?: string | null;
  page?: Texts<'site'>;
}

/** The variables a template can use, apart from `contact.custom.…` and `ask.…`. */
export const VARIABLES = [
  'contact.name',
  'contact.salutation',
  'contact.firstName',
  'contact.company',
  'contact.title',
  'contact.email',
  'contact.phone',
  'contact.stage',
  'contact.language',
  'contact.birthday',
  'me.name',
  'me.company',
  'me.email',
  'me.phone',
  'today',
  'page.site',
] as const;

/** Something the user must fill in before the reply can be used. */
export interface Blank {
  /** The variable in its one written form: `contact.salutation`, `ask.price`, `ask["delivery date"]`. Key of the answer. */
  path: string;
  /** What to call it: for `ask` and `contact.custom` the template's own words; else see `variable.…` in messages. */
  label: string;
  /** `ask`: the template asks; `variable`: the card or the settings lack it; `unknown`: no such variable, perhaps a typing error. */
  kind: 'ask' | 'variable' | 'unknown';
  /** False when the reply reads well without it, as in `{% if ask.note %}`. */
  required: boolean;
}

/** Answers by the blank's path. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Why a template gave no reply. `syntax`: not valid; `limit`: too long, too deep or endless; `blanks`: not all filled in;
 * `value`: a variable that is not a text; `empty`: nothing was left to say. `key` is the message's key in `messages.ts`.
 */
export type TemplateError = {
  key: `error.${TemplateError['kind']}`;
  /** Line in the subject or body, from 1; null when the fault has no single place. */
  line: number | null;
  part: 'subject' | 'body';
  /** The variable, or the parser's own words (English); null when there is nothing to add. */
  detail: string | null;
} & ({ kind: 'syntax' | 'limit' | 'value' | 'empty' } | { kind: 'blanks'; blanks: Blank[] });

/** A reply, ready to be put into a draft. */
export interface Rendered {
  /** Plain text: lists with "- " and "1. ", links as "text (address)". */
  text: string;
  /** The same with formatting; null when it is one plain paragraph. */
  html: string | null;
  /** One line; null when the template has none. */
  subject: string | null;
  /** What looks like a placeholder that somebody forgot, such as `[name]`: ask before using the reply. */
  suspicious: string[];
}

/** How often a template was used. */
export interface TemplateUses {
  total: number;
  byChannel: Readonly<Record<string, number>>;
  byStage: Readonly<Record<string, number>>;
}
