import { useCallback, useState } from 'react';

const PREFIX = 'kept:';

function read(key: string, initial: string): string {
  return localStorage.getItem(PREFIX + key) ?? initial;
}

/**
 * Half-written text of a form: it stays when the form goes away, because the page moved on or another view was opened, and
 * is there when the form comes back. Setting it to its initial value forgets it.
 */
export function useKept(key: string, initial = ''): [string, (text: string) => void] {
  const [state, setState] = useState(() => ({ key, text: read(key, initial) }));
  const text = state.key === key ? state.text : read(key, initial);
  const set = useCallback(
    (next: string) => {
      setState({ key, text: next });
      if (next === initial) localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, next);
    },
    [key, initial],
  );
  return [text, set];
}
