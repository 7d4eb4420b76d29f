import type { Match } from '../../lib/contacts';
import { initials } from '../../lib/core/names';
import { panel } from '../../lib/i18n/panel';
import { identifierText } from '../contact/identifiers';
import { useT } from '../ui/locale';

/** Everybody in the conversation, the most likely first; one of them is the card below. */
export function People({
  matches,
  chosen,
  title,
  onChoose,
}: {
  matches: Match[];
  chosen: Match | undefined;
  title: string | null;
  onChoose: (match: Match) => void;
}) {
  const t = useT(panel);
  const label = title
    ? t('onScreenGroup', { name: title, count: matches.length })
    : t('onScreen', { count: matches.length });
  return (
    <div className="border-b border-line px-4 pt-1 pb-2">
      <p dir="auto" className="truncate text-2xs text-soft">
        {label}
      </p>
      <div
        role="listbox"
        aria-label={t('people')}
        aria-orientation="horizontal"
        className="mt-1 flex gap-1.5 overflow-x-auto pb-0.5"
      >
        {matches.map((match, index) => {
          const first = match.person.identifiers[0];
          const name = match.contact?.name ?? match.person.name ?? (first ? identifierText(first.key) : t('unnamed'));
          return (
            <button
              key={`${match.draftKey}${first?.key ?? index}`}
              type="button"
              role="option"
              aria-selected={match === chosen}
              onClick={() => onChoose(match)}
              className="inline-flex max-w-44 shrink-0 items-center gap-1.5 rounded-full border border-line py-0.5 pr-2.5 pl-0.5 text-xs aria-selected:border-accent aria-selected:bg-accent-soft"
            >
              <span
                aria-hidden
                className={`grid size-5 place-items-center rounded-full text-2xs font-semibold ${match.certainty === 'recognised' ? 'bg-accent text-on-accent' : 'bg-line text-soft'}`}
              >
                {initials(name).slice(0, 1)}
              </span>
              <span dir="auto" className="truncate">
                {name}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
