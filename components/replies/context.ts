import type { Contact } from '../../lib/contacts';
import { salutationFrom } from '../../lib/core/names';
import type { SightedPerson } from '../../lib/core/sighting';
import type { Settings } from '../../lib/settings';
import type { TemplateContext } from '../../lib/templates';

const firstOf = (keys: string[], kind: string) =>
  keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? null;

/** What a reply's variables stand for: the card, or what the page shows of somebody new; and the user's own details. */
export function templateContext(
  who: Contact | SightedPerson,
  settings: Settings,
  siteName: string | null,
): TemplateContext {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const shared = { me: settings.me, today, page: { site: siteName } };
  const keys = who.identifiers.map((identifier) => identifier.key);
  const name = who.name ?? '';
  const contact = {
    name,
    salutation: salutationFrom(name),
    firstName: salutationFrom(name),
    company: who.company,
    title: who.title,
    email: firstOf(keys, 'email'),
    phone: firstOf(keys, 'phone'),
  };
  if (!('stage' in who)) return { contact, ...shared };
  const custom = Object.fromEntries(
    who.custom.filter((field) => field.label && field.value).map((field) => [field.label, field.value]),
  );
  const { stage, language, birthday } = who;
  return {
    contact: { ...contact, salutation: who.salutation ?? contact.salutation, stage, language, birthday, custom },
    ...shared,
  };
}
