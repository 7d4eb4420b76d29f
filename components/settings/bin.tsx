import { useLiveQuery } from 'dexie-react-hooks';
import { binnedContacts, updateContact } from '../../lib/contacts';
import { ago } from '../../lib/i18n/format';
import { settingsMessages } from '../../lib/i18n/settings';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { useLocale, useT } from '../ui/locale';

/** The contacts in the bin; each can be put back with its whole history. */
export function Bin() {
  const t = useT(settingsMessages);
  const { tag } = useLocale();
  const { report } = useStore();
  const contacts = useLiveQuery(() => binnedContacts(), []);
  if (contacts?.length === 0) return <p className="text-soft">{t('binEmpty')}</p>;
  return (
    <ul>
      {contacts?.map((contact) => (
        <li key={contact.id} className="flex items-center gap-2 py-1">
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {contact.name}
          </span>
          <span className="shrink-0 text-xs text-soft">{ago(tag, contact.deletedAt ?? 0, Date.now())}</span>
          <Button onClick={() => void updateContact(contact.id, () => ({ deletedAt: null })).catch(report)}>
            {t('restore')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
