import { nobody } from '../../core/sighting';
import type { SiteAdapter } from '../adapter';

export const sample: SiteAdapter = {
  id: 'sample',
  matches: [],
  detect: () => null,
  read: () => nobody('sample', 'other'),
  capture: () => null,
};
