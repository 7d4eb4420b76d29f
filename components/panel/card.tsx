import { useLiveQuery } from 'dexie-react-hooks';
import { Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Contact } from '../../lib/contacts';
import type { Channel } from '../../lib/core/crm';
import type { SightedPerson } from '../../lib/core/sighting';
import { due } from '../../lib/i18n/format';
import { panel } from '../../lib/i18n/panel';
import { openTasksOf } from '../../lib/tasks';
import { About } from '../contact/about';
import { Facts } from '../contact/facts';
import { Header } from '../contact/header';
import { Replies } from '../replies/replies';
import { Todo } from '../tasks/todo';
import { Composer } from '../timeline/composer';
import { Timeline } from '../timeline/timeline';
import { useLocale, useT } from '../ui/locale';
import { useNow } from '../ui/use-now';
import { PanelTabs, type TabItem } from './tabs';

export type View = 'timeline' | 'replies' | 'todo' | 'about';

/** How far ahead a promise is put above the timeline, in ms. */
const SOON = 3 * 86_400_000;

export interface CardProps {
  contact: Contact;
  badge: ReactNode;
  /** Question or hint between header and facts. */
  banner?: ReactNode;
  view: View;
  onView: (view: View) => void;
  channel: Channel;
  draftKey: string;
  /** Where this person's words may lie from before they were a contact. */
  earlierKeys?: readonly string[];
  canCapture: boolean;
  /** Whether nobody else writes in what is open on the page. */
  alone: boolean;
  /** False while it is only a guess: then nothing can be written to this contact. */
  certain: boolean;
  /** The person on screen, who is answered while it is not certain that it is this contact. */
  person?: SightedPerson;
  /** Whether the draft that is open on the page is one to this contact. */
  reachable: boolean;
}

/** One contact: who, the two facts that matter now, and everything else one click away. */
export function Card({
  contact,
  badge,
  banner,
  view,
  onView,
  channel,
  draftKey,
  earlierKeys,
  canCapture,
  alone,
  certain,
  person,
  reachable,
}: CardProps) {
  const t = useT(panel);
  const tasks = useLiveQuery(() => openTasksOf(contact.id), [contact.id]);
  const count = tasks?.length ?? 0;
  // While it is only a guess nothing can be written to it: it can be looked at, and the person on screen answered.
  const open: View[] = certain ? ['timeline', 'replies', 'todo', 'about'] : ['timeline', 'replies'];
  const shown = open.includes(view) ? view : 'timeline';
  const tabs: (TabItem & { id: View })[] = [
    {
      id: 'timeline',
      label: t('tab.timeline'),
      hint: `${t('tab.timeline')} (H)`,
      content: shown === 'timeline' && (
        <div className="flex h-full flex-col">
          <div className="min-h-0 flex-1">
            <Timeline
              key={contact.id}
              contactId={contact.id}
              name={contact.name}
              lead={<Promised contactId={contact.id} />}
            />
          </div>
          <Composer
            key={draftKey}
            draftKey={draftKey}
            earlierKeys={earlierKeys}
            name={contact.name}
            channel={channel}
            canCapture={canCapture && certain}
            alone={alone}
            contactFor={certain ? async () => contact : null}
          />
        </div>
      ),
    },
    {
      id: 'replies',
      label: t('tab.replies'),
      hint: `${t('tab.replies')} (R)`,
      content: shown === 'replies' && (
        <Replies
          key={contact.id}
          contact={certain ? contact : undefined}
          person={certain ? undefined : person}
          channel={channel}
          reachable={reachable}
        />
      ),
    },
    {
      id: 'todo',
      label: count ? t('tab.todoCount', { count }) : t('tab.todo'),
      hint: `${t('tab.todo')} (T)`,
      content: shown === 'todo' && <Todo key={contact.id} contactId={contact.id} name={contact.name} />,
    },
    {
      id: 'about',
      label: t('tab.about'),
      hint: `${t('tab.about')} (A)`,
      content: shown === 'about' && <About key={contact.id} contact={contact} />,
    },
  ];
  return (
    <article aria-label={t('card')} className="flex min-h-0 flex-1 flex-col">
      <Header who={contact} badge={badge} />
      {banner}
      <Facts contactId={contact.id} onTimeline={() => onView('timeline')} onTasks={() => onView('todo')} />
      <PanelTabs
        label={t('views')}
        value={shown}
        onChange={(id) => onView(id as View)}
        items={tabs.filter((tab) => open.includes(tab.id))}
      />
    </article>
  );
}

/** The next promise, in sight above the timeline while it is near or late. */
function Promised({ contactId }: { contactId: string }) {
  const t = useT(panel);
  const { tag } = useLocale();
  const now = useNow();
  const next = useLiveQuery(async () => ({ contactId, task: (await openTasksOf(contactId))[0] }), [contactId]);
  const task = next?.contactId === contactId ? next.task : undefined;
  if (!task || task.dueAt > now + SOON) return null;
  return (
    <p dir="auto" className="mx-4 mt-3 flex gap-2 rounded-lg bg-amber-soft px-3 py-2 text-amber">
      <Clock3 size={15} className="mt-0.5 shrink-0" aria-hidden />
      <span className="min-w-0 break-words">
        {t(task.dueAt < now ? 'overdue' : 'promised', { what: task.text, when: due(tag, task.dueAt, now) })}
      </span>
    </p>
  );
}
