import type { Channel, Initiative, InteractionKind, Pace } from '../core/crm';

/** What the composer assumes; each part can be corrected. */
export interface Prefill {
  channel: Channel;
  direction: 'in' | 'out' | null;
  initiative: Initiative;
  pace: Pace;
}

/**
 * Who started it and at what pace, as far as channel and kind tell. A message that came in was started by the customer;
 * calls and meetings are real-time, mail and social messages delayed; a note is the user's own doing.
 * @param channel the channel of the page on screen
 * @param direction of the message that is being logged, null when nothing says
 */
export function prefill(kind: InteractionKind, channel: Channel, direction: 'in' | 'out' | null): Prefill {
  if (kind === 'call')
    return {
      channel: 'phone',
      direction,
      initiative: direction === 'in' ? 'reactive' : 'proactive',
      pace: 'real-time',
    };
  if (kind === 'meeting')
    return {
      channel: 'meeting',
      direction,
      initiative: direction === 'in' ? 'reactive' : 'proactive',
      pace: 'real-time',
    };
  if (kind === 'message') {
    const pace = channel === 'whatsapp' ? 'real-time' : 'delayed';
    return { channel, direction: direction ?? 'in', initiative: direction === 'out' ? 'proactive' : 'reactive', pace };
  }
  if (kind === 'event')
    return { channel: 'other', direction, initiative: direction === 'in' ? 'reactive' : 'proactive', pace: 'delayed' };
  return { channel, direction: null, initiative: 'proactive', pace: 'delayed' };
}
