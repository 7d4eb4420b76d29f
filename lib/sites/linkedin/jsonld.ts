import { line } from '../../core/text';
import { ownerOf } from './address';
import { NO_ROLE, type Role } from './role';
import { unmasked } from './text';

/** A person as a public page's JSON-LD states it. */
export interface StatedPerson {
  name: string | null;
  role: Role;
}

/** Larger blocks are not parsed: reading must stay within its time. */
const MOST = 400_000;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 50) : [value]);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isPerson = (value: unknown): value is Json => isObject(value) && list(value['@type']).includes('Person');

function parse(source: string | null): unknown {
  if (!source || source.length > MOST) return null;
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function addresses(value: Json): string[] {
  return [value.url, value.sameAs, value['@id']].flatMap(list).flatMap((one) => text(one) ?? []);
}

function stated(person: Json): StatedPerson {
  const [work] = list(person.worksFor);
  const company = isObject(work) ? unmasked(text(work.name)) : null;
  const title = unmasked(text(list(person.jobTitle)[0]));
  return { name: line(text(person.name)), role: company || title ? { company, title } : NO_ROLE };
}

/**
 * The person whose profile address is `key`, as the page's JSON-LD states it: a Person in `@graph` (2024-05), the
 * `mainEntity` of a ProfilePage, or `reviewedBy` of a WebPage (2016-06). Persons of other addresses are ignored.
 */
export function statedPerson(document: Document, key: string): StatedPerson | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 8);
  for (const script of scripts) {
    const parsed = parse(script.textContent);
    const things = list(parsed).flatMap((one) => (isObject(one) ? [one, ...list(one['@graph'])] : []));
    for (const thing of things) {
      if (!isObject(thing)) continue;
      const person = [thing, thing.mainEntity, thing.reviewedBy].find(isPerson);
      if (person && [...addresses(thing), ...addresses(person)].some((href) => ownerOf(href)?.key === key)) {
        return stated(person);
      }
    }
  }
  return null;
}
