import { useLiveQuery } from 'dexie-react-hooks';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { addContact, type Contact, lookUp, nameFromKey } from '../../lib/contacts';
import { initials } from '../../lib/core/names';
import { lookupMessages } from '../../lib/i18n/lookup';
import { phoneRegion } from '../../lib/settings';
import { identifierText } from '../contact/identifiers';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { useT } from '../ui/locale';
import { useSettings } from '../ui/settings';

/** Finds somebody by a typed or pasted name, address, number or profile link; adds a new contact from it. */
export function Lookup({
  initial = '',
  onPick,
  onClose,
}: {
  initial?: string;
  onPick: (contact: Contact) => void;
  onClose?: () => void;
}) {
  const t = useT(lookupMessages);
  const settings = useSettings();
  const { report } = useStore();
  const [text, setText] = useState(initial);
  const [at, setAt] = useState(0);
  const region = phoneRegion(settings, navigator.languages);
  const found = useLiveQuery(
    async () => (text.trim() ? { text, ...(await lookUp(text, region)) } : null),
    [text, region],
  );
  // An answer to what was typed before is not shown: Enter would pick from it.
  const current = found && found.text === text ? found : null;
  const contacts = current?.contacts ?? [];
  const canAdd = current && contacts.length === 0 && (current.keys.length > 0 || current.name);
  const label = current ? (current.keys[0] ? identifierText(current.keys[0]) : (current.name ?? '')) : '';

  async function add() {
    if (!current) return;
    try {
      const identifiers = current.keys.map((key) => ({ key, source: 'manual' as const, addedAt: Date.now() }));
      onPick(await addContact({ name: current.name ?? nameFromKey(current.keys[0] ?? ''), identifiers }));
    } catch (error) {
      report(error);
    }
  }
  // Enter that comes before the answer is meant for it.
  const waiting = useRef(false);
  useEffect(() => {
    if (current && waiting.current) pick();
  });
  function pick() {
    waiting.current = !current && text.trim() !== '';
    if (!current) return;
    const contact = contacts[at];
    if (contact) onPick(contact);
    else if (canAdd) void add();
  }

  return (
    <search className="block px-4 py-2">
      <div className="flex items-center gap-1">
        <input
          autoFocus={!!onClose}
          data-focus="lookup"
          role="combobox"
          aria-expanded={contacts.length > 0}
          aria-controls="lookup-results"
          aria-activedescendant={contacts[at] ? `lookup-${contacts[at].id}` : undefined}
          aria-label={t('title')}
          placeholder={t('box')}
          value={text}
          maxLength={5_000}
          dir="auto"
          onChange={(event) => {
            setText(event.target.value);
            waiting.current = false;
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              setAt((now) =>
                Math.min(Math.max(0, now + (event.key === 'ArrowDown' ? 1 : -1)), Math.max(0, contacts.length - 1)),
              );
            } else if (event.key === 'Enter') {
              pick();
            }
          }}
          className="h-9 w-full min-w-0 rounded-lg border border-line bg-card px-3 focus:border-accent focus:outline-none"
        />
        {onClose && (
          <Button look="icon" aria-label={t('close')} title={t('close')} onClick={onClose}>
            <X size={16} aria-hidden />
          </Button>
        )}
      </div>
      <div id="lookup-results" role="listbox" aria-label={t('results')} className="mt-1">
        {contacts.map((contact, index) => (
          <button
            key={contact.id}
            id={`lookup-${contact.id}`}
            type="button"
            role="option"
            aria-selected={index === at}
            onClick={() => onPick(contact)}
            className="flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-left hover:bg-line/50 aria-selected:bg-accent-soft"
          >
            <span
              aria-hidden
              className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
            >
              {initials(contact.name)}
            </span>
            <span className="min-w-0">
              <span dir="auto" className="block truncate font-medium">
                {contact.name}
              </span>
              <span className="block truncate text-xs text-soft">
                {[contact.company, contact.keys[0] && identifierText(contact.keys[0])].filter(Boolean).join(' · ')}
              </span>
            </span>
          </button>
        ))}
      </div>
      {canAdd && (
        <div className="mt-1">
          <p className="text-xs text-soft">{current.keys[0] ? t('noneKey', { what: label }) : t('none')}</p>
          <Button className="mt-1.5 max-w-full" onClick={() => void add()}>
            <Plus size={14} aria-hidden />
            <span className="truncate">{t('add', { what: label })}</span>
          </Button>
        </div>
      )}
      {!text && <p className="mt-1.5 text-xs text-soft">{t('hint')}</p>}
    </search>
  );
}
