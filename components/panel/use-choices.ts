import { useEffect, useRef, useState } from 'react';
import type { Match } from '../../lib/contacts';
import type { PageState } from '../../lib/messaging/panel';
import { inTextField } from '../ui/notice';

/** What the user chose for what is on screen now; it holds for nothing that comes after it. */
interface Choices {
  scope: string;
  /** Contact picked by hand. */
  picked: string | null;
  /** The person chosen among several, by their draft key of before they were known. */
  person: string | null;
  /** Guesses that the user has declined, by draft key. */
  declined: string[];
}

const none = (scope: string): Choices => ({ scope, picked: null, person: null, declined: [] });

/** Names what is on screen: the same as long as it is the same conversation in the same tab, whoever speaks in it. */
function scopeOf(page: PageState): string {
  if (page.status !== 'seen') return `${page.status} ${'tabId' in page ? page.tabId : ''}`;
  const { site, conversation, people, kind } = page.sighting;
  const who = people.map((person) => person.identifiers[0]?.key ?? person.name);
  const several = people.length > 1 || kind === 'group';
  return JSON.stringify([page.tabId, site, conversation, conversation !== null && several ? null : who]);
}

/** The choices for this page, and a way to change them. */
export function useChoices(page: PageState): [Choices, (change: Partial<Choices>) => void] {
  const scope = scopeOf(page);
  const [stored, setChoices] = useState<Choices>(() => none(scope));
  const choices = stored.scope === scope ? stored : none(scope);
  // What was chosen for one page is forgotten when another one comes, also when the first comes back.
  useEffect(() => setChoices((now) => (now.scope === scope ? now : none(scope))), [scope]);
  return [choices, (change) => setChoices({ ...choices, ...change })];
}

/**
 * The one of several people whose card is shown: the chosen one, else the most likely. While the user types in the panel
 * the card stays with the person it shows, even if somebody else speaks now: what is being written is about that person.
 */
export function useShownPerson(matches: Match[] | undefined, choices: Choices): Match | undefined {
  const last = useRef<{ scope: string; key: string } | null>(null);
  const typing = inTextField(document.activeElement);
  const kept = choices.person ?? (typing && last.current?.scope === choices.scope ? last.current.key : null);
  const match = matches?.find((one) => one.earlierKey === kept) ?? matches?.[0];
  useEffect(() => {
    if (match) last.current = { scope: choices.scope, key: match.earlierKey };
  });
  return match;
}
