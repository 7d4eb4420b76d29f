import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { SiteId } from '../../lib/core/sighting';
import { SITES } from '../../lib/core/sites';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../lib/i18n';
import { settingsMessages } from '../../lib/i18n/settings';
import { words } from '../../lib/i18n/words';
import { phoneRegion, type Settings, saveSettings } from '../../lib/settings';
import { ACTIONS } from '../panel/actions';
import { useStore } from '../panel/faults';
import { Button } from '../ui/button';
import { Field, Select } from '../ui/field';
import { MODIFIER, useLocale, useT } from '../ui/locale';
import { useSettings } from '../ui/settings';
import { Bin } from './bin';

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-4 py-3">
      <h2 className="mb-1 font-semibold">{title}</h2>
      {hint && <p className="mb-2 text-xs text-soft">{hint}</p>}
      {children}
    </section>
  );
}

const REGIONS = [
  'US',
  'GB',
  'CN',
  'TW',
  'HK',
  'SG',
  'MY',
  'AU',
  'CA',
  'IE',
  'NZ',
  'IN',
  'JP',
  'KR',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'SE',
  'BR',
  'MX',
  'ZA',
  'AE',
];

/** Language, look, sites, the user's own details, the state of the data, the keys. */
export function SettingsView({ onBack, welcomeUrl }: { onBack: () => void; welcomeUrl: string }) {
  const t = useT(settingsMessages);
  const w = useT(words);
  const { tag } = useLocale();
  const settings = useSettings();
  const { exportAll } = useStore();
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  const me = (field: keyof Settings['me'], label: string) => (
    <Field
      label={label}
      value={settings.me[field]}
      maxLength={200}
      onSave={(value) => void saveSettings({ me: { ...settings.me, [field]: value } })}
    />
  );
  const toggle = (site: SiteId, on: boolean) =>
    saveSettings({ sitesOff: on ? settings.sitesOff.filter((one) => one !== site) : [...settings.sitesOff, site] });

  return (
    <main className="flex h-dvh flex-col bg-paper">
      <div className="flex items-center gap-2 px-3 py-2">
        <Button look="icon" aria-label={w('back')} title={`${w('back')} (Esc)`} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <h1 className="text-lg font-semibold">{t('title')}</h1>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Section title={t('look')}>
          <Select
            label={t('language')}
            value={settings.locale ?? ''}
            options={[
              { value: '', label: t('asBrowser') },
              ...LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] })),
            ]}
            onChange={(locale) => void saveSettings({ locale: (locale || null) as Locale | null })}
          />
          <Select
            label={t('look')}
            value={settings.theme}
            options={(['system', 'light', 'dark'] as const).map((theme) => ({ value: theme, label: t(theme) }))}
            onChange={(theme) => void saveSettings({ theme: theme as Settings['theme'] })}
          />
        </Section>
        <Section title={t('sites')} hint={t('sitesHint')}>
          {SITES.filter((site) => site.home).map((site) => (
            <label key={site.id} className="flex cursor-pointer items-center justify-between py-1.5">
              {site.name}
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={!settings.sitesOff.includes(site.id)}
                onChange={(event) => void toggle(site.id, event.target.checked)}
              />
            </label>
          ))}
        </Section>
        <Section title={t('me')} hint={t('meHint')}>
          {me('name', t('myName'))}
          {me('company', t('myCompany'))}
          {me('email', t('myEmail'))}
          {me('phone', t('myPhone'))}
        </Section>
        <Section title={t('region')} hint={t('regionHint')}>
          <Select
            label={t('region')}
            value={settings.region ?? ''}
            options={[
              {
                value: '',
                label: `${t('asBrowser')} (${phoneRegion({ ...settings, region: null }, navigator.languages) ?? '–'})`,
              },
              ...REGIONS.map((region) => ({ value: region, label: regions.of(region) ?? region })),
            ]}
            onChange={(region) => void saveSettings({ region: region || null })}
          />
        </Section>
        <Section title={t('data')} hint={t('dataHint')}>
          <Storage />
          <Button className="mt-2" onClick={() => void exportAll()}>
            {t('export')}
          </Button>
        </Section>
        <Section title={t('bin')}>
          <Bin />
        </Section>
        <Section title={t('keys')}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
            {ACTIONS.map((action) => (
              <div key={action.name} className="contents">
                <dt>
                  <kbd className="rounded border border-line bg-card px-1.5 py-0.5 font-sans text-xs">
                    {action.shown.replace('{mod}', MODIFIER)}
                  </kbd>
                </dt>
                <dd className="text-soft">{t(`keys.${action.name}`)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3">
            <a href={welcomeUrl} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
              {t('welcome')}
            </a>
          </p>
        </Section>
      </div>
    </main>
  );
}

/** Whether the browser promised to keep the data, and how much there is. */
function Storage() {
  const t = useT(settingsMessages);
  const { tag } = useLocale();
  const [state, setState] = useState<{ kept: boolean; used: number } | null>(null);
  useEffect(() => {
    void Promise.all([navigator.storage.persisted(), navigator.storage.estimate()]).then(([kept, estimate]) =>
      setState({ kept, used: estimate.usage ?? 0 }),
    );
  }, []);
  if (!state) return null;
  const used = new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    state.used / 1e6,
  );
  return (
    <p className="text-soft">
      {t('used', { used })}. {state.kept ? t('kept') : t('notKept')}{' '}
      {!state.kept && (
        <Button
          look="quiet"
          className="text-accent"
          onClick={() => void navigator.storage.persist().then((kept) => setState({ ...state, kept }))}
        >
          {t('keep')}
        </Button>
      )}
    </p>
  );
}
