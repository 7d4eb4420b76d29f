import { useLiveQuery } from 'dexie-react-hooks';
import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Contact } from '../../lib/contacts';
import type { Channel } from '../../lib/core/crm';
import type { SightedPerson } from '../../lib/core/sighting';
import { siteInfo } from '../../lib/core/sites';
import { repliesMessages } from '../../lib/i18n/replies';
import {
  highlight,
  indexTemplates,
  loadRenderer,
  loadTemplates,
  loadUses,
  rank,
  seedStarters,
  type Template,
} from '../../lib/templates';
import { useStore } from '../panel/faults';
import { usePage } from '../panel/use-page';
import { Button } from '../ui/button';
import { useLocale, useT } from '../ui/locale';
import { useSettings } from '../ui/settings';
import { templateContext } from './context';
import { ReplyEditor } from './reply-editor';
import { ReplyForm } from './reply-form';
import { useInsert } from './use-insert';

const SHOWN = 40;

interface RepliesProps {
  contact?: Contact;
  /** Somebody who is not a contact yet. */
  person?: SightedPerson;
  channel: Channel;
  /** Whether the draft that is open on the page is one to this person; else a reply is only copied. */
  reachable: boolean;
}

/** The palette: search as you type, the most used for this channel and stage first; Enter puts the reply into the draft. */
export function Replies({ contact, person, channel, reachable }: RepliesProps) {
  const t = useT(repliesMessages);
  const { locale } = useLocale();
  const settings = useSettings();
  const { report } = useStore();
  const { page } = usePage();
  const { insert } = useInsert(contact ?? null, channel, reachable);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<Template | null>(null);
  const [editing, setEditing] = useState<Template | 'new' | null>(null);

  const stored = useLiveQuery(loadTemplates, []);
  const uses = useLiveQuery(loadUses, []);
  const empty = stored?.length === 0;
  useEffect(() => {
    if (empty) seedStarters().catch(report);
  }, [empty, report]);

  const index = useMemo(() => (stored ? indexTemplates(stored) : null), [stored]);
  const found = useMemo(
    () =>
      index && uses
        ? rank(index, {
            query,
            channel,
            stage: contact?.stage ?? 'prospect',
            language: contact?.language ?? null,
            locale,
            uses,
          }).slice(0, SHOWN)
        : [],
    [index, uses, query, channel, contact?.stage, contact?.language, locale],
  );

  const who = contact ?? person;
  const context = useMemo(
    () => (who ? templateContext(who, settings, page.status === 'seen' ? siteInfo(page.site).name : null) : {}),
    [who, settings, page],
  );

  /** Straight into the draft when nothing is missing; else to the form that asks. */
  async function use(template: Template | undefined) {
    waiting.current = !index || !uses;
    if (!template) return;
    const { render, blanks } = await loadRenderer();
    const asked = blanks(template, context);
    const rendered = asked.ok && asked.value.length === 0 ? render(template, context, {}) : null;
    if (rendered?.ok && rendered.value.suspicious.length === 0)
      await insert(template, rendered.value, {}).catch(report);
    else setOpen(template);
  }

  // Enter that comes before the library is there is meant for it.
  const waiting = useRef(false);
  useEffect(() => {
    if (waiting.current && found[0]) void use(found[0]);
  });

  if (editing) return <ReplyEditor template={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />;
  if (open) {
    return (
      <ReplyForm
        template={open}
        context={context}
        reachable={reachable}
        onBack={() => setOpen(null)}
        onEdit={() => {
          setEditing(open);
          setOpen(null);
        }}
        onUse={async (rendered, answers) => {
          await insert(open, rendered, answers).catch(report);
          setOpen(null);
        }}
      />
    );
  }

  const chosen = found[Math.min(at, found.length - 1)];
  return (
    <div className="flex h-full flex-col">
      <div className="flex gap-1 px-4 pt-3 pb-1">
        <input
          data-focus="replies"
          autoFocus
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="replies-list"
          aria-activedescendant={chosen ? `reply-${chosen.id}` : undefined}
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          maxLength={200}
          dir="auto"
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              const next = Math.min(Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)), found.length - 1);
              setAt(next);
              document.getElementById(`reply-${found[next]?.id}`)?.scrollIntoView({ block: 'nearest' });
            } else if (event.key === 'Enter') {
              event.preventDefault();
              void use(chosen);
            } else if (event.key === 'ArrowRight' && event.currentTarget.selectionStart === query.length && chosen) {
              setOpen(chosen);
            }
          }}
          className="h-9 w-full min-w-0 rounded-lg border border-line bg-card px-3 focus:border-accent focus:outline-none"
        />
        <Button
          look="icon"
          className="size-9 shrink-0"
          aria-label={t('newReply')}
          title={t('newReply')}
          onClick={() => setEditing('new')}
        >
          <Plus size={16} aria-hidden />
        </Button>
      </div>
      {index && found.length === 0 && query && <p className="px-4 py-4 text-center text-soft">{t('none')}</p>}
      <div id="replies-list" role="listbox" aria-label={t('list')} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {found.map((template) => (
          <button
            key={template.id}
            type="button"
            role="option"
            id={`reply-${template.id}`}
            lang={template.language}
            aria-selected={template === chosen}
            tabIndex={-1}
            title={t('openHint')}
            onClick={() => setOpen(template)}
            className="block w-full min-w-0 rounded-lg px-2 py-1.5 text-left hover:bg-line/50 aria-selected:bg-accent-soft"
          >
            <span dir="auto" className="block truncate font-medium">
              <Marked text={template.title} query={query} />
            </span>
            <span dir="auto" className="block truncate text-xs text-soft">
              {firstWords(template)}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** The beginning of a reply for the list, with its variables left out. */
function firstWords({ body }: Template): string {
  return body
    .replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}

function Marked({ text, query }: { text: string; query: string }) {
  const parts = [];
  let from = 0;
  for (const [start, end] of highlight(text, query)) {
    parts.push(
      text.slice(from, start),
      <mark key={start} className="rounded-sm bg-accent-soft text-accent">
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return [...parts, text.slice(from)];
}
