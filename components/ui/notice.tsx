import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { words } from '../../lib/i18n/words';
import { useT } from './locale';

type Undo = () => Promise<void> | void;
interface Notices {
  /** Says what has happened. */
  say: (text: string) => void;
  /** Says what has happened and offers to take it back. */
  offer: (text: string, undo: Undo) => void;
  /** Takes the notice away; what it offered can still be undone by key. */
  dismiss: () => void;
}

const NoticeContext = createContext<Notices>({ say: () => {}, offer: () => {}, dismiss: () => {} });

/** How long a notice stays, in ms, with something to undo and without; longer while it is pointed at or has focus. */
const SHOWN_MS = { undo: 8_000, plain: 4_500 };

/** True while the user is typing somewhere: the browser's own undo and plain letters belong to that field. */
export function inTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Shows one short notice at a time, and keeps what can be undone: by the notice's button or by Ctrl/Cmd-Z. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const t = useT(words);
  const [notice, setNotice] = useState<{ text: string; undo: Undo | null } | null>(null);
  const [held, setHeld] = useState(false);
  const stack = useRef<{ text: string; undo: Undo }[]>([]);

  const take = useCallback(
    ({ text, undo }: { text: string; undo: Undo }) => {
      stack.current = stack.current.filter((one) => one.undo !== undo);
      setNotice({ text: t('undone', { what: text }), undo: null });
      void undo();
    },
    [t],
  );
  const notices = useMemo<Notices>(
    () => ({
      dismiss: () => setNotice(null),
      say: (text) => setNotice({ text, undo: null }),
      offer: (text, undo) => {
        stack.current = [...stack.current.slice(-49), { text, undo }];
        setNotice({ text, undo });
      },
    }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const last = stack.current.at(-1);
      const writing = inTextField(event.target) && !(event.target as Element).matches('select, [type=checkbox]');
      if (!wanted || !last || writing) return;
      event.preventDefault();
      take(last);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [take]);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(() => setNotice(null), notice.undo ? SHOWN_MS.undo : SHOWN_MS.plain);
    return () => clearTimeout(timer);
  }, [notice, held]);

  const undo = notice?.undo;
  return (
    <NoticeContext value={notices}>
      {children}
      <output
        aria-live="polite"
        className="fixed top-1.5 left-2 right-20 z-10"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {notice && (
          <span className="flex w-fit max-w-full items-start gap-3 rounded-lg bg-ink px-3 py-1.5 text-xs text-paper">
            <span dir="auto" className="min-w-0 break-words">
              {notice.text}
            </span>
            {undo && (
              <button
                type="button"
                onClick={() => take({ text: notice.text, undo })}
                className="ml-auto shrink-0 font-semibold underline underline-offset-2"
              >
                {t('undo')}
              </button>
            )}
          </span>
        )}
      </output>
    </NoticeContext>
  );
}

/** Ways to tell the user what has happened. */
export function useNotice(): Notices {
  return useContext(NoticeContext);
}
