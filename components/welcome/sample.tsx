import { initials } from '../../lib/core/names';
import { welcomeMessages } from '../../lib/i18n/welcome';
import { useLocale, useT } from '../ui/locale';

/** An invented customer a language: an address is the same person only within one language. */
const ADDRESSES = {
  en: 'anna@lindqvist-ceramics.example',
  'zh-CN': 'xiaomei@xiaomei-tea.example',
  'zh-TW': 'hsiaomei@hsiaomei-tea.example',
};

/** A conversation with somebody invented, read by an adapter of our own, with a draft that replies can be put into. */
export function Sample() {
  const t = useT(welcomeMessages);
  const { locale } = useLocale();
  return (
    <section
      aria-label={t('inbox')}
      data-sample-conversation={`sample-${locale}`}
      className="mt-4 rounded-xl border border-line bg-card"
    >
      <h3 className="border-b border-line px-4 py-3 font-semibold">{t('subject')}</h3>
      <div className="flex gap-3 px-4 pt-3">
        <span
          aria-hidden
          className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent"
        >
          {initials(t('name'))}
        </span>
        <div className="min-w-0 flex-1">
          <p data-sample-from={ADDRESSES[locale]} className="flex flex-wrap items-baseline gap-x-2">
            <span data-sample-name className="font-semibold">
              {t('name')}
            </span>
            <span className="text-xs text-soft">
              <span data-sample-title>{t('role')}</span>, <span data-sample-company>{t('company')}</span>
            </span>
            <span className="ml-auto text-xs text-soft">{t('today')}</span>
          </p>
          <p data-sample-message className="mt-1 whitespace-pre-line">
            {t('message')}
          </p>
        </div>
      </div>
      <div className="p-4">
        <div
          role="textbox"
          aria-multiline="true"
          aria-label={t('draft')}
          data-placeholder={t('draftHint')}
          contentEditable
          suppressContentEditableWarning
          tabIndex={0}
          className="min-h-28 rounded-lg border border-line bg-paper px-3 py-2 whitespace-pre-wrap empty:before:text-faint empty:before:content-[attr(data-placeholder)] focus:border-accent focus:outline-none"
        />
      </div>
    </section>
  );
}
