import { lookups } from './lookups';
import { seed } from './seed';

/** Runs in a page of the extension's own origin, beside the product. */
Object.assign(globalThis, { bench: { seed, lookups } });
