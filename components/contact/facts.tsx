import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { ago, due } from '../../lib/i18n/format';
import { panel } from '../../lib/i18n/panel';
import { words } from '../../lib/i18n/words';
import { openTasksOf } from '../../lib/tasks';
import { lastContactOf } from '../../lib/timeline';
import { useLocale, useT } from '../ui/locale';
import { useNow } from '../ui/use-now';

function Fact({
  label,
  children,
  onClick,
  alarm,
}: {
  label: string;
  children: ReactNode;
  onClick: () => void;
  alarm?: boolean;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-w-0 flex-1 rounded-lg border border-line bg-card px-3 py-1.5 text-left hover:border-accent"
    >
      <span className="block text-2xs text-soft">{label}</span>
      <span
        dir="auto"
        title={typeof children === 'string' ? children : undefined}
        className={`block min-h-[1.45em] truncate font-medium ${alarm ? 'text-amber' : ''}`}
      >
        {children}
      </span>
    </button>
  );
}

/** The two facts that matter now: the last contact and the next step. */
export function Facts({
  contactId,
  onTimeline,
  onTasks,
}: {
  contactId: string;
  onTimeline: () => void;
  onTasks: () => void;
}) {
  const t = useT(panel);
  const w = useT(words);
  const { tag } = useLocale();
  const now = useNow();
  const facts = useLiveQuery(
    async () => ({ contactId, last: await lastContactOf(contactId), next: (await openTasksOf(contactId))[0] }),
    [contactId],
  );
  const own = facts?.contactId === contactId ? facts : undefined;
  return (
    <div className="flex gap-2 px-4 pt-2">
      <Fact label={t('lastContact')} onClick={onTimeline}>
        {own &&
          (own.last
            ? t('by', { when: ago(tag, own.last.at, now), channel: w(`channel.${own.last.channel}`) })
            : t('never'))}
      </Fact>
      <Fact label={t('next')} onClick={onTasks} alarm={!!own?.next && own.next.dueAt < now}>
        {own && (own.next ? `${due(tag, own.next.dueAt, now)} · ${own.next.text}` : t('nothingDue'))}
      </Fact>
    </div>
  );
}
