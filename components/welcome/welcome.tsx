import { Check, X } from 'lucide-react';
import { initials } from '../../lib/core/names';
import { SITES } from '../../lib/core/sites';
import { LOCALE_NAMES, LOCALES } from '../../lib/i18n';
import { panel } from '../../lib/i18n/panel';
import { welcomeMessages } from '../../lib/i18n/welcome';
import { saveSettings } from '../../lib/settings';
import { Button } from '../ui/button';
import { useLocale, useT } from '../ui/locale';
import { Sample } from './sample';

/** The first page a user sees. */
export function Welcome({ onOpenPanel }: { onOpenPanel: () => void }) {
  const t = useT(welcomeMessages);
  const p = useT(panel);
  const { locale } = useLocale();
  return (
    <main className="mx-auto max-w-3xl px-6 py-8 text-[14px]">
      <div className="flex items-center justify-between">
        <p className="flex items-center gap-2 font-semibold text-accent">
          <span aria-hidden className="grid size-6 place-items-center rounded-md bg-accent text-xs text-on-accent">
            {initials('Beside')}
          </span>
          Beside
        </p>
        <div role="group" aria-label={t('language')} className="flex gap-1">
          {LOCALES.map((one) => (
            <Button
              key={one}
              look="chip"
              lang={one}
              aria-pressed={locale === one}
              onClick={() => void saveSettings({ locale: one })}
            >
              {LOCALE_NAMES[one]}
            </Button>
          ))}
        </div>
      </div>
      <h1 className="mt-6 text-xl font-semibold text-balance">{t('title')}</h1>
      <p className="mt-1 text-soft">{t('lead')}</p>
      <div className="mt-5 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Lines
          title={t('does')}
          lines={[t('does1'), t('does2'), t('does3')]}
          icon={<Check size={15} className="mt-0.5 shrink-0 text-accent" aria-hidden />}
        />
        <Lines
          title={t('never')}
          lines={[t('never1'), t('never2'), t('never3')]}
          icon={<X size={15} className="mt-0.5 shrink-0 text-amber" aria-hidden />}
        />
      </div>
      <section className="mt-7 border-t border-line pt-6">
        <h2 className="text-lg font-semibold">{t('try')}</h2>
        <p className="text-soft">{t('tryHint')}</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button look="solid" onClick={onOpenPanel}>
            {t('open')}
          </Button>
          <span className="text-xs text-soft">{t('openHint')}</span>
        </div>
        <ol className="mt-3 list-decimal pl-5 text-soft marker:text-faint">
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
        </ol>
        <Sample key={locale} />
      </section>
      <section className="mt-7 border-t border-line pt-5 pb-8">
        <h2 className="mb-2 font-semibold">{t('start')}</h2>
        <div className="flex flex-wrap gap-2">
          {SITES.map(
            (site) =>
              site.home && (
                <a
                  key={site.id}
                  href={site.home}
                  target="_blank"
                  rel="noreferrer"
                  className="inline-flex h-8 items-center rounded-lg border border-line bg-card px-3 hover:border-accent"
                >
                  {p('open', { site: site.id === 'whatsapp' ? 'WhatsApp Web' : site.name })}
                </a>
              ),
          )}
        </div>
      </section>
    </main>
  );
}

function Lines({ title, lines, icon }: { title: string; lines: string[]; icon: React.ReactNode }) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 space-y-1.5">
        {lines.map((text) => (
          <li key={text} className="flex gap-2">
            {icon}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
