import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { binContact, type Contact } from '../../lib/contacts';
import { CHANNELS, type Channel, STAGES, type Stage } from '../../lib/core/crm';
import { salutationFrom } from '../../lib/core/names';
import { contactMessages } from '../../lib/i18n/contact';
import { words } from '../../lib/i18n/words';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { Field, Select } from '../ui/field';
import { useLocale, useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { CustomFields } from './custom-fields';
import { Identifiers } from './identifiers';
import { Tags } from './tags';
import { useEdit } from './use-edit';
import { birthdayFrom, languageFrom, languageName, languageNames, timeZoneFrom, timeZones } from './values';

type TextField = 'name' | 'salutation' | 'company' | 'title' | 'notes';

/** Everything that is known about a contact, each part edited in place and saved as typed. */
export function About({ contact }: { contact: Contact }) {
  const t = useT(contactMessages);
  const w = useT(words);
  const { locale } = useLocale();
  const { save, edited, act } = useEdit(contact.id);
  const { report } = useStore();
  const { offer, say } = useNotice();
  const languages = useMemo(() => languageNames(locale), [locale]);

  const text = (field: TextField, extra: { placeholder?: string; multiline?: boolean; maxLength?: number } = {}) => {
    const empty = field === 'name' || field === 'notes' ? '' : null;
    return (
      <Field
        label={t(field)}
        value={contact[field] ?? ''}
        onSave={(value) => void save({ [field]: value || empty })}
        onEdited={(before) => edited(t('changed', { field: t(field) }), { [field]: before || empty })}
        {...extra}
      />
    );
  };

  /** A field that is stored only when it can be understood; what cannot be is pointed out and the old value stays. */
  const parsed = (
    field: 'birthday' | 'timeZone' | 'language',
    shown: string,
    parse: (typed: string) => string | null,
    wrong: string,
    extra: { list?: readonly string[]; placeholder?: string },
  ) => (
    <Field
      label={t(field)}
      value={shown}
      // Stored when it is left: half of "Romanian" is another language.
      onSave={() => {}}
      onEdited={(_before, typed) => {
        const value = parse(typed);
        if (typed && !value) say(wrong);
        else void act(t('changed', { field: t(field) }), { [field]: value });
      }}
      {...extra}
    />
  );

  async function bin() {
    const undo = await binContact(contact.id).catch(report);
    if (undo) offer(t('deleted', { name: contact.name }), undo);
  }

  return (
    <div className="px-4 py-3">
      {text('name')}
      {text('salutation', { placeholder: salutationFrom(contact.name) ?? '' })}
      {text('title')}
      {text('company')}
      <Select
        label={t('stage')}
        value={contact.stage}
        options={STAGES.map((stage) => ({ value: stage, label: w(`stage.${stage}`) }))}
        onChange={(stage) => void act(t('changed', { field: t('stage') }), { stage: stage as Stage })}
      />
      <Tags contact={contact} />
      <Identifiers contact={contact} />
      <Select
        label={t('channel')}
        value={contact.preferredChannel ?? ''}
        options={[
          { value: '', label: t('anyChannel') },
          ...CHANNELS.map((channel) => ({ value: channel, label: w(`channel.${channel}`) })),
        ]}
        onChange={(channel) =>
          void act(t('changed', { field: t('channel') }), { preferredChannel: (channel || null) as Channel | null })
        }
      />
      {parsed(
        'language',
        languageName(locale, contact.language),
        (typed) => languageFrom(locale, typed),
        t('languageWrong'),
        { list: languages },
      )}
      {parsed('timeZone', contact.timeZone ?? '', timeZoneFrom, t('zoneWrong'), {
        list: timeZones(),
      })}
      {parsed('birthday', contact.birthday?.replace(/^--/, '') ?? '', birthdayFrom, t('birthdayWrong'), {
        placeholder: t('birthdayHint'),
      })}
      {text('notes', { multiline: true, maxLength: 20_000, placeholder: t('notesHint', { name: contact.name }) })}
      <CustomFields contact={contact} />
      <div className="mt-4 border-t border-line pt-2">
        <Button look="quiet" onClick={() => void bin()}>
          <Trash2 size={14} aria-hidden />
          {t('deleteContact')}
        </Button>
      </div>
    </div>
  );
}
