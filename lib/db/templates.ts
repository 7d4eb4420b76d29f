import { db } from './database';
import type { StoredTemplate, TemplateUse } from './records';

/** All canned replies. */
export function allTemplates(): Promise<StoredTemplate[]> {
  return db.templates.toArray();
}

/** Adds the templates that are not there yet (by id) in one transaction; what the user changed or removed stays. */
export function seedTemplates(templates: StoredTemplate[]): Promise<void> {
  return db.transaction('rw', db.templates, async () => {
    if ((await db.templates.count()) === 0) await db.templates.bulkPut(templates);
  });
}

/** Saves a canned reply. */
export async function putTemplate(template: StoredTemplate): Promise<void> {
  await db.templates.put(template);
}

/** Removes a canned reply; returns it, so that it can be put back. */
export function removeTemplate(id: string): Promise<StoredTemplate | undefined> {
  return db.transaction('rw', db.templates, async () => {
    const before = await db.templates.get(id);
    if (before) await db.templates.delete(id);
    return before;
  });
}

/** How often each template was used. */
export function allTemplateUses(): Promise<TemplateUse[]> {
  return db.templateUses.toArray();
}

/** Counts one use of a template on a channel with a customer at a stage. */
export function countTemplateUse(templateId: string, channel: string, stage: string): Promise<void> {
  return db.transaction('rw', db.templateUses, async () => {
    const use = (await db.templateUses.get(templateId)) ?? { templateId, total: 0, byChannel: {}, byStage: {} };
    await db.templateUses.put({
      templateId,
      total: use.total + 1,
      byChannel: { ...use.byChannel, [channel]: (use.byChannel[channel] ?? 0) + 1 },
      byStage: { ...use.byStage, [stage]: (use.byStage[stage] ?? 0) + 1 },
    });
  });
}
