import { type Contact, confirmGuess, type Match } from '../../lib/contacts';
import type { SiteId } from '../../lib/core/sighting';
import { panel } from '../../lib/i18n/panel';
import { Button } from '../ui/button';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useStore } from './faults';
import { why } from './why';

/** Asks whether somebody on screen is this contact, and says why it may be. Nothing is written to it before the answer. */
export function Guess({
  match,
  contact,
  site,
  onYes,
  onUndone,
  onNo,
  onOther,
}: {
  match: Match;
  contact: Contact;
  site: SiteId;
  onYes: (contact: Contact) => void;
  onUndone: () => void;
  onNo?: () => void;
  onOther?: (contact: Contact) => void;
}) {
  const t = useT(panel);
  const { offer, say } = useNotice();
  const { report, saver } = useStore();
  async function yes() {
    try {
      await saver.settled();
      const undo = await confirmGuess(contact, site, match.person, match.draftKey);
      onYes(contact);
      offer(t('linked', { name: contact.name }), async () => {
        await saver.settled();
        await undo();
        onUndone();
      });
    } catch (error) {
      report(error);
      say(t('fault.broken'));
    }
  }
  return (
    <section className="mx-4 mt-2 rounded-lg bg-amber-soft px-3 py-2">
      <p className="text-amber">
        {contact === match.contact ? why(t, match, site) : t('isIt', { name: match.person.name ?? '' })}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        <Button onClick={() => void yes()}>{t('samePerson')}</Button>
        {onNo && <Button onClick={onNo}>{t('notSame')}</Button>}
        {onOther &&
          match.others.map((other) => (
            <Button key={other.id} onClick={() => onOther(other)}>
              {[other.name, other.company].filter(Boolean).join(', ')}
            </Button>
          ))}
      </div>
    </section>
  );
}
