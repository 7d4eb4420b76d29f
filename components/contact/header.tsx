import type { ReactNode } from 'react';
import { initials } from '../../lib/core/names';
import { timeOfDay, zoneCity } from '../../lib/i18n/format';
import { panel } from '../../lib/i18n/panel';
import { useLocale, useT } from '../ui/locale';
import { useNow } from '../ui/use-now';

export type Tone = 'sure' | 'unsure' | 'plain';

const TONES: Record<Tone, string> = {
  sure: 'bg-accent-soft text-accent',
  unsure: 'bg-amber-soft text-amber',
  plain: 'bg-line/60 text-soft',
};

/** How sure we are who this is, with the reason as its explanation. */
export function Badge({ tone, children, why }: { tone: Tone; children: ReactNode; why?: string }) {
  return (
    <span
      title={why}
      data-testid="badge"
      className={`shrink-0 rounded-full px-2 py-0.5 text-2xs font-medium ${TONES[tone]}`}
    >
      {children}
      {why && <span className="sr-only">. {why}</span>}
    </span>
  );
}

export interface Who {
  name: string;
  company: string | null;
  title: string | null;
  timeZone?: string | null;
}

/** Who it is: avatar, name, role and company, their local time. Its height is the same for everybody. */
export function Header({ who, badge, extra }: { who: Who; badge: ReactNode; extra?: ReactNode }) {
  const t = useT(panel);
  const { tag, locale } = useLocale();
  const now = useNow();
  const time = who.timeZone ? timeOfDay(tag, now, who.timeZone) : null;
  const role = [who.title, who.company].filter(Boolean).join(locale === 'en' ? ', ' : ' · ');
  const local = time && who.timeZone ? t('localTime', { time, place: zoneCity(who.timeZone) }) : null;
  return (
    <header className="flex min-h-[60px] items-start gap-3 px-4 pt-2">
      <div
        aria-hidden
        className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent"
      >
        {initials(who.name)}
      </div>
      <div className="min-w-0 flex-1">
        <h1 dir="auto" title={who.name} className="line-clamp-2 text-lg leading-tight font-semibold break-words">
          {who.name}
        </h1>
        <p dir="auto" className="line-clamp-2 text-xs text-soft" title={role}>
          {[role, local].filter(Boolean).join(' · ')}
        </p>
        {extra}
      </div>
      {badge}
    </header>
  );
}
