export * from './contacts';
export { BesideDatabase, db, openStore } from './database';
export * from './drafts';
export * from './export';
export * from './faults';
export * from './interactions';
export * from './records';
export * from './tasks';
export * from './templates';
