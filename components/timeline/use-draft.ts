import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, emptyDraft, getDraft, loadDraft } from '../../lib/drafts';
import { useStore } from '../panel/faults';

/**
 * The draft under a key, followed live, so that another window and an undo are seen at once: null until it is loaded. What
 * is typed here is shown and saved with every change, and stays until the store holds it or something newer. What was
 * typed under `earlier` keys, before it was known who it is, moves to it. The draft given always belongs to `key`.
 */
export function useDraft(
  key: string,
  earlier: readonly string[],
): [draft: Draft | null, change: (fields: Partial<Draft>) => void, forget: () => void] {
  const { saver } = useStore();
  const [loaded, setLoaded] = useState<Draft | null>(null);
  const [typed, setTyped] = useState<Draft | null>(null);
  const seen = useRef(0);
  const from = useRef(earlier);
  from.current = earlier;

  useEffect(() => {
    let stale = false;
    seen.current = 0;
    setTyped(null);
    void loadDraft(saver, key, from.current).then((draft) => !stale && setLoaded(draft));
    return () => {
      stale = true;
    };
  }, [saver, key]);

  const stored = useLiveQuery(async () => ({ key, draft: await getDraft(key) }), [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change in the store counts here.
  useEffect(() => {
    if (stored?.key !== key || loaded?.key !== key) return;
    const version = stored.draft?.updatedAt ?? 0;
    // A draft that is gone was logged, here or elsewhere: but only one that has been seen can be gone.
    const gone = !stored.draft && seen.current > 0 && !saver.pending(key);
    if (stored.draft) seen.current = version;
    setTyped((mine) => (mine && !gone && version < mine.updatedAt ? mine : null));
    if (stored.draft || gone) setLoaded(stored.draft ?? emptyDraft(key));
    if (gone) seen.current = 0;
  }, [stored]);

  const shown = typed?.key === key ? typed : loaded?.key === key ? loaded : null;
  const latest = useRef(shown);
  latest.current = shown;
  const change = useCallback(
    (fields: Partial<Draft>) => {
      if (latest.current?.key !== key) return;
      const next = { ...latest.current, ...fields, updatedAt: Date.now() };
      latest.current = next;
      setTyped(next);
      saver.save(next);
    },
    [saver, key],
  );
  /** The draft has been logged: an empty one takes its place. */
  const forget = useCallback(() => {
    const empty = emptyDraft(key);
    latest.current = empty;
    setTyped(null);
    setLoaded(empty);
  }, [key]);
  return [shown, change, forget];
}
