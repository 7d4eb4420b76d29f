/** The words of the field, once. */

/** Where a customer is in the relationship. */
export const STAGES = ['prospect', 'negotiating', 'customer', 'retained', 'grown', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

export const CHANNELS = ['email', 'linkedin', 'whatsapp', 'phone', 'meeting', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

export const INTERACTION_KINDS = ['note', 'message', 'call', 'meeting', 'event'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** Proactive: the user started it; reactive: the customer did. */
export const INITIATIVES = ['proactive', 'reactive'] as const;
export type Initiative = (typeof INITIATIVES)[number];

/** Real-time: both were there (call, meeting); delayed: mail, messages left for later. */
export const PACES = ['real-time', 'delayed'] as const;
export type Pace = (typeof PACES)[number];

/** Where an identifier came from: a site, or the user's own hand. */
export type Source = 'gmail' | 'linkedin' | 'whatsapp' | 'sample' | 'manual';
