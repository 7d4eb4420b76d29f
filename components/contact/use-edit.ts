import { useCallback } from 'react';
import { type Contact, type ContactFields, updateContact } from '../../lib/contacts';
import { useStore } from '../panel/faults';
import { useNotice } from '../ui/notice';

type Change = Partial<ContactFields> | ((contact: Contact) => Partial<ContactFields>);

/** Ways to change one contact: `save` as typed, `edited` to offer the way back afterwards, `act` for both at once. */
export function useEdit(contactId: string) {
  const { offer } = useNotice();
  const { report } = useStore();
  const save = useCallback(
    (change: Change) =>
      updateContact(contactId, (contact) => (typeof change === 'function' ? change(contact) : change)).catch(report),
    [contactId, report],
  );
  const edited = useCallback(
    (label: string, before: Partial<ContactFields>) => offer(label, async () => void (await save(before))),
    [offer, save],
  );
  const act = useCallback(
    async (label: string, change: Change) => {
      const undo = await save(change);
      if (undo) offer(label, undo);
    },
    [offer, save],
  );
  return { save, edited, act };
}
