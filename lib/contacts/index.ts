export type { Contact, ContactFields, CustomField, StoredIdentifier, Undo } from '../db';
export { addContact, binContact, binnedContacts, contactsByKeys, getContact, updateContact } from '../db';
export * from './create';
export * from './lookup';
export * from './match';
