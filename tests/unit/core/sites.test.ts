import { describe, expect, it } from 'vitest';
import { SITE_IDS } from '../../../lib/core/sighting';
import { siteInfo, siteOf } from '../../../lib/core/sites';

const OWN = 'chrome-extension://abcdefghijklmnop/';

describe('the site of an address', () => {
  it.each([
    ['https://mail.google.com/mail/u/1/#inbox/FMfcgz', 'gmail'],
    ['https://www.linkedin.com/in/ana', 'linkedin'],
    ['https://de.linkedin.com/in/ana', 'linkedin'],
    ['https://linkedin.com/in/ana', 'linkedin'],
    ['https://web.whatsapp.com/', 'whatsapp'],
    [`${OWN}welcome.html`, 'sample'],
    [`${OWN}welcome.html?first#try`, 'sample'],
  ])('%s is %s', (address, id) => expect(siteOf(address, OWN)?.id).toBe(id));

  it.each([
    [undefined],
    [''],
    ['about:blank'],
    ['http://mail.google.com/'],
    ['https://mail.google.com.example/'],
    ['https://evil-linkedin.com/in/ana'],
    ['https://linkedin.com.example/in/ana'],
    ['https://www.linkedin.com:8443/in/ana'],
    ['https://www.google.com/?q=https://mail.google.com/'],
    ['https://user:web.whatsapp.com@example.com/'],
    [`${OWN}sidepanel.html`],
    ['chrome-extension://ponmlkjihgfedcba/welcome.html'],
    ['not an address'],
  ])('%s is none of ours', (address) => expect(siteOf(address, OWN)).toBeNull());

  it('every site is described', () => {
    for (const id of SITE_IDS) expect(siteInfo(id).id).toBe(id);
  });
});
