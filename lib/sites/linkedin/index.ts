import { nobody } from '../../core/sighting';
import type { SiteAdapter } from '../adapter';

export const linkedin: SiteAdapter = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  detect: () => null,
  read: () => nobody('linkedin', 'other'),
  capture: () => null,
};
