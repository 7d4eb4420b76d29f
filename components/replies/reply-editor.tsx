import type { FormEvent } from 'react';
import { repliesMessages } from '../../lib/i18n/replies';
import { words } from '../../lib/i18n/words';
import { deleteTemplate, saveTemplate, type Template } from '../../lib/templates';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { useLocale, useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useKept } from '../ui/use-kept';

const INPUT = 'mt-0.5 w-full rounded-lg border border-line bg-card px-3 py-2 focus:border-accent focus:outline-none';

/** Writes a reply of one's own, or changes one. */
export function ReplyEditor({ template, onDone }: { template: Template | null; onDone: () => void }) {
  const t = useT(repliesMessages);
  const w = useT(words);
  const { locale } = useLocale();
  const { report } = useStore();
  const { offer } = useNotice();
  const id = template?.id ?? 'new';
  const [title, setTitle] = useKept(`reply-title:${id}`, template?.title ?? '');
  const [body, setBody] = useKept(`reply-body:${id}`, template?.body ?? '');
  /** What was being written is saved or given up. */
  function forget() {
    setTitle(template?.title ?? '');
    setBody(template?.body ?? '');
    onDone();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!title.trim() || !body.trim()) return;
    const fresh = { key: null, language: locale, subject: null, channels: [], stages: [], tags: [] };
    try {
      await saveTemplate({ ...(template ?? fresh), title: title.trim(), body });
      forget();
    } catch (error) {
      report(error);
    }
  }
  async function remove() {
    if (!template) return;
    offer(t('removed', { title: template.title }), await deleteTemplate(template.id));
    forget();
  }

  return (
    <form
      onSubmit={(event) => void save(event)}
      className="flex h-full flex-col"
      aria-label={t(template ? 'editTitle' : 'newTitle')}
    >
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">
        <label className="block">
          <span className="text-xs text-soft">{t('title')}</span>
          <input
            autoFocus
            value={title}
            maxLength={120}
            dir="auto"
            onChange={(event) => setTitle(event.target.value)}
            className={INPUT}
          />
        </label>
        <label className="mt-2 block">
          <span className="text-xs text-soft">{t('body')}</span>
          <textarea
            rows={10}
            value={body}
            maxLength={50_000}
            dir="auto"
            onChange={(event) => setBody(event.target.value)}
            className={INPUT}
          />
        </label>
        <p className="mt-1 text-xs text-soft">{t('bodyHint')}</p>
      </div>
      <div className="flex gap-2 border-t border-line bg-card px-3 py-2.5">
        {template && (
          <Button look="quiet" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        )}
        <Button className="ml-auto" onClick={forget}>
          {w('cancel')}
        </Button>
        <Button look="solid" type="submit" disabled={!title.trim() || !body.trim()}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
