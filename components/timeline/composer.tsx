import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import type { Contact } from '../../lib/contacts';
import type { Channel, InteractionKind } from '../../lib/core/crm';
import { timelineMessages } from '../../lib/i18n/timeline';
import { words } from '../../lib/i18n/words';
import { logCapture, logDraft, prefill, removeInteraction, unlog } from '../../lib/timeline';
import { useStore } from '../panel/faults';
import { usePage } from '../panel/use-page';
import { Button } from '../ui/button';
import { Grow } from '../ui/field';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useDraft } from './use-draft';

const NONE: readonly string[] = [];
const KINDS: readonly InteractionKind[] = ['note', 'call', 'meeting', 'message', 'event'];

export interface ComposerProps {
  draftKey: string;
  /** Keys under which this person's words may lie from before it was known who it is. */
  earlierKeys?: readonly string[];
  name: string;
  channel: Channel;
  /** Gives the contact to log for; adds a new person first. Null while it is not certain who it is. */
  contactFor: (() => Promise<Contact>) | null;
  /** Whether a message can be asked of the page. */
  canCapture: boolean;
  /** Whether nobody else writes in what is open on the page. */
  alone: boolean;
}

/** Writes about one contact. Each keystroke is saved under that contact's key; one gesture puts it on the timeline. */
export function Composer({
  draftKey,
  earlierKeys = NONE,
  name,
  channel,
  contactFor,
  canCapture,
  alone,
}: ComposerProps) {
  const t = useT(timelineMessages);
  const w = useT(words);
  const { saver, report } = useStore();
  const { follower } = usePage();
  const { offer, say } = useNotice();
  const [draft, change, forget] = useDraft(draftKey, earlierKeys);
  const [busy, setBusy] = useState(false);
  const kind = draft?.kind ?? 'note';
  const filled = prefill(kind, channel, draft?.direction ?? null);
  const initiative = draft?.initiative ?? filled.initiative;
  const pace = draft?.pace ?? filled.pace;

  async function once(work: (contact: Contact) => Promise<void>) {
    if (!contactFor) return void say(t('whoFirst'));
    if (busy) return;
    setBusy(true);
    try {
      await saver.settled();
      await work(await contactFor());
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  }

  const log = () =>
    once(async (contact) => {
      if (!draft?.text.trim()) return;
      // Whose message it is follows from who started it, unless the page has said so.
      const direction =
        draft.direction ?? (kind !== 'message' ? filled.direction : initiative === 'proactive' ? 'out' : 'in');
      const interaction = await logDraft(contact.id, draft, { ...filled, direction });
      forget();
      document.querySelector<HTMLElement>('[data-focus="note"]')?.focus();
      offer(t('logged', { name: contact.name }), () => unlog(interaction, draft));
    });

  const capture = () =>
    once(async (contact) => {
      const captured = await follower.capture(contact.keys);
      // Where several people write, only what is known to be theirs, or was selected by hand, is put on their timeline.
      const theirs = captured?.selected || alone || (captured?.from && contact.keys.includes(captured.from));
      if (captured && !theirs) return void say(t('severalWrite', { name: contact.name }));
      if (!captured) return void say(t('nothingOpen'));
      const interaction = await logCapture(contact.id, channel, captured);
      if (!interaction) return void say(t('already'));
      offer(t('captured', { name: contact.name }), async () => void (await removeInteraction(interaction.id)));
    });

  const placeholder = kind === 'note' ? t('placeholder', { name }) : t(`placeholder.${kind}`, { name });
  return (
    <section aria-label={t('composer', { name })} className="border-t border-line bg-card px-3 pt-2.5 pb-3">
      <Grow
        data-focus="note"
        aria-label={placeholder}
        placeholder={placeholder}
        value={draft?.text ?? ''}
        readOnly={busy || !draft}
        maxLength={20_000}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void log();
          }
        }}
        className="min-h-[52px] w-full rounded-lg border border-line bg-paper px-3 py-2 focus:border-accent focus:outline-none"
      />
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        <div role="group" aria-label={t('kind')} className="flex flex-wrap gap-1.5">
          {KINDS.map((one) => (
            <Button
              key={one}
              look="chip"
              aria-pressed={kind === one}
              onClick={() => change({ kind: one, initiative: null, pace: null })}
            >
              {w(`kind.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      <div className="mt-2 flex items-center gap-0.5">
        {kind !== 'note' && (
          <>
            <Button
              look="quiet"
              className="text-xs"
              title={t('started')}
              onClick={() => change({ initiative: initiative === 'proactive' ? 'reactive' : 'proactive' })}
            >
              {w(`initiative.${initiative}`)}
            </Button>
            <Button
              look="quiet"
              className="text-xs"
              title={t('pace')}
              onClick={() => change({ pace: pace === 'delayed' ? 'real-time' : 'delayed' })}
            >
              {w(`pace.${pace}`)}
            </Button>
          </>
        )}
        {kind === 'note' && canCapture && (
          <Button
            look="quiet"
            className="-ml-1.5 text-xs"
            title={t('captureHint')}
            disabled={busy}
            onClick={() => void capture()}
          >
            <MessageSquarePlus size={15} aria-hidden />
            {t('capture')}
          </Button>
        )}
        <Button
          look="solid"
          className="ml-auto"
          title={contactFor ? t('logHint') : t('whoFirst')}
          disabled={busy || !draft?.text.trim()}
          onClick={() => void log()}
        >
          {t('log')}
        </Button>
      </div>
    </section>
  );
}
