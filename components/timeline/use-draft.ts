import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, loadDraft } from '../../lib/drafts';
import { useStore } from '../panel/faults';

/**
 * The draft under a key: null until it is loaded, saved with every change. The returned draft always belongs to `key`;
 * what was typed under `earlier` keys, before it was known who it is, moves to it; a load that comes late for somebody else is dropped, and so is one that comes after the first keystroke.
 */
export function useDraft(
  key: string,
  earlier: readonly string[],
): [Draft | null, (change: Partial<Draft>) => void, () => void] {
  const { saver } = useStore();
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = useRef<Draft | null>(null);
  const show = useCallback((next: Draft | null) => {
    current.current = next;
    setDraft(next);
  }, []);
  const reload = useCallback(() => {
    void saver
      .settled()
      .then(() => loadDraft(saver, key, from.current))
      .then((loaded) => {
        if (wanted.current === key) show(loaded);
      });
  }, [saver, key, show]);
  const wanted = useRef(key);
  const from = useRef(earlier);
  from.current = earlier;
  useEffect(() => {
    wanted.current = key;
    show(null);
    let stale = false;
    void loadDraft(saver, key, from.current).then((loaded) => {
      if (!stale && !current.current) show(loaded);
    });
    return () => {
      stale = true;
    };
  }, [saver, key, show]);
  const change = useCallback(
    (fields: Partial<Draft>) => {
      if (current.current?.key !== key) return;
      const next = { ...current.current, ...fields, updatedAt: Date.now() };
      show(next);
      saver.save(next);
    },
    [saver, key, show],
  );
  return [draft?.key === key ? draft : null, change, reload];
}
