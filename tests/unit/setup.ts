import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// `browser.*` is WXT's fake, the database fake-indexeddb: real rules, held in memory, fresh for every file; the fake
// browser also for every test.
beforeEach(() => {
  fakeBrowser.reset();
});
