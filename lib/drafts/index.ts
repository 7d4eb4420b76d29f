import { type Draft, getDraft, putDraft } from '../db';

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
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
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

  private async run(): Promise<void> {
    for (let draft = this.next(); draft; draft = this.next()) {
      try {
        await putDraft(draft);
        if (this.waiting.get(draft.key) === draft) this.waiting.delete(draft.key);
        this.onSaved();
      } catch (error) {
        this.onError(error);
        return;
      }
    }
  }

  private next(): Draft | undefined {
    return this.waiting.values().next().value;
  }
}

/** The newest version of a draft: what waits to be written, else what is stored, else an empty one. */
export async function loadDraft(saver: DraftSaver, key: string): Promise<Draft> {
  return saver.pending(key) ?? (await getDraft(key)) ?? emptyDraft(key);
}
