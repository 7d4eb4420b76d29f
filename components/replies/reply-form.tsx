import { ArrowLeft, Pencil } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { repliesMessages } from '../../lib/i18n/replies';
import { words } from '../../lib/i18n/words';
import {
  type Answers,
  type Blank,
  loadRenderer,
  type Rendered,
  type Template,
  type TemplateContext,
  type TemplateError,
  templateMessages,
} from '../../lib/templates';
import { Button } from '../ui/button';
import { Grow } from '../ui/field';
import { useT } from '../ui/locale';

type State = { asked: Blank[]; rendered: Rendered | null; error: TemplateError | null };

const isVariable = (key: string): key is keyof (typeof templateMessages)['en'] & string =>
  Object.hasOwn(templateMessages.en, key);

/** One reply before it is used: what is missing is asked for, and it is shown as it will be. */
export function ReplyForm({
  template,
  context,
  reachable,
  onBack,
  onEdit,
  onUse,
}: {
  template: Template;
  context: TemplateContext;
  reachable: boolean;
  onBack: () => void;
  onEdit: () => void;
  onUse: (rendered: Rendered, answers: Answers) => Promise<void>;
}) {
  const t = useT(repliesMessages);
  const tt = useT(templateMessages);
  const w = useT(words);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [state, setState] = useState<State | null>(null);
  const [anyway, setAnyway] = useState(false);

  useEffect(() => {
    let stale = false;
    void loadRenderer().then(({ render, blanks }) => {
      if (stale) return;
      const rendered = render(template, context, answers);
      const asked = blanks(template, context);
      // An answer may open a branch with blanks of its own: those are asked for as well.
      const further = !rendered.ok && rendered.error.kind === 'blanks' ? rendered.error.blanks : [];
      const first = asked.ok ? asked.value : [];
      const all = [...first, ...further.filter((blank) => !first.some((one) => one.path === blank.path))];
      setState({
        asked: all,
        rendered: rendered.ok ? rendered.value : null,
        error: asked.ok ? (rendered.ok || rendered.error.kind === 'blanks' ? null : rendered.error) : asked.error,
      });
    });
    return () => {
      stale = true;
    };
  }, [template, context, answers]);

  const submitButton = useRef<HTMLButtonElement>(null);
  const complete = state?.asked.length === 0 && state.rendered !== null;
  useEffect(() => {
    if (complete) submitButton.current?.focus();
  }, [complete]);

  const label = (blank: Blank) => {
    const key = `variable.${blank.path}`;
    const text = isVariable(key) ? tt(key) : blank.label;
    return blank.required ? text : t('optional', { label: text });
  };
  const stopped = (state?.rendered?.suspicious.length ?? 0) > 0 && !anyway;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (state?.rendered && !stopped) void onUse(state.rendered, answers);
  }

  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onBack();
      }}
      className="flex h-full flex-col"
      aria-label={template.title}
    >
      <div className="flex items-center gap-1 px-3 pt-2">
        <Button look="icon" aria-label={w('back')} title={`${w('back')} (Esc)`} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <h2 dir="auto" className="min-w-0 flex-1 truncate font-semibold">
          {template.title}
        </h2>
        <Button look="icon" aria-label={t('edit')} title={t('edit')} onClick={onEdit}>
          <Pencil size={15} aria-hidden />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">
        {state?.error && (
          <p role="alert" className="text-amber">
            {tt(state.error.key)} {state.error.detail}
          </p>
        )}
        {state && state.asked.length > 0 && <p className="mb-1 text-xs text-soft">{t('fill')}</p>}
        {state?.asked.map((blank, index) => (
          <div key={blank.path} className="mb-2">
            <label htmlFor={`blank-${index}`} className="text-xs text-soft">
              {label(blank)}
            </label>
            <Grow
              id={`blank-${index}`}
              autoFocus={index === 0}
              value={answers[blank.path] ?? ''}
              maxLength={2_000}
              required={blank.required}
              onChange={(event) => setAnswers({ ...answers, [blank.path]: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
              }}
              className="mt-0.5 w-full rounded-lg border border-line bg-card px-3 py-1.5 focus:border-accent focus:outline-none"
            />
          </div>
        ))}
        {state?.rendered && (
          <section aria-label={t('preview')} lang={template.language}>
            {state.rendered.subject && (
              <p dir="auto" className="text-xs text-soft">
                {t('subject', { subject: state.rendered.subject })}
              </p>
            )}
            <p
              dir="auto"
              className="mt-1 rounded-lg border border-line bg-card px-3 py-2 break-words whitespace-pre-wrap"
              data-testid="preview"
            >
              {state.rendered.text}
            </p>
            {state.rendered.suspicious.length > 0 && (
              <p role="alert" className="mt-2 text-amber">
                {t('suspicious', { what: state.rendered.suspicious.join(', ') })}{' '}
                {!anyway && (
                  <Button look="quiet" className="text-amber underline" onClick={() => setAnyway(true)}>
                    {t('useAnyway')}
                  </Button>
                )}
              </p>
            )}
          </section>
        )}
      </div>
      <div className="flex justify-end gap-2 border-t border-line bg-card px-3 py-2.5">
        <Button ref={submitButton} look="solid" type="submit" disabled={!state?.rendered || stopped}>
          {reachable ? t('insert') : t('copy')}
        </Button>
      </div>
    </form>
  );
}
