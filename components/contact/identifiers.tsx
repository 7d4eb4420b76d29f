import { type Contact, contactsByKeys, parseLookup } from '../../lib/contacts';
import { splitKey } from '../../lib/core/identifiers';
import { contactMessages } from '../../lib/i18n/contact';
import { words } from '../../lib/i18n/words';
import { phoneRegion } from '../../lib/settings';
import { Labelled } from '../ui/field';
import { useT } from '../ui/locale';
import { useSettings } from '../ui/settings';
import { Chips } from './chips';
import { useEdit } from './use-edit';

/** An identifier's value for people: the address, the number, the profile, the name a site shows. */
export function identifierText(key: string): string {
  const parts = splitKey(key);
  if (!parts) return key;
  if (parts.kind === 'linkedin') return `in/${parts.value}`;
  if (parts.kind === 'alias') return parts.value.slice(parts.value.indexOf('/') + 1);
  return parts.value;
}

/** Where the contact can be reached and is recognised, each with its source. */
export function Identifiers({ contact }: { contact: Contact }) {
  const t = useT(contactMessages);
  const w = useT(words);
  const settings = useSettings();
  const { act } = useEdit(contact.id);

  async function add(text: string): Promise<string | null> {
    const { keys } = await parseLookup(text, phoneRegion(settings, navigator.languages));
    if (keys.length === 0) return t('notIdentifier');
    const owner = (await contactsByKeys(keys)).find((one) => one.id !== contact.id);
    if (owner) return t('taken', { name: owner.name });
    await act(t('changed', { field: t('identifiers') }), (current) => {
      const fresh = keys.filter((key) => !current.keys.includes(key));
      return {
        identifiers: [
          ...current.identifiers,
          ...fresh.map((key) => ({ key, source: 'manual' as const, addedAt: Date.now() })),
        ],
      };
    });
    return null;
  }

  return (
    <Labelled label={t('identifiers')}>
      <Chips
        items={contact.identifiers.map((identifier) => {
          const kind = splitKey(identifier.key)?.kind ?? 'alias';
          const what = identifierText(identifier.key);
          return {
            key: identifier.key,
            label: (
              <span title={w(`identifier.${kind}`)}>
                <span className="block [overflow-wrap:anywhere]">{what}</span>
                <span className="block text-2xs text-soft">{w(`source.${identifier.source}`)}</span>
              </span>
            ),
            removeLabel: t('removeIdentifier', { what }),
          };
        })}
        addLabel={t('addIdentifier')}
        onRemove={(key) =>
          void act(t('removedIdentifier', { what: identifierText(key) }), (current) => ({
            identifiers: current.identifiers.filter((one) => one.key !== key),
          }))
        }
        onAdd={add}
      />
    </Labelled>
  );
}
