import { splitKey } from '../../../lib/core/identifiers';
import type { SightedPerson, Sighting, SightingKind, SiteId } from '../../../lib/core/sighting';

/** One person as the detect tool prints it. */
export interface DetectedPerson {
  name: string | null;
  email: string | null;
  /** E.164, with the plus sign. */
  phone: string | null;
  /** The public LinkedIn slug; a member id is not a handle. */
  handle: string | null;
  company: string | null;
  title: string | null;
}

/** The detect tool's answer for one page: one line of JSON. */
export interface Detection {
  site: SiteId | null;
  page: string | null;
  kind: SightingKind;
  /** The person, the user (`self`), the firm, or the group by its title alone. */
  contact: DetectedPerson | null;
  people: DetectedPerson[];
  confidence: 'recognised' | 'guessed' | 'none';
  missing: string[];
  /** Time the adapter's read took, in ms. */
  ms: number | null;
}

function detected(person: SightedPerson): DetectedPerson {
  const keys = person.identifiers.map((identifier) => splitKey(identifier.key));
  const value = (kind: string) => keys.find((key) => key?.kind === kind)?.value ?? null;
  const { name, company, title } = person;
  return { name, email: value('email'), phone: value('phone'), handle: value('linkedin'), company, title };
}

function confidence(sighting: Sighting): Detection['confidence'] {
  if (sighting.kind === 'none') return 'none';
  const first = sighting.people[0];
  if (first?.identifiers.some((identifier) => identifier.confidence === 'certain')) return 'recognised';
  return first?.name || first?.identifiers.length || sighting.name ? 'guessed' : 'none';
}

/**
 * A sighting in the words of the detect tool.
 * @param seen what the content script reported, and its reading time in ms; null when no adapter covers the address
 */
export function toDetection(seen: { sighting: Sighting; ms: number } | null): Detection {
  if (!seen) {
    return {
      site: null,
      page: null,
      kind: 'none',
      contact: null,
      people: [],
      confidence: 'none',
      missing: [],
      ms: null,
    };
  }
  const { sighting, ms } = seen;
  const people = sighting.people.map(detected);
  const group = { name: sighting.name, email: null, phone: null, handle: null, company: null, title: null };
  const contact = sighting.kind === 'none' ? null : sighting.kind === 'group' ? group : (people[0] ?? null);
  const { site, page, kind, missing } = sighting;
  return {
    site,
    page,
    kind,
    contact,
    people,
    confidence: confidence(sighting),
    missing,
    ms: Math.round(ms * 100) / 100,
  };
}
