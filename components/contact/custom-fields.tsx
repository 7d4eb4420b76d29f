import { Plus, X } from 'lucide-react';
import type { Contact } from '../../lib/contacts';
import { contactMessages } from '../../lib/i18n/contact';
import { Button } from '../ui/button';
import { useTyped } from '../ui/field';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useEdit } from './use-edit';

const INPUT =
  'min-w-0 rounded-md border border-transparent bg-transparent px-1.5 py-1 hover:border-line focus:border-accent focus:bg-card focus:outline-none';

type Typed = {
  label: string;
  value: string;
  placeholder: string;
  onSave: (value: string) => void;
  onEdited: (before: string) => void;
  maxLength: number;
  className?: string;
};

function Cell({ label, value, onSave, onEdited, className = '', ...rest }: Typed) {
  return (
    <input
      aria-label={label}
      dir="auto"
      className={`${INPUT} ${className}`}
      {...rest}
      {...useTyped({ value, onSave, onEdited })}
    />
  );
}

/** Fields of the user's own: a name and a value each. Also usable in replies as `contact.custom.<name>`. */
export function CustomFields({ contact }: { contact: Contact }) {
  const t = useT(contactMessages);
  const { save, act } = useEdit(contact.id);
  const { offer } = useNotice();
  const set = (index: number, change: { label?: string; value?: string }) =>
    void save((current) => ({
      custom: current.custom.map((field, at) => (at === index ? { ...field, ...change } : field)),
    }));
  const offerBack = (index: number, name: string, before: { label?: string; value?: string }) =>
    offer(t('changed', { field: name || t('fieldName') }), () => set(index, before));
  return (
    <section aria-label={t('custom')}>
      {contact.custom.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field has no identity but its place; its name is being typed.
        <div key={index} className="grid grid-cols-[98px_1fr_auto] items-center gap-x-1 py-0.5">
          <Cell
            label={t('fieldName')}
            placeholder={t('fieldName')}
            value={field.label}
            maxLength={60}
            className="-ml-1.5 text-xs text-soft"
            onSave={(label) => set(index, { label })}
            onEdited={(label) => offerBack(index, field.label, { label })}
          />
          <Cell
            label={field.label || t('fieldValue')}
            placeholder={t('fieldValue')}
            value={field.value}
            maxLength={2_000}
            onSave={(value) => set(index, { value })}
            onEdited={(value) => offerBack(index, field.label, { value })}
          />
          <Button
            look="icon"
            aria-label={t('removeField', { name: field.label || t('fieldName') })}
            title={t('removeField', { name: field.label || t('fieldName') })}
            onClick={() =>
              void act(t('removedField', { name: field.label }), (current) => ({
                custom: current.custom.filter((_, at) => at !== index),
              }))
            }
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        className="-ml-1.5"
        onClick={() => void save((current) => ({ custom: [...current.custom, { label: '', value: '' }] }))}
      >
        <Plus size={14} aria-hidden />
        {t('addField')}
      </Button>
    </section>
  );
}
