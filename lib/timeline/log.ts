import { contactDraftKey } from '../contacts';
import { addInteraction, type Draft, db, type Interaction, removeInteraction } from '../db';
import type { Prefill } from './prefill';

/**
 * Puts a draft on a contact's timeline and empties the draft, in one transaction: it is never logged twice, and never
 * gone from one place before it is in the other.
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
    await db.drafts.delete(contactDraftKey(contactId));
    return interaction;
  });
}

/** Takes a log entry back: it leaves the timeline and is the contact's draft again, above anything typed since. */
export function unlog(interaction: Interaction, draft: Draft): Promise<void> {
  return db.transaction('rw', db.interactions, db.drafts, async () => {
    await removeInteraction(interaction.id);
    const key = contactDraftKey(interaction.contactId);
    const since = await db.drafts.get(key);
    await db.drafts.put({ ...draft, key, text: since ? `${draft.text}\n${since.text}` : draft.text });
  });
}
