/** A hostile page can break what looks unbreakable (a form named `querySelector`): then it simply cannot be read. */
export function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
