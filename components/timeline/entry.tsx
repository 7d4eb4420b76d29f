import {
  CalendarDays,
  ExternalLink,
  Mail,
  MessageCircle,
  Pencil,
  Phone,
  StickyNote,
  Trash2,
  Users,
} from 'lucide-react';
import { type ComponentType, memo, useState } from 'react';
import type { Channel, InteractionKind } from '../../lib/core/crm';
import { timeOfDay } from '../../lib/i18n/format';
import { timelineMessages } from '../../lib/i18n/timeline';
import { words } from '../../lib/i18n/words';
import { type Interaction, removeInteraction, restoreInteraction } from '../../lib/timeline';
import { Button } from '../ui/button';
import { useLocale, useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { Correct } from './correct';

function icon(kind: InteractionKind, channel: Channel): ComponentType<{ size?: number; className?: string }> {
  if (kind === 'note') return StickyNote;
  if (kind === 'call') return Phone;
  if (kind === 'meeting') return Users;
  if (kind === 'event') return CalendarDays;
  return channel === 'email' ? Mail : MessageCircle;
}

/** One entry of the timeline: what, who started it, when; opened by a click to be read whole or corrected. */
export const Entry = memo(function Entry({ interaction, name }: { interaction: Interaction; name: string }) {
  const t = useT(timelineMessages);
  const w = useT(words);
  const { tag } = useLocale();
  const { offer } = useNotice();
  const [open, setOpen] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const Icon = icon(interaction.kind, interaction.channel);
  const said = interaction.kind === 'message' ? interaction.direction : null;
  const lead =
    said === 'out'
      ? t('me')
      : said === 'in'
        ? `${name}: `
        : `${w(`kind.${interaction.kind}`)}${tag.startsWith('zh') ? '。' : '. '}`;

  async function remove() {
    const removed = await removeInteraction(interaction.id);
    if (removed) offer(t('removed'), () => restoreInteraction(removed));
  }

  return (
    <article className="mx-4 border-b border-line py-2">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-start gap-2.5 text-left"
      >
        <Icon size={15} className="mt-0.5 shrink-0 text-soft" aria-hidden />
        <span dir="auto" className={`min-w-0 flex-1 break-words whitespace-pre-wrap ${open ? '' : 'line-clamp-3'}`}>
          <span className="text-soft">{lead}</span>
          {open ? interaction.text : interaction.text.replace(/\s+/g, ' ')}
        </span>
        <time dateTime={new Date(interaction.at).toISOString()} className="shrink-0 text-xs text-soft">
          {timeOfDay(tag, interaction.at)}
        </time>
      </button>
      {open && (
        <div className="mt-1 flex flex-wrap items-center gap-x-1 pl-6 text-xs text-soft">
          <span className="mr-auto">
            {[
              w(`channel.${interaction.channel}`),
              w(`initiative.${interaction.initiative}`),
              w(`pace.${interaction.pace}`),
            ].join(' · ')}
          </span>
          {interaction.link && (
            <a
              href={interaction.link}
              target="_blank"
              rel="noreferrer"
              title={t('openLink')}
              aria-label={t('openLink')}
              className="grid size-7 place-items-center rounded-lg hover:text-ink"
            >
              <ExternalLink size={14} aria-hidden />
            </a>
          )}
          <Button
            look="icon"
            title={t('correct')}
            aria-label={t('correct')}
            aria-expanded={correcting}
            onClick={() => setCorrecting(!correcting)}
          >
            <Pencil size={14} aria-hidden />
          </Button>
          <Button look="icon" title={t('remove')} aria-label={t('remove')} onClick={() => void remove()}>
            <Trash2 size={14} aria-hidden />
          </Button>
        </div>
      )}
      {open && correcting && <Correct interaction={interaction} onDone={() => setCorrecting(false)} />}
    </article>
  );
});
