// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { idInHash, threadKey, threadLink } from '../../../../lib/sites/gmail/thread';

const OPAQUE = 'FMfcgzExemploThreadKeyAbCdEfGh';
const url = (rest: string) => new URL(`https://mail.google.com/mail/u/1/${rest}`);
const page = (rest: string, html = '') => ({
  document: new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html'),
  url: url(rest),
});

describe('the thread in the address', () => {
  it.each([
    `#inbox/${OPAQUE}`,
    `#label/customers/${OPAQUE}`,
    `#search/from%3Aana/${OPAQUE}`,
    `#category/updates/${OPAQUE}?compose=new`,
    `#all/${OPAQUE}?projector=1`,
  ])('%s', (hash) => expect(idInHash(url(hash))).toBe(OPAQUE));

  it.each([
    '',
    '#inbox',
    '#inbox/p2',
    '#inbox?compose=new',
    '#label/averylongcustomerlabelname',
    '#search/averylongsearchwithoutspaces',
    '#settings/averylongsettingspage',
  ])('no thread in %j', (hash) => expect(idInHash(url(hash))).toBeNull());
});

describe('the key of a thread', () => {
  it('is the same for the old and the new form of one id', () => {
    const keys = [
      page('#inbox/18c2f5a3b7d9e001'),
      page('?th=%23thread-f%3A1784258485905121281'),
      page(`#inbox/${OPAQUE}`, '<h2 data-legacy-thread-id="18c2f5a3b7d9e001">Order</h2>'),
      page(`#inbox/${OPAQUE}`, '<h2 data-thread-perm-id="thread-f:1784258485905121281">Order</h2>'),
    ].map(threadKey);
    expect(new Set(keys)).toEqual(new Set(['thread-f:1784258485905121281']));
  });
  it('is never taken from a row of the list', () => {
    expect(
      threadKey(page('#inbox', '<span data-thread-id="#thread-f:1" data-legacy-thread-id="18c2f5a3b7d9e001"></span>')),
    ).toBeNull();
  });
  it('refuses what is no id', () => {
    expect(threadKey(page('', '<h2 data-thread-perm-id="&lt;script&gt;">x</h2>'))).toBeNull();
  });
});

describe('the address that leads back', () => {
  it('keeps the account and drops the search', () =>
    expect(threadLink(url(`#search/secret/${OPAQUE}`), null)).toBe(`https://mail.google.com/mail/u/1/#all/${OPAQUE}`));
  it('works from the id where the hash names a list', () =>
    expect(threadLink(url('#inbox'), 'thread-f:1784258485905121281')).toBe(
      'https://mail.google.com/mail/u/1/#all/18c2f5a3b7d9e001',
    ));
  it('is nothing without an id', () => expect(threadLink(url('#inbox'), null)).toBeNull());
});
