/** What can be wrong with the store, in the terms a user can act on. */
export type StoreFault = 'full' | 'blocked' | 'newer' | 'broken' | 'lost';

/** Errors that only a store raises. */
const FAULTS: readonly (readonly [StoreFault, readonly string[]])[] = [
  ['full', ['QuotaExceededError']],
  ['newer', ['VersionError']],
  ['blocked', ['BlockedError', 'SecurityError', 'MissingAPIError']],
  [
    'broken',
    ['UnknownError', 'OpenFailedError', 'DatabaseClosedError', 'NotReadableError', 'TransactionInactiveError'],
  ],
];
/** Errors that the clipboard, the DOM or a fetch raise as well: the store's only when Dexie reports them. */
const SHARED: typeof FAULTS = [
  ['blocked', ['InvalidAccessError', 'NotAllowedError']],
  ['broken', ['DataError', 'InvalidStateError', 'NotFoundError', 'AbortError', 'TimeoutError']],
];

interface Wrapping {
  name?: unknown;
  inner?: unknown;
  cause?: unknown;
  failures?: unknown[];
}

/** The names of an error and of those it wraps: Dexie's `inner`, the first of a bulk operation's `failures`. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, inner, cause, failures } = error as Wrapping;
  const wrapped = [inner, cause, Array.isArray(failures) ? failures[0] : undefined];
  return [...(typeof name === 'string' ? [name] : []), ...wrapped.flatMap((one) => namesOf(one, depth + 1))];
}

/** Names the fault behind an error of IndexedDB or Dexie; null when the error is not the store's. */
export function storeFault(error: unknown): StoreFault | null {
  const names = namesOf(error);
  const raw = error instanceof DOMException;
  for (const [fault, causes] of raw ? FAULTS : [...FAULTS, ...SHARED])
    if (causes.some((cause) => names.includes(cause))) return fault;
  return null;
}
