import Dexie from 'dexie';
import { newId } from '../core/id';
import { db } from './database';
import type { Task } from './records';

/** Adds a follow-up. `dueAt` in ms since 1970. */
export async function addTask(contactId: string, text: string, dueAt: number, now = Date.now()): Promise<Task> {
  const task: Task = { id: newId(now), contactId, text, dueAt, doneAt: 0, createdAt: now };
  await db.tasks.add(task);
  return task;
}

/** Open follow-ups of a contact, next one first. */
export function openTasksOf(contactId: string): Promise<Task[]> {
  return db.tasks
    .where('[contactId+doneAt+dueAt]')
    .between([contactId, 0, Dexie.minKey], [contactId, 0, Dexie.maxKey])
    .toArray();
}

/** Marks a follow-up as done (now) or open again (0). */
export async function setTaskDone(id: string, doneAt: number): Promise<void> {
  await db.tasks.update(id, { doneAt });
}

/** Changes a follow-up's text or date. */
export async function updateTask(id: string, fields: Partial<Pick<Task, 'text' | 'dueAt'>>): Promise<void> {
  await db.tasks.update(id, fields);
}

/** Removes a follow-up; returns it, so that it can be put back. */
export function removeTask(id: string): Promise<Task | undefined> {
  return db.transaction('rw', db.tasks, async () => {
    const before = await db.tasks.get(id);
    if (before) await db.tasks.delete(id);
    return before;
  });
}

/** Puts a follow-up back as it was. */
export async function restoreTask(task: Task): Promise<void> {
  await db.tasks.put(task);
}
