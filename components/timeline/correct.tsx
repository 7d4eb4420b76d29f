import { useState } from 'react';
import {
  CHANNELS,
  type Channel,
  INITIATIVES,
  INTERACTION_KINDS,
  type Initiative,
  type InteractionKind,
  PACES,
  type Pace,
} from '../../lib/core/crm';
import { timelineMessages } from '../../lib/i18n/timeline';
import { words } from '../../lib/i18n/words';
import { type Interaction, restoreInteraction, updateInteraction } from '../../lib/timeline';
import { Button } from '../ui/button';
import { Grow, Labelled, Select } from '../ui/field';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';

/** A local date and time for an `<input type="datetime-local">`. */
function localInput(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 16);
}

/** Corrects one entry: text, kind, channel, who started it, pace, time. Saved together, undone together. */
export function Correct({ interaction, onDone }: { interaction: Interaction; onDone: () => void }) {
  const t = useT(timelineMessages);
  const w = useT(words);
  const { offer } = useNotice();
  const [now, setNow] = useState(interaction);
  const change = (fields: Partial<Interaction>) => setNow({ ...now, ...fields });

  async function save() {
    const { id: _id, contactId: _contact, ...fields } = now;
    const before = await updateInteraction(interaction.id, fields);
    if (before) offer(t('corrected'), () => restoreInteraction(before));
    onDone();
  }

  return (
    <div className="mt-1 rounded-lg border border-line bg-card p-2 pl-3">
      <Grow
        aria-label={t('correct')}
        value={now.text}
        maxLength={20_000}
        onChange={(event) => change({ text: event.target.value })}
        className="w-full bg-transparent focus:outline-none"
      />
      <Select
        label={t('kind')}
        value={now.kind}
        options={INTERACTION_KINDS.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
        onChange={(kind) => change({ kind: kind as InteractionKind })}
      />
      <Select
        label={t('channel')}
        value={now.channel}
        options={CHANNELS.map((channel) => ({ value: channel, label: w(`channel.${channel}`) }))}
        onChange={(channel) => change({ channel: channel as Channel })}
      />
      <Select
        label={t('started')}
        value={now.initiative}
        options={INITIATIVES.map((one) => ({ value: one, label: w(`initiative.${one}`) }))}
        onChange={(one) => change({ initiative: one as Initiative })}
      />
      <Select
        label={t('pace')}
        value={now.pace}
        options={PACES.map((pace) => ({ value: pace, label: w(`pace.${pace}`) }))}
        onChange={(pace) => change({ pace: pace as Pace })}
      />
      {now.kind === 'message' && (
        <Select
          label={t('direction')}
          value={now.direction ?? 'in'}
          options={(['in', 'out'] as const).map((one) => ({ value: one, label: t(one) }))}
          onChange={(one) => change({ direction: one as 'in' | 'out' })}
        />
      )}
      <Labelled label={t('time')} htmlFor={`when-${interaction.id}`}>
        <input
          id={`when-${interaction.id}`}
          type="datetime-local"
          value={localInput(now.at)}
          onChange={(event) => {
            const at = new Date(event.target.value).getTime();
            if (!Number.isNaN(at)) change({ at });
          }}
          className="bg-transparent py-1"
        />
      </Labelled>
      <div className="mt-2 flex justify-end gap-2">
        <Button onClick={onDone}>{w('cancel')}</Button>
        <Button look="solid" onClick={() => void save()}>
          {t('saveEdit')}
        </Button>
      </div>
    </div>
  );
}
