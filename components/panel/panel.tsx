import { useLiveQuery } from 'dexie-react-hooks';
import { Settings as Gear, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Contact, contactDraftKey, getContact } from '../../lib/contacts';
import { siteInfo } from '../../lib/core/sites';
import { panel } from '../../lib/i18n/panel';
import { onSignal } from '../../lib/messaging/signals';
import { Badge } from '../contact/header';
import { Lookup } from '../lookup/lookup';
import { Replies } from '../replies/replies';
import { SettingsView } from '../settings/settings-view';
import { Button } from '../ui/button';
import { useT } from '../ui/locale';
import { inTextField, useNotice } from '../ui/notice';
import { type Action, actionOf } from './actions';
import { Card, type View } from './card';
import { Guess } from './guess';
import { NobodyHere } from './messages';
import { NewPerson } from './new-person';
import { People } from './people';
import { useChoices, useShownPerson } from './use-choices';
import { useMatches } from './use-matches';
import { usePage } from './use-page';
import { why } from './why';

/** Puts the focus where the user asked for it: at once if it is drawn, else with the next frame. */
function focusOn(what: string): void {
  const focus = () => {
    const target = document.querySelector<HTMLElement>(`[data-focus="${what}"]`);
    target?.focus();
    return target;
  };
  if (!focus()) requestAnimationFrame(focus);
}

/** The view that an action opens. */
const VIEWS: Partial<Record<Action['name'], View>> = { replies: 'replies', task: 'todo', about: 'about' };

