import type { Draft, DraftSaver } from '../../lib/drafts';

const KEY = 'last-words';

/**
 * A closing panel cannot wait for the database: what it has not saved yet is left in `localStorage`, which is written at
 * once, and goes into the database when a panel opens again. For as long as the panel lives.
 */
export function keepLastWords(saver: DraftSaver): void {
  for (const draft of take()) saver.save(draft);
  window.addEventListener('pagehide', () => {
    const unsaved = saver.unsaved();
    if (unsaved.length) localStorage.setItem(KEY, JSON.stringify(unsaved));
  });
}

function take(): Draft[] {
  const left = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  try {
    const drafts: unknown = JSON.parse(left ?? '[]');
    return Array.isArray(drafts)
      ? drafts.filter((one) => typeof one?.key === 'string' && typeof one.text === 'string')
      : [];
  } catch {
    return [];
  }
}
