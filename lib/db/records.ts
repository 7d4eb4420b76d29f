import type { Channel, Initiative, InteractionKind, Pace, Source, Stage } from '../core/crm';

/** What is stored. Times are milliseconds since 1970 (UTC); null means "not known". */

export interface StoredIdentifier {
  /** Normalised: `email:…`, `phone:+…`, `linkedin:…`; see core/identifiers. */
  key: string;
  source: Source;
  addedAt: number;
}

export interface CustomField {
  label: string;
  value: string;
}

export interface Contact {
  id: string;
  name: string;
  /** How this customer likes to be addressed: "Anna", "Dr Lindqvist", "林女士". Null: derived from the name. */
  salutation: string | null;
  company: string | null;
  title: string | null;
  identifiers: StoredIdentifier[];
  /** The keys of `identifiers`, for the index. */
  keys: string[];
  /** Folded name, for the index. */
  nameKey: string;
  tags: string[];
  stage: Stage;
  preferredChannel: Channel | null;
  /** BCP 47 tag. */
  language: string | null;
  /** IANA time zone. */
  timeZone: string | null;
  /** `YYYY-MM-DD`, or `--MM-DD` when the year is not known. */
  birthday: string | null;
  notes: string;
  custom: CustomField[];
  createdAt: number;
  updatedAt: number;
  /** In the bin since; null when not deleted. */
  deletedAt: number | null;
}

/** What a user can change on the card. */
export type ContactFields = Omit<Contact, 'id' | 'keys' | 'nameKey' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export interface Interaction {
  id: string;
  contactId: string;
  at: number;
  kind: InteractionKind;
  channel: Channel;
  /** `in` from the customer, `out` from the user, null for notes. */
  direction: 'in' | 'out' | null;
  initiative: Initiative;
  pace: Pace;
  text: string;
  /** Address that leads back to where it happened. */
  link: string | null;
  createdAt: number;
}

/** What has been typed for somebody and not logged yet. */
export interface Draft {
  /** `contact:<id>`, or `sighting:<first identifier or site and name>` while the person is not a contact. */
  key: string;
  text: string;
  kind: InteractionKind;
  /** Null: as pre-filled from the channel. */
  initiative: Initiative | null;
  pace: Pace | null;
  link: string | null;
  direction: 'in' | 'out' | null;
  updatedAt: number;
}

/** A follow-up or a promise. */
export interface Task {
  id: string;
  contactId: string;
  text: string;
  dueAt: number;
  /** 0 while open: IndexedDB cannot index null. */
  doneAt: number;
  createdAt: number;
}

/** How often a template was put into a draft. */
export interface TemplateUse {
  templateId: string;
  total: number;
  byChannel: Record<string, number>;
  byStage: Record<string, number>;
}

/** A canned reply. */
export interface StoredTemplate {
  id: string;
  /** Stable key of a starter reply, equal in all languages; null for the user's own. */
  key: string | null;
  language: string;
  title: string;
  body: string;
  subject: string | null;
  channels: string[];
  stages: string[];
  tags: string[];
  createdAt: number;
  updatedAt: number;
}
