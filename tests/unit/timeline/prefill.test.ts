import { expect, it } from 'vitest';
import { CHANNELS, INTERACTION_KINDS } from '../../../lib/core/crm';
import { prefill } from '../../../lib/timeline';

const text = (...args: Parameters<typeof prefill>) => {
  const { channel, direction, initiative, pace } = prefill(...args);
  return `${channel} ${direction} ${initiative} ${pace}`;
};

it.each([
  ['message', 'email', 'in', 'email in reactive delayed'],
  ['message', 'email', 'out', 'email out proactive delayed'],
  ['message', 'linkedin', 'in', 'linkedin in reactive delayed'],
  ['message', 'whatsapp', 'in', 'whatsapp in reactive real-time'],
  ['message', 'whatsapp', 'out', 'whatsapp out proactive real-time'],
  ['message', 'email', null, 'email in reactive delayed'],
  ['call', 'email', null, 'phone null proactive real-time'],
  ['call', 'email', 'in', 'phone in reactive real-time'],
  ['meeting', 'whatsapp', null, 'meeting null proactive real-time'],
  ['meeting', 'whatsapp', 'in', 'meeting in reactive real-time'],
  ['event', 'linkedin', null, 'other null proactive delayed'],
  ['event', 'linkedin', 'in', 'other in reactive delayed'],
  ['note', 'email', null, 'email null proactive delayed'],
  ['note', 'whatsapp', 'in', 'whatsapp null proactive delayed'],
] as const)('a %s beside %s, direction %s: %s', (kind, channel, direction, filled) =>
  expect(text(kind, channel, direction)).toBe(filled),
);

it('calls and meetings are real-time, what the customer started is reactive, on every channel', () => {
  for (const channel of CHANNELS)
    for (const kind of INTERACTION_KINDS) {
      const incoming = prefill(kind, channel, 'in');
      if (kind === 'call' || kind === 'meeting') expect(incoming.pace).toBe('real-time');
      if (kind !== 'note') expect(incoming.initiative).toBe('reactive');
      expect(CHANNELS).toContain(incoming.channel);
    }
});
