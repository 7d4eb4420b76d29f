import { type Contact, updateContact } from '../../lib/contacts';
import type { Channel } from '../../lib/core/crm';
import { repliesMessages } from '../../lib/i18n/replies';
import { saveSettings } from '../../lib/settings';
import { type Answers, countTemplateUse, type Rendered, type Template } from '../../lib/templates';
import { usePage } from '../panel/use-page';
import { useT } from '../ui/locale';
import { useNotice } from '../ui/notice';
import { useSettings } from '../ui/settings';

/** Puts a finished reply into the page's draft; when there is none, or it does not take it, into the clipboard, and says so. */
export function useInsert(contact: Contact | null, channel: Channel, reachable: boolean) {
  const t = useT(repliesMessages);
  const { say } = useNotice();
  const settings = useSettings();
  const { follower } = usePage();

  /** What the user filled in once about themselves or the contact is kept where it belongs. */
  async function remember(answers: Answers) {
    const mine = Object.entries(answers).filter(([path, value]) => path.startsWith('me.') && value.trim());
    if (mine.length)
      await saveSettings({
        me: { ...settings.me, ...Object.fromEntries(mine.map(([path, value]) => [path.slice(3), value.trim()])) },
      });
    const salutation = answers['contact.salutation']?.trim();
    if (contact && salutation) await updateContact(contact.id, () => ({ salutation }));
  }

  async function insert(template: Template, rendered: Rendered, answers: Answers) {
    const result = reachable ? await follower.insert(rendered.text, rendered.html) : null;
    if (result?.outcome === 'inserted') {
      say(t('inserted'));
    } else {
      try {
        await navigator.clipboard.writeText(rendered.text);
        say(t(result === null ? 'copied' : result.outcome === 'no-editor' ? 'noDraft' : 'refused'));
      } catch {
        say(t('failed'));
        return;
      }
    }
    await countTemplateUse(template.id, channel, contact?.stage ?? 'prospect');
    await remember(answers);
  }

  return { insert };
}
