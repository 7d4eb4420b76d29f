import Dexie from 'dexie';
import type { Channel } from '../core/crm';
import { newId } from '../core/id';
import { db } from './database';
import type { Interaction } from './records';

/** Adds to the timeline. */
export async function addInteraction(
  fields: Omit<Interaction, 'id' | 'createdAt'>,
  now = Date.now(),
): Promise<Interaction> {
  const interaction = { ...fields, id: newId(now), createdAt: now };
  await db.interactions.add(interaction);
  return interaction;
}

/** Corrects an interaction; returns what it was, or undefined when it is gone. */
export function updateInteraction(
  id: string,
  fields: Partial<Omit<Interaction, 'id' | 'contactId'>>,
): Promise<Interaction | undefined> {
  return db.transaction('rw', db.interactions, async () => {
    const before = await db.interactions.get(id);
    if (before) await db.interactions.put({ ...before, ...fields });
    return before;
  });
}

/** Takes an interaction off the timeline; returns it, so that it can be put back. */
export function removeInteraction(id: string): Promise<Interaction | undefined> {
  return db.transaction('rw', db.interactions, async () => {
    const before = await db.interactions.get(id);
    if (before) await db.interactions.delete(id);
    return before;
  });
}

/** Puts an interaction back as it was. */
export async function restoreInteraction(interaction: Interaction): Promise<void> {
  await db.interactions.put(interaction);
}

/** A contact's interactions, newest first, at most `limit` of them, all channels or one. */
export function interactionsOf(
  contactId: string,
  limit: number,
  channel: Channel | null = null,
): Promise<Interaction[]> {
  const rows = channel
    ? db.interactions
        .where('[contactId+channel+at]')
        .between([contactId, channel, Dexie.minKey], [contactId, channel, Dexie.maxKey])
    : db.interactions.where('[contactId+at]').between([contactId, Dexie.minKey], [contactId, Dexie.maxKey]);
  return rows.reverse().limit(limit).toArray();
}

/** The newest exchange with a contact (notes are not one), or undefined. */
export function lastContactOf(contactId: string): Promise<Interaction | undefined> {
  return db.interactions
    .where('[contactId+at]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .reverse()
    .filter((interaction) => interaction.kind !== 'note' && interaction.at <= Date.now())
    .first();
}

/** The channels that occur in a contact's timeline: one index step a channel, however long the timeline. */
export async function channelsOf(contactId: string, all: readonly Channel[]): Promise<Channel[]> {
  const firsts = await Promise.all(
    all.map((channel) =>
      db.interactions
        .where('[contactId+channel+at]')
        .between([contactId, channel, Dexie.minKey], [contactId, channel, Dexie.maxKey])
        .limit(1)
        .primaryKeys(),
    ),
  );
  return all.filter((_, index) => (firsts[index]?.length ?? 0) > 0);
}
