import { contactDraftKey } from '../contacts';
import { addInteraction, type Draft, db, type Interaction, putDraft, removeInteraction } from '../db';
import type { Prefill } from './prefill';

/** The rest of a text from which one part is taken out, at line breaks; the whole text when the part is not in it. */
function withoutPart(whole: string, part: string): string {
  if (part.includes(whole)) return '';
  if (whole.startsWith(`${part}\n`)) return whole.slice(part.length + 1);
  if (whole.endsWith(`\n${part}`)) return whole.slice(0, -part.length - 1);
  return whole;
}

/**
 * Puts a draft on a contact's timeline and empties the draft, in one transaction: it is never logged twice, and never
 * gone from one place before it is in the other. What else is stored there, typed in another window, stays.
 */
export function logDraft(contactId: string, draft: Draft, filled: Prefill, now = Date.now()): Promise<Interaction> {
  return db.transaction('rw', db.interactions, db.drafts, async () => {
    const interaction = await addInteraction(
      {
        contactId,
        at: now,
        kind: draft.kind,
        channel: filled.channel,
        direction: filled.direction,
        initiative: draft.initiative ?? filled.initiative,
        pace: draft.pace ?? filled.pace,
        text: draft.text.trim(),
        link: draft.link,
      },
      now,
    );
    const key = contactDraftKey(contactId);
    const stored = await db.drafts.get(key);
    if (stored) await putDraft({ ...stored, text: withoutPart(stored.text, draft.text) });
    return interaction;
  });
}

/** Takes a log entry back: it leaves the timeline and is the contact's draft again, above anything typed since. */
export function unlog(interaction: Interaction, draft: Draft): Promise<void> {
  return db.transaction('rw', db.interactions, db.drafts, async () => {
    if (!(await removeInteraction(interaction.id))) return;
    const key = contactDraftKey(interaction.contactId);
    const since = await db.drafts.get(key);
    const text = since ? `${draft.text}\n${since.text}` : draft.text;
    await db.drafts.put({ ...draft, key, text, updatedAt: Date.now() });
  });
}
