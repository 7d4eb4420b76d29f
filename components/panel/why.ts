import type { Match, Reason } from '../../lib/contacts';
import type { SiteId } from '../../lib/core/sighting';
import { siteInfo } from '../../lib/core/sites';
import type { Values } from '../../lib/i18n';
import type { panel } from '../../lib/i18n/panel';
import { identifierText } from '../contact/identifiers';

type T = (key: keyof (typeof panel)['en'], values?: Values) => string;

/** The reason for a match, in a sentence. */
export function why(t: T, match: Match, site: SiteId): string | undefined {
  const reason: Reason | null = match.reason;
  if (!reason) return undefined;
  if (reason.kind === 'likely-identifier')
    return t(match.others.length ? 'why.shared' : 'why.likely-identifier', { what: identifierText(reason.key) });
  if (reason.kind === 'identifier') return t('why.identifier', { what: identifierText(reason.key) });
  return t(`why.${reason.kind}`, { site: siteInfo(site).name });
}

const PARTS = ['header', 'name', 'address', 'phone', 'people', 'profile'] as const;

/** The parts of a page that were not found, in the user's words. */
export function partsText(t: T, missing: string[], tag: string): string {
  const names = missing.map((part) =>
    PARTS.includes(part as (typeof PARTS)[number])
      ? t(`part.${part as (typeof PARTS)[number]}`)
      : t('part.other', { part }),
  );
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(names);
}
