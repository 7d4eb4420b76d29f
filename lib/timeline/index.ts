export type { Interaction } from '../db';
export {
  addInteraction,
  channelsOf,
  interactionsOf,
  lastContactOf,
  removeInteraction,
  restoreInteraction,
  updateInteraction,
} from '../db';
export * from './capture';
export * from './days';
export * from './log';
export * from './prefill';
