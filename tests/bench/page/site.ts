import { show } from './conversations';
import { reads } from './reads';
import { storm } from './storm';

/** Runs in the page's own world on the sites' addresses; the product knows nothing of it. */
Object.assign(globalThis, { bench: { show, storm, reads } });
