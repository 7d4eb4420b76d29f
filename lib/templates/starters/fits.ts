import type { Template } from '../types';
import type { StarterKey } from './keys';

type Fits = Pick<Template, 'channels' | 'stages'>;

const everywhere: Fits['channels'] = [];
const written: Fits['channels'] = ['email', 'linkedin'];
const mail: Fits['channels'] = ['email'];
const chat: Fits['channels'] = ['linkedin', 'whatsapp', 'other'];

const everybody: Fits['stages'] = [];
const before: Fits['stages'] = ['prospect', 'negotiating'];
const buying: Fits['stages'] = ['negotiating', 'customer', 'retained', 'grown'];
const after: Fits['stages'] = ['customer', 'retained', 'grown'];

/** Where and with whom each starter reply fits: the same in all languages. */
export const STARTER_FITS: Record<StarterKey, Fits> = {
  greeting: { channels: chat, stages: ['prospect'] },
  enquiry: { channels: everywhere, stages: ['prospect'] },
  price: { channels: everywhere, stages: before },
  'price-objection': { channels: everywhere, stages: ['negotiating'] },
  'quote-sent': { channels: mail, stages: ['prospect', ...buying] },
  'quote-follow-up': { channels: everywhere, stages: before },
  sample: { channels: everywhere, stages: before },
  'meeting-proposal': { channels: written, stages: everybody },
  'meeting-confirmed': { channels: everywhere, stages: everybody },
  reschedule: { channels: everywhere, stages: everybody },
  'order-thanks': { channels: everywhere, stages: buying },
  'delivery-date': { channels: everywhere, stages: buying },
  delay: { channels: everywhere, stages: after },
  'complaint-first': { channels: everywhere, stages: after },
  'complaint-resolved': { channels: everywhere, stages: after },
  return: { channels: everywhere, stages: after },
  'payment-thanks': { channels: everywhere, stages: after },
  'payment-reminder': { channels: everywhere, stages: after },
  'payment-overdue': { channels: mail, stages: after },
  'no-answer': { channels: everywhere, stages: before },
  refusal: { channels: everywhere, stages: everybody },
  away: { channels: everywhere, stages: everybody },
  review: { channels: everywhere, stages: after },
  'win-back': { channels: written, stages: ['retained', 'lost'] },
};