/** The whole panel: who is on screen, their card, and the few states in which there is nobody to show. */
export function Panel({ onReload, welcomeUrl }: { onReload: (tabId: number) => void; welcomeUrl: string }) {
  const t = useT(panel);
  const { page } = usePage();
  const { dismiss } = useNotice();
  const sighting = page.status === 'seen' ? page.sighting : null;
  const matches = useMatches(sighting);
  const [view, setView] = useState<View>('timeline');
  const openView = (next: View) => {
    setView(next);
    if (next === 'replies') focusOn('replies');
  };
  const [inSettings, setInSettings] = useState(false);
  const [lookup, setLookup] = useState<string | null>(null);

  const [choices, choose] = useChoices(page);

  const found = useLiveQuery(async () => (choices.picked ? await getContact(choices.picked) : null), [choices.picked]);
  const picked = found && found.id === choices.picked && found.deletedAt === null ? found : null;

  /** The user has said who it is (or takes that back). */
  const settle = (contact: Contact | null) => choose({ picked: contact?.id ?? null });

  const pick = (contact: Contact) => {
    choose({ picked: contact.id });
    setLookup(null);
    setInSettings(false);
  };

  useEffect(
    () =>
      onSignal((signal) => {
        setInSettings(false);
        if (signal.kind === 'lookup') setLookup(signal.text);
        else {
          setView('replies');
          focusOn('replies');
        }
      }),
    [],
  );

  const closeSettings = useCallback(() => {
    flushSync(() => setInSettings(false));
    focusOn('gear');
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event, inTextField(event.target));
      if (!action) return;
      if (action === 'back') {
        if (inSettings) closeSettings();
        else if (lookup !== null) setLookup(null);
        else if (inTextField(event.target)) (event.target as HTMLElement).blur();
        else setView('timeline');
        return;
      }
      event.preventDefault();
      // Drawn before the focus goes there, so that the next key is already typed into it.
      flushSync(() => {
        setInSettings(false);
        if (action === 'lookup') setLookup('');
        else setView(VIEWS[action] ?? 'timeline');
      });
      if (action !== 'timeline' && action !== 'about') focusOn(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lookup, inSettings, closeSettings]);

  useEffect(() => {
    if (inSettings) dismiss();
  }, [inSettings, dismiss]);

  const match = useShownPerson(matches, choices);
  const channel = sighting ? siteInfo(sighting.site).channel : (picked?.preferredChannel ?? 'other');
  const alone = sighting?.kind !== 'group' && sighting?.people.length === 1;
  // After “Add” the card of the new contact comes with a box of its own: the caret goes there when it is drawn.
  const noteNext = useRef(false);
  const cardKey = match?.draftKey;
  useEffect(() => {
    if (noteNext.current && cardKey) focusOn('note');
    noteNext.current = false;
  }, [cardKey]);
  const shown = sighting && sighting.kind !== 'self' && match ? match : null;

  if (inSettings) return <SettingsView onBack={closeSettings} welcomeUrl={welcomeUrl} />;

  function body() {
    if (picked) {
      const same = shown?.contact?.id === picked.id && shown.certainty === 'recognised';
      return (
        <Card
          contact={picked}
          view={view}
          onView={openView}
          channel={channel}
          draftKey={contactDraftKey(picked.id)}
          canCapture={page.status === 'seen'}
          alone={same && alone}
          certain
          reachable={page.status === 'seen' && (same || !shown)}
          badge={<Badge tone={same ? 'sure' : 'plain'}>{same ? t('recognised') : t('picked')}</Badge>}
          banner={
            <>
              {shown && sighting && !same && shown.certainty !== 'recognised' && (
                <Guess
                  match={shown}
                  contact={picked}
                  site={sighting.site}
                  onYes={settle}
                  onUndone={() => settle(null)}
                />
              )}
              {!same && (
                <Button look="quiet" className="mx-2.5 self-start text-xs" onClick={() => choose({ picked: null })}>
                  {t('followPage')}
                </Button>
              )}
            </>
          }
        />
      );
    }
    if (!shown || !sighting) {
      // Until this page's own answer is there, nothing of the page before is shown.
      if (sighting && sighting.people.length > 0 && sighting.kind !== 'self' && !matches)
        return <output aria-label={t('loading')} className="min-h-[60px]" />;
      return (
        <>
          <NobodyHere page={page} onReload={onReload} />
          {view === 'replies' && (
            <div className="min-h-0 flex-1">
              <Replies channel={channel} reachable={page.status === 'seen'} />
            </div>
          )}
          {view !== 'replies' && lookup === null && page.status !== 'arriving' && page.status !== 'waiting' && (
            <Lookup onPick={pick} />
          )}
        </>
      );
    }
    if (shown.contact && !choices.declined.includes(shown.draftKey)) {
      const sure = shown.certainty === 'recognised';
      return (
        <Card
          contact={shown.contact}
          view={view}
          onView={openView}
          channel={channel}
          draftKey={shown.draftKey}
          earlierKeys={[shown.earlierKey]}
          canCapture
          alone={alone}
          certain={sure}
          person={shown.person}
          reachable
          badge={
            <Badge tone={sure ? 'sure' : 'unsure'} why={sure ? why(t, shown, sighting.site) : undefined}>
              {sure ? t('recognised') : t('guessed')}
            </Badge>
          }
          banner={
            !sure && (
              <Guess
                match={shown}
                contact={shown.contact}
                site={sighting.site}
                onYes={settle}
                onUndone={() => settle(null)}
                onNo={() => choose({ declined: [...choices.declined, shown.draftKey] })}
                onOther={pick}
              />
            )
          }
        />
      );
    }
    return (
      <NewPerson
        match={shown}
        sighting={sighting}
        channel={channel}
        view={view}
        onView={openView}
        onAdd={() => {
          noteNext.current = true;
        }}
        onAdded={(contact) => {
          // Whom the user has called somebody new stays that, also where the page fits older contacts as well.
          if (shown.contact) settle(contact);
        }}
      />
    );
  }

  return (
    <main className="flex h-dvh min-w-0 flex-col bg-paper">
      <div className="flex items-center justify-end px-2 pt-1.5">
        <Button
          look="icon"
          aria-label={t('search')}
          title={`${t('search')} (/)`}
          onClick={() => setLookup(lookup === null ? '' : null)}
        >
          <Search size={15} aria-hidden />
        </Button>
        <Button
          data-focus="gear"
          look="icon"
          aria-label={t('settings')}
          title={t('settings')}
          onClick={() => setInSettings(true)}
        >
          <Gear size={15} aria-hidden />
        </Button>
      </div>
      {lookup !== null && <Lookup key={lookup} initial={lookup} onPick={pick} onClose={() => setLookup(null)} />}
      {!picked && sighting && sighting.kind !== 'self' && matches && matches.length > 1 && (
        <People
          matches={matches}
          chosen={match}
          title={sighting.name}
          onChoose={(one) => choose({ person: one.earlierKey, picked: null })}
        />
      )}
      {body()}
    </main>
  );
}
