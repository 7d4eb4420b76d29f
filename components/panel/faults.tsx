import { CircleAlert } from 'lucide-react';
import { Component, createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { DraftSaver } from '../../lib/drafts';
import { panel } from '../../lib/i18n/panel';
import { acceptLoss, checkStore, exportEverything, type StoreFault, storeFault } from '../../lib/transfer';
import { Button } from '../ui/button';
import { download } from '../ui/download';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { keepLastWords } from './last-words';

const FaultContext = createContext<{
  saver: DraftSaver;
  report: (error: unknown) => void;
  exportAll: () => Promise<void>;
} | null>(null);

/** Watches the store: when it fails, says so in a sentence above everything, and offers an export and another try. */
export function FaultProvider({ children }: { children: ReactNode }) {
  const t = useT(panel);
  const { say } = useNotice();
  const [fault, setFault] = useState<StoreFault | null>(null);
  const report = useCallback((error: unknown) => {
    const found = storeFault(error);
    if (found) setFault(found);
  }, []);
  // Made once, before anything below asks for a draft: it brings what the last panel could not save.
  const [saver] = useState(() => {
    const made = new DraftSaver(report, () => setFault((now) => (now === 'full' ? null : now)));
    keepLastWords(made);
    return made;
  });
  useEffect(() => {
    const check = () => checkStore().then((found) => found && setFault(found), report);
    void check();
    // Once more when the panel closes: by then there may be contacts to remember.
    window.addEventListener('pagehide', check);
    return () => window.removeEventListener('pagehide', check);
  }, [report]);
  useEffect(() => {
    const rejected = (event: PromiseRejectionEvent) => report(event.reason);
    window.addEventListener('unhandledrejection', rejected);
    return () => window.removeEventListener('unhandledrejection', rejected);
  }, [report]);

  const exportAll = useCallback(async () => {
    const name = `beside-${new Date().toISOString().slice(0, 10)}.json`;
    try {
      const text = await exportEverything(saver.unsaved());
      download(name, text);
      const { unreadable } = JSON.parse(text) as { unreadable: string[] };
      say(unreadable.length ? t('exportedPart', { what: unreadable.join(', ') }) : t('exported'));
    } catch {
      download(name, JSON.stringify({ unsaved: saver.unsaved() }));
      say(t('exportedUnsaved'));
    }
  }, [saver, say, t]);
  const value = useMemo(() => ({ saver, report, exportAll }), [saver, report, exportAll]);

  async function retry() {
    if (fault === 'lost') await acceptLoss();
    try {
      setFault(await checkStore());
    } catch (error) {
      report(error);
      return;
    }
    for (const draft of saver.unsaved()) saver.save(draft);
    await saver.settled();
    if (saver.unsaved().length === 0) say(t('retried'));
  }

  return (
    <FaultContext value={value}>
      {fault && (
        <section role="alert" className="m-3 rounded-lg bg-amber-soft p-3 text-amber">
          <p className="flex gap-2 font-medium">
            <CircleAlert size={16} className="mt-0.5 shrink-0" aria-hidden />
            {t(`fault.${fault}`)}
          </p>
          <p className="mt-1 text-xs">{t(fault === 'lost' ? 'lostHint' : 'faultHint')}</p>
          <div className="mt-2 flex gap-2">
            <Button onClick={() => void exportAll()}>{t('export')}</Button>
            <Button onClick={() => void retry()}>{t(fault === 'lost' ? 'goOn' : 'retry')}</Button>
          </div>
        </section>
      )}
      <Boundary report={report} fallback={(again) => <Crashed again={again} />}>
        {children}
      </Boundary>
    </FaultContext>
  );
}

/** The one saver of drafts in this panel, and the place to report a failed write to. */
export function useStore() {
  const store = useContext(FaultContext);
  if (!store) throw new Error('useStore outside FaultProvider');
  return store;
}

function Crashed({ again }: { again: () => void }) {
  const t = useT(panel);
  return (
    <section role="alert" className="p-4">
      <h1 className="text-lg font-semibold">{t('crashed')}</h1>
      <p className="my-2 text-soft">{t('crashedHint')}</p>
      <Button look="solid" onClick={again}>
        {t('restart')}
      </Button>
    </section>
  );
}

interface BoundaryProps {
  children: ReactNode;
  report: (error: unknown) => void;
  fallback: (again: () => void) => ReactNode;
}

/** How often a part that stopped is started again by itself, and within which time, in ms, before the user is asked. */
const RESTARTS = { most: 2, within: 30_000 };

class Boundary extends Component<BoundaryProps, { failed: boolean; asking: boolean }> {
  override state = { failed: false, asking: false };
  private stops: number[] = [];
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: unknown) {
    this.props.report(error);
    const now = Date.now();
    this.stops = [...this.stops.filter((at) => now - at < RESTARTS.within), now];
    // Drafts are in the store: starting again loses nothing.
    if (this.stops.length <= RESTARTS.most) this.setState({ failed: false });
    else this.setState({ asking: true });
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return this.state.asking ? this.props.fallback(() => this.setState({ failed: false, asking: false })) : null;
  }
}
