/** Invented people for the small pages. */
export const MAILS = [
  {
    id: 'FMfcgzQXJWDrBxTnLindqvistAnnaAA1',
    subject: 'Two glazes',
    name: 'Anna Holm',
    email: 'anna@ceramics.example',
    text: 'Could you do two colours at the same price?',
  },
  {
    id: 'FMfcgzQXJWDrBxTnBergBoBBBBBBBBB2',
    subject: 'Invoice 12',
    name: 'Bo Berg',
    email: 'bo@berg.example',
    text: 'Where is the invoice?',
  },
  {
    id: 'FMfcgzQXJWDrBxTnCarlaCCCCCCCCCC3',
    subject: 'Offer',
    name: 'Carla Conti',
    email: 'carla@conti.example',
    text: 'Please send the offer.',
    others: [{ name: 'Dario Conti', email: 'dario@conti.example' }],
  },
];
export const ANNA = MAILS[0]?.id as string;
export const BO = MAILS[1]?.id as string;
export const CARLA = MAILS[2]?.id as string;

export const INBOX = 'https://mail.google.com/mail/u/0/#inbox';

export const PROFILES = [
  { slug: 'kari-nordmann', name: 'Kari Nordmann', headline: 'Head of Buying', company: 'Fjord Interiors' },
  { slug: 'ola-dahl', name: 'Ola Dahl', headline: 'Architect', company: 'Dahl Studio' },
];

export const CHATS = [
  { name: 'Lena Moor', phone: '41795550101', text: 'Do you deliver to Bern?' },
  { name: 'Marco Rossi', phone: '393405550102', text: 'Quanto costa?' },
];
