import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { pickLocale } from '../../lib/i18n';
import { loadSettings, onSettings, type Settings } from '../../lib/settings';
import { LocaleProvider } from './locale';

const SettingsContext = createContext<Settings | null>(null);

/** Loads the settings, follows their changes, and applies language and theme. Nothing is drawn before they are known. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void loadSettings().then(setSettings);
    return onSettings(setSettings);
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    if (!settings || settings.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
  }, [settings]);
  if (!settings) return null;
  return (
    <SettingsContext value={settings}>
      <LocaleProvider locale={settings.locale ?? pickLocale(navigator.languages)}>{children}</LocaleProvider>
    </SettingsContext>
  );
}

/** The settings as they are now. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSettings outside SettingsProvider');
  return settings;
}
