import type { Locale } from '../../i18n';
import type { Starter } from '../types';
import { STARTER_FITS } from './fits';
import { STARTER_KEYS, type StarterKey } from './keys';

/** Starter replies of one language in the common order; the compiler checks that none is missing. */
export function starters(
  language: Locale,
  texts: Record<StarterKey, Pick<Starter, 'title' | 'subject' | 'tags' | 'body'>>,
): Starter[] {
  return STARTER_KEYS.map((key) => ({ key, language, ...STARTER_FITS[key], ...texts[key] }));
}
