import type { Case } from './cases';
import type { DetectedPerson, Detection } from './detection';

/** How one case came out. `uncovered`: it has somebody to find, but no adapter covers its address. */
export interface Outcome {
  case: Case;
  detection: Detection;
  outcome: 'hit' | 'miss' | 'uncovered';
  /** One line a difference. */
  differences: string[];
  /** Opening, reading and settling together, in ms. */
  total: number;
}

const STRICT = ['name', 'email', 'phone'] as const;
/** May be left out of the truth, but must not be invented. */
const NEVER_INVENTED = ['company', 'title'] as const;

const show = (value: unknown) => JSON.stringify(value ?? null);

function person(
  expected: Partial<DetectedPerson>,
  got: DetectedPerson | null | undefined,
  lenient: (field: string) => boolean,
): string[] {
  const differences: string[] = [];
  const differ = (field: keyof DetectedPerson) =>
    differences.push(`${field}: expected ${show(expected[field])}, got ${show(got?.[field])}`);
  for (const field of STRICT) {
    if (expected[field] !== undefined && (got?.[field] ?? null) !== expected[field]) differ(field);
  }
  if (expected.handle && got?.handle !== expected.handle) differ('handle');
  for (const field of NEVER_INVENTED) {
    const value = got?.[field] ?? null;
    if (expected[field] === undefined || value === expected[field]) continue;
    if (!lenient(field) || (value !== null && expected[field] !== null)) differ(field);
  }
  return differences;
}

/**
 * What differs between the truth and an answer; nothing when it is a hit. Name, e-mail and phone are compared strictly (null
 * must be null), handle where one is known, company and title too, and those must not be made up. A note that says
 * "accept …" allows that: another kind ("accept … nobody"), or a field that is missing or extra ("accept company or none").
 */
export function differences(one: Case, got: Detection): string[] {
  const accepted = [...one.note.matchAll(/\baccept\b([^;.)]*)/gi)].map((match) => match[1] ?? '').join(' ');
  if (one.expect === null) {
    return got.kind === 'none' && got.contact === null ? [] : [`expected nobody, got ${got.kind} ${show(got.contact)}`];
  }
  if (got.kind === 'none' && /\b(nobody|unknown|null)\b/.test(accepted)) return [];
  const kind = got.kind === one.expect.kind ? [] : [`kind: expected ${one.expect.kind}, got ${got.kind}`];
  const lenient = (field: string) => accepted.includes(field);
  const people = (one.people ?? []).flatMap((expected, index) =>
    person(expected, got.people[index], lenient).map((text) => `people[${index}] ${text}`),
  );
  if (one.people && one.people.length !== got.people.length) {
    people.push(`people: expected ${one.people.length}, got ${got.people.length}`);
  }
  return [...kind, ...person(one.expect, got.contact, lenient), ...people];
}

/** Hits, misses and what differs, as text. */
export function table(outcomes: Outcome[]): string {
  const width = Math.max(0, ...outcomes.map((one) => one.case.name.length));
  const lines = outcomes.flatMap((one) => {
    const kind = one.detection.kind.padEnd(12);
    const read = one.detection.ms === null ? '' : `${one.detection.ms} ms`;
    return [
      `${one.outcome.padEnd(9)} ${one.case.name.padEnd(width)} ${kind} ${read}`.trimEnd(),
      ...one.differences.map((text) => `            ${text}`),
    ];
  });
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
  const slowest = Math.max(0, ...outcomes.map((one) => Math.round(one.total)));
  lines.push(
    `${count('hit')} hits, ${count('miss')} misses, ${count('uncovered')} on sites without an adapter; slowest page ${slowest} ms`,
  );
  return lines.join('\n');
}
