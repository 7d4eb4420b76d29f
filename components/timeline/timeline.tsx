import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import { CHANNELS, type Channel } from '../../lib/core/crm';
import { dayHeading } from '../../lib/i18n/format';
import { timelineMessages } from '../../lib/i18n/timeline';
import { words } from '../../lib/i18n/words';
import { channelsOf, groupByDay, interactionsOf } from '../../lib/timeline';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { useLocale, useT } from '../ui/locale';
import { useNow } from '../ui/use-now';
import { Entry } from './entry';

const PAGE = 60;

/** Everything with one contact, newest first, by day, over all channels or one; more is read as one scrolls. */
export function Timeline({ contactId, name, lead }: { contactId: string; name: string; lead?: ReactNode }) {
  const t = useT(timelineMessages);
  const w = useT(words);
  const { tag } = useLocale();
  const now = useNow();
  const [channel, setChannel] = useState<Channel | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<VListHandle>(null);
  const channels = useLiveQuery(() => channelsOf(contactId, CHANNELS), [contactId]) ?? [];
  const found = useLiveQuery(
    async () => ({ contactId, channel, rows: await interactionsOf(contactId, limit, channel) }),
    [contactId, channel, limit],
  );
  const rows = found?.contactId === contactId && found.channel === channel ? found.rows : undefined;
  const days = useMemo(() => groupByDay(rows ?? []), [rows]);

  const more = () => {
    const handle = list.current;
    const nearEnd = handle && handle.scrollOffset + handle.viewportSize > handle.scrollSize - 800;
    if (nearEnd && rows && rows.length === limit) setLimit(limit + PAGE);
  };

  return (
    <div className="flex h-full flex-col">
      {channels.length > 1 && (
        <div role="group" aria-label={t('filter')} className="flex flex-wrap gap-1.5 px-4 pt-2.5">
          {[null, ...channels].map((one) => (
            <Button
              key={one ?? 'all'}
              look="chip"
              className="h-6"
              aria-pressed={channel === one}
              onClick={() => setChannel(one)}
            >
              {one ? w(`channel.${one}`) : t('all')}
            </Button>
          ))}
        </div>
      )}
      {lead}
      <VList ref={list} onScroll={more} className="min-h-0 flex-1" data-testid="timeline">
        {rows?.length === 0 && (
          <Empty title={channel ? t('emptyChannel') : t('empty')} hint={channel ? undefined : t('emptyHint')} />
        )}
        {days.flatMap((day) => [
          <h2 key={day.start} className="px-4 pt-3 pb-0.5 text-2xs font-medium tracking-wide text-soft uppercase">
            {dayHeading(tag, day.start, now)}
          </h2>,
          ...day.interactions.map((interaction) => (
            <Entry key={interaction.id} interaction={interaction} name={name} />
          )),
        ])}
      </VList>
    </div>
  );
}
