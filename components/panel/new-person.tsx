import { UserPlus } from 'lucide-react';
import { addFromSighting, type Contact, type Match } from '../../lib/contacts';
import type { Channel } from '../../lib/core/crm';
import type { Sighting } from '../../lib/core/sighting';
import { panel } from '../../lib/i18n/panel';
import { Badge, Header } from '../contact/header';
import { identifierText } from '../contact/identifiers';
import { Replies } from '../replies/replies';
import { Composer } from '../timeline/composer';
import { Button } from '../ui/button';
import { useT } from '../ui/locale';
import type { View } from './card';
import { useStore } from './faults';
import { PanelTabs } from './tabs';

/** Somebody on screen who is not a contact yet: what the page says of them, one click to add, and a note at once. */
export function NewPerson({
  match,
  sighting,
  channel,
  view,
  onView,
  onAdd,
  onAdded,
}: {
  match: Match;
  sighting: Sighting;
  channel: Channel;
  view: View;
  onView: (view: View) => void;
  onAdd: () => void;
  onAdded: (contact: Contact) => void;
}) {
  const t = useT(panel);
  const { report, saver } = useStore();
  const { person } = match;
  const name = person.name ?? (person.identifiers[0] ? identifierText(person.identifiers[0].key) : t('unnamed'));
  const organisation = sighting.kind === 'organisation';
  /** The contacts that the user has said this is not. */
  const declined = match.contact ? [match.contact, ...match.others] : [];
  async function add() {
    onAdd();
    await saver.settled();
    const contact = await addFromSighting(sighting.site, person, match.draftKey, Date.now(), declined);
    onAdded(contact);
    return contact;
  }
  const tab: View = view === 'replies' ? 'replies' : 'timeline';
  return (
    <article aria-label={t('card')} className="flex min-h-0 flex-1 flex-col">
      <Header
        who={{ name, company: person.company, title: person.title }}
        badge={<Badge tone="plain">{organisation ? t('organisation') : t('new')}</Badge>}
        extra={
          person.name && (
            <p className="truncate text-xs text-soft">
              {person.identifiers
                .map((one) => identifierText(one.key))
                .slice(0, 2)
                .join(' · ')}
            </p>
          )
        }
      />
      <div className="px-4 pt-2">
        <Button look={organisation ? 'outline' : 'solid'} onClick={() => void add().catch(report)}>
          <UserPlus size={15} aria-hidden />
          {organisation ? t('organisationAdd') : t('addNew')}
        </Button>
        <p className="mt-1.5 text-xs text-soft">{t('newHint')}</p>
      </div>
      <PanelTabs
        label={t('views')}
        value={tab}
        onChange={(id) => onView(id as View)}
        items={[
          {
            id: 'timeline',
            label: t('tab.timeline'),
            hint: `${t('tab.timeline')} (H)`,
            content: tab === 'timeline' && (
              <div className="flex h-full flex-col justify-end">
                <Composer
                  key={match.draftKey}
                  draftKey={match.draftKey}
                  name={name}
                  channel={channel}
                  canCapture
                  alone={sighting.kind !== 'group' && sighting.people.length === 1}
                  contactFor={add}
                />
              </div>
            ),
          },
          {
            id: 'replies',
            label: t('tab.replies'),
            hint: `${t('tab.replies')} (R)`,
            content: tab === 'replies' && (
              <Replies
                key={match.draftKey}
                person={{ ...person, name: person.name ?? '' }}
                channel={channel}
                reachable
              />
            ),
          },
        ]}
      />
    </article>
  );
}
