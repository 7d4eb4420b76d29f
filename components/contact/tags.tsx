import type { Contact } from '../../lib/contacts';
import { contactMessages } from '../../lib/i18n/contact';
import { Labelled } from '../ui/field';
import { useT } from '../ui/locale';
import { Chips } from './chips';
import { useEdit } from './use-edit';

/** The contact's tags. */
export function Tags({ contact }: { contact: Contact }) {
  const t = useT(contactMessages);
  const { act } = useEdit(contact.id);
  return (
    <Labelled label={t('tags')}>
      <Chips
        items={contact.tags.map((tag) => ({ key: tag, label: tag, removeLabel: t('removeTag', { tag }) }))}
        addLabel={t('addTag')}
        onRemove={(tag) =>
          void act(t('removedTag', { tag }), (current) => ({ tags: current.tags.filter((one) => one !== tag) }))
        }
        onAdd={async (text) => {
          const added = text
            .split(/[,，、]/)
            .map((tag) => tag.trim().slice(0, 60))
            .filter(Boolean);
          await act(t('changed', { field: t('tags') }), (current) => ({
            tags: [...new Set([...current.tags, ...added])],
          }));
          return null;
        }}
      />
    </Labelled>
  );
}
