import { newId } from '../core/id';
import { allTemplates, allTemplateUses, countTemplateUse, putTemplate, removeTemplate, seedTemplates } from '../db';
import { LOCALES } from '../i18n';
import { loadStarters } from './starters';
import type { Template, TemplateUses } from './types';

/** Puts the starter replies of all languages into an empty library; a library with anything in it is left alone. */
export async function seedStarters(now = Date.now()): Promise<void> {
  const starters = (await Promise.all(LOCALES.map(loadStarters))).flat();
  await seedTemplates(
    starters.map((starter) => ({
      ...starter,
      id: `starter:${starter.language}:${starter.key}`,
      createdAt: now,
      updatedAt: now,
    })),
  );
}

/** The library. */
export async function loadTemplates(): Promise<Template[]> {
  return (await allTemplates()) as Template[];
}

/** How often each template was used. */
export async function loadUses(): Promise<Map<string, TemplateUses>> {
  return new Map((await allTemplateUses()).map((use) => [use.templateId, use]));
}

/** Saves a reply of the user's own, new or changed. */
export async function saveTemplate(
  template: Omit<Template, 'id' | 'createdAt' | 'updatedAt'> & Partial<Template>,
  now = Date.now(),
): Promise<void> {
  await putTemplate({
    ...template,
    id: template.id ?? newId(now),
    createdAt: template.createdAt ?? now,
    updatedAt: now,
  });
}

/** Deletes a reply; returns a function that puts it back. */
export async function deleteTemplate(id: string): Promise<() => Promise<void>> {
  const removed = await removeTemplate(id);
  return async () => {
    if (removed) await putTemplate(removed);
  };
}

export { countTemplateUse };
