import type { Channel, InteractionKind } from '../../../lib/core/crm';
import { foldName } from '../../../lib/core/names';
import type { Contact, Interaction, StoredIdentifier, Task } from '../../../lib/db/records';

/** Invented customers and their history, each made from its number alone: the same on every machine. */

const FIRST =
  'Ana Bo Carla Deniz Elif Femke Goran Hana Ines Jonas Kaito Lena Marek Nour Olga Pavel Quim Rosa Samir Tove Ugo Vera Wen Ximena Yara Zane Aino Bram Chloe Davit Emre Freya Gita Henrik Iva Jun Kalle Lior Mina Nils'.split(
    ' ',
  );
const LAST =
  'Exemplo Muster Sample Probst Beispiel Ensayo Prova Voorbeeld Vzor Minta Exempel Eksempel Esimerkki Primer Pavyzdys Piemers Naidis Exemplu Contoh Mfano Halimbawa Namuna Udaharan Nimuna Misal Ornek Mostra Paradigm Specimen Vorlage Modele Campione Staal Monster Prototyp Muestra Amostra Echantillon Skabelon Malli Predloha Wzorzec Uzorak Obrazec Sablon Tempel Kartina Shema Templat Formular'.split(
    ' ',
  );
const START = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const TEXT =
  'Asked about the delivery date of the second order and whether the blue cloth is back in stock; promised to send the new price list on Friday. Pays by transfer, thirty days. Sells through three shops and a market stall. ';

/** A number in [0, 1) that looks random but belongs to `seed`. */
export function chance(seed: number): number {
  let x = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  x = Math.imul(x ^ (x >>> 16), 0x45d9f3b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

/** An id of the length that the product makes, in the order of the numbers. */
const id = (number: number, at: number) =>
  `${at.toString(36).padStart(9, '0')}${(number % 36 ** 4).toString(36).padStart(4, '0')}bench${String(number).padStart(7, '0')}`;

const name = (number: number) => {
  const surnames = Math.floor(number / FIRST.length);
  const double = Math.floor(surnames / LAST.length);
  const last = LAST[surnames % LAST.length] as string;
  return `${FIRST[number % FIRST.length]} ${last}${double ? `-${LAST[double % LAST.length]}` : ''}`;
};

/** The contact with this number (0 to 99,999); names and identifiers are unique. All have an address, a number and a profile. */
export function contact(number: number): Contact {
  const at = START + number * 1_000;
  const full = name(number);
  const slug = foldName(full).replace(/[^a-z]+/g, '-');
  const identifiers: StoredIdentifier[] = [
    { key: `email:${slug}.${number}@example.com`, source: 'gmail', addedAt: at },
    { key: `phone:+4477${String(number).padStart(8, '0')}`, source: 'whatsapp', addedAt: at },
    { key: `linkedin:${slug}-${number}`, source: 'linkedin', addedAt: at },
  ];
  return {
    id: id(number, at),
    name: full,
    salutation: null,
    company: `${LAST[number % LAST.length]} Ltd`,
    title: 'Buyer',
    identifiers,
    keys: identifiers.map((one) => one.key),
    nameKey: foldName(full),
    tags: number % 3 ? [] : ['wholesale'],
    stage: number % 2 ? 'customer' : 'prospect',
    preferredChannel: null,
    language: 'en',
    timeZone: 'Europe/London',
    birthday: null,
    notes: '',
    custom: [],
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
}

/** The part of a contact's identifier of one kind after the colon. */
export function identifier(of: Contact, kind: 'email' | 'phone' | 'linkedin'): string {
  return of.keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';
}

const KINDS: InteractionKind[] = ['message', 'message', 'message', 'note', 'call'];
const CHANNELS: Channel[] = ['email', 'whatsapp', 'linkedin'];

/** The interaction with this number. A few contacts have thousands, most have a handful, as in life. */
export function interaction(number: number, contacts: number): Interaction {
  const at = START + HOUR + Math.floor(number * 60_000 * 0.5);
  const kind = KINDS[number % KINDS.length] as InteractionKind;
  const whose = Math.floor(contacts * chance(number * 2 + 1) ** 2);
  const incoming = number % 2 === 0;
  return {
    id: id(number, at),
    contactId: contact(whose).id,
    at,
    kind,
    channel: kind === 'call' ? 'phone' : (CHANNELS[Math.floor(chance(number * 2) * 3)] as Channel),
    direction: kind === 'note' ? null : incoming ? 'in' : 'out',
    initiative: incoming ? 'reactive' : 'proactive',
    pace: kind === 'call' ? 'real-time' : 'delayed',
    text: TEXT.slice(0, 40 + Math.floor(chance(number) * 180)),
    link: null,
    createdAt: at,
  };
}

/** The follow-up with this number: every fifth contact has one. */
export function task(number: number): Task {
  const of = contact(number * 5);
  return {
    id: id(number, of.createdAt),
    contactId: of.id,
    text: 'Send the new price list',
    dueAt: START + number * HOUR,
    doneAt: 0,
    createdAt: of.createdAt,
  };
}
