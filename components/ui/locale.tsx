import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { type Locale, type Messages, translate, type Values } from '../../lib/i18n';
import { regional } from '../../lib/i18n/format';

const LocaleContext = createContext<{ locale: Locale; tag: string }>({ locale: 'en', tag: 'en' });

/** Gives the interface language to everything below, and to the document (`lang`). */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(() => ({ locale, tag: regional(locale, navigator.languages) }), [locale]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** `locale`: the interface language; `tag`: the BCP 47 tag that dates and numbers are written by. */
export function useLocale() {
  return useContext(LocaleContext);
}

/** The modifier key as this system calls it; messages can use it as `{mod}`. */
export const MODIFIER = /mac|iphone|ipad/i.test(navigator.platform) ? '⌘' : 'Ctrl';

/** A function that gives this area's messages in the interface language. */
export function useT<Key extends string>(messages: Messages<Key>) {
  const { locale } = useLocale();
  return useMemo(
    () => (key: Key, values?: Values) => translate(messages, locale, key, { mod: MODIFIER, ...values }),
    [messages, locale],
  );
}
