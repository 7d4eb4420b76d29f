/** What can be wrong with the store, in the terms a user can act on. */
export type StoreFault = 'full' | 'blocked' | 'newer' | 'broken';

/** Names the fault behind an error of IndexedDB or Dexie; null when the error is not the store's. */
export function storeFault(error: unknown): StoreFault | null {
  const names: string[] = [];
  for (
    let one = error as { name?: string; inner?: unknown } | undefined;
    one && names.length < 5;
    one = one.inner as typeof one
  ) {
    if (one.name) names.push(one.name);
  }
  const has = (...list: string[]) => list.some((name) => names.includes(name));
  if (has('QuotaExceededError')) return 'full';
  if (has('VersionError')) return 'newer';
  if (has('BlockedError', 'SecurityError', 'InvalidAccessError', 'MissingAPIError', 'NotAllowedError'))
    return 'blocked';
  if (
    has(
      'UnknownError',
      'OpenFailedError',
      'DatabaseClosedError',
      'DataError',
      'InvalidStateError',
      'NotFoundError',
      'NotReadableError',
      'AbortError',
      'TransactionInactiveError',
      'TimeoutError',
    )
  ) {
    return 'broken';
  }
  return null;
}
