import type { Locale } from '../../i18n';
import type { Starter } from '../types';

const STARTERS: Record<Locale, () => Promise<{ default: Starter[] }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-CN'),
  'zh-TW': () => import('./zh-TW'),
};

/** The 24 starter replies in one language, in order, to be stored on the first run. */
export async function loadStarters(language: Locale): Promise<Starter[]> {
  return (await STARTERS[language]()).default;
}
