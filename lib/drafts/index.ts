import { type Draft, getDraft, moveDraft, putDraft } from '../db';

export type { Draft } from '../db';
export { getDraft } from '../db';

/** An untouched draft under a key. */
export function emptyDraft(key: string): Draft {
  return { key, text: '', kind: 'note', initiative: null, pace: null, link: null, direction: null, updatedAt: 0 };
}

/**
 * Saves drafts as they are typed: at once, one write at a time a key, the newest version always last. Each version
 * carries its own key, so that switching to somebody else can never redirect a write.
 */
export class DraftSaver {
  private waiting = new Map<string, Draft>();
  private running: Promise<void> | null = null;

  constructor(
    /** Told of each write that failed; the draft is kept here and tried again with the next one. */
    private onError: (error: unknown) => void,
    private onSaved: () => void = () => {},
  ) {}

  /** Takes the newest version of a draft. */
  save(draft: Draft): void {
    this.waiting.set(draft.key, draft);
    this.running ??= this.run();
  }

  /** The version that is not yet in the database, if any. */
  pending(key: string): Draft | undefined {
    return this.waiting.get(key);
  }

  /** All versions that are not yet in the database: what an emergency export has to add. */
  unsaved(): Draft[] {
    return [...this.waiting.values()];
  }

  /** Resolves when everything taken so far has been written or has failed. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  /** Each version is tried once, so that one that cannot be saved holds up none of the others. */
  private async run(): Promise<void> {
    const failed = new Set<Draft>();
    const next = () => [...this.waiting.values()].find((draft) => !failed.has(draft));
    try {
      for (let draft = next(); draft; draft = next()) {
        try {
          await putDraft(draft);
        } catch (error) {
          failed.add(draft);
          this.onError(error);
          continue;
        }
        if (this.waiting.get(draft.key) === draft) this.waiting.delete(draft.key);
        this.onSaved();
      }
    } finally {
      // Not in a later microtask: a version that came between would wait for nothing.
      this.running = null;
    }
  }
}

/**
 * The newest version of a draft: what waits to be written, else what is stored, else an empty one.
 * @param earlier keys under which the same person's words were kept before it was known who it is; what lies there moves over
 */
export async function loadDraft(saver: DraftSaver, key: string, earlier: readonly string[] = []): Promise<Draft> {
  for (const before of earlier) {
    if (before === key || !(saver.pending(before) || (await getDraft(before)))) continue;
    await saver.settled();
    await moveDraft(before, key);
  }
  return saver.pending(key) ?? (await getDraft(key)) ?? emptyDraft(key);
}
