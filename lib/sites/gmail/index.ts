import { nobody } from '../../core/sighting';
import type { SiteAdapter } from '../adapter';

export const gmail: SiteAdapter = {
  id: 'gmail',
  matches: ['https://mail.google.com/*'],
  detect: () => null,
  read: () => nobody('gmail', 'other'),
  capture: () => null,
};
