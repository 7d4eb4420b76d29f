import { textOf, visible } from '../strategies';
import { numberIn, plainName, sameName } from './names';

/**
 * The number in the open contact panel beside the chat (2024-01): the only place that shows a saved contact's number since
 * 2026-09. Null unless the panel is this contact's and shows exactly one number.
 */
export function numberInDrawer(document: Document, name: string | null): string | null {
  const drawer = document.querySelector('[role="complementary"] section');
  if (!drawer || !name || !visible(drawer)) return null;
  const texts = [...drawer.querySelectorAll('span[dir], h1, h2')].slice(0, 40).map((one) => textOf(one));
  if (!texts.some((text) => sameName(plainName(text), name))) return null;
  const numbers = new Set(texts.flatMap((text) => numberIn(text) ?? []));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
