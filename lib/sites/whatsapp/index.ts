import { nobody } from '../../core/sighting';
import type { SiteAdapter } from '../adapter';

export const whatsapp: SiteAdapter = {
  id: 'whatsapp',
  matches: ['https://web.whatsapp.com/*'],
  detect: () => null,
  read: () => nobody('whatsapp', 'other'),
  capture: () => null,
};
