import { describe, expect, it } from 'vitest';
import { ownerOf, profileAddress, route } from '../../../../lib/sites/linkedin/address';

const at = (address: string) => route(new URL(address, 'https://www.linkedin.com/'));

describe('what an address is about', () => {
  it.each([
    ['/in/ana-exemplo/', 'linkedin:ana-exemplo'],
    ['/in/Ana-Exemplo?trk=people', 'linkedin:ana-exemplo'],
    ['/in/ana-exemplo/details/experience/', 'linkedin:ana-exemplo'],
    ['/mwlite/profile/in/ana-exemplo', 'linkedin:ana-exemplo'],
    ['/mwlite/in/ana-exemplo', 'linkedin:ana-exemplo'],
    ['https://de.linkedin.com/in/ana-exemplo/en', 'linkedin:ana-exemplo'],
    ['https://cn.linkedin.com/in/%E7%8E%8B-%E4%BE%8B', 'linkedin:王-例'],
    ['/in/ACoAABexample0001Exemplo/', 'linkedin-member:ACoAABexample0001Exemplo'],
    ['/in/%E0%A4%A/', null],
    ['https://de.linkedin.com/pub/ana-exemplo/12/3a4/567', null],
  ])('%s is a profile', (address, key) => {
    expect(at(address)).toMatchObject({ page: 'profile', key, self: false });
  });

  it('knows the window with contact details, and the own profile', () => {
    expect(at('/in/ana-exemplo/overlay/contact-info/')).toMatchObject({ contact: true });
    expect(at('/in/me/')).toMatchObject({ page: 'profile', key: null, self: true });
  });

  it.each([
    '/login',
    '/authwall?sessionRedirect=%2Fin%2Fana',
    '/checkpoint/challenge/x',
    '/uas/login',
    '/404/',
    '/in/unavailable/',
    'https://help.linkedin.com/in/ana',
    'https://business.linkedin.com/',
    'https://linkedin.com.example.org/in/ana',
  ])('%s is no page for anybody', (address) => {
    expect(at(address)).toBeNull();
  });

  it.each([
    ['/messaging/thread/2-abc%3D%3D/?x=1', { page: 'messaging', id: '2-abc==', recipient: null }],
    ['/messaging/thread/new/', { page: 'messaging', id: null, recipient: null }],
    [
      '/messaging/compose/?recipient=ACoAABexample0001Exemplo',
      { page: 'messaging', id: null, recipient: 'linkedin-member:ACoAABexample0001Exemplo' },
    ],
    [
      '/sales/lead/ACwAABexample0010Lead,NAME_SEARCH,x',
      { page: 'sales-lead', key: 'linkedin-member:ACwAABexample0010Lead' },
    ],
    ['/sales/inbox/2-abc', { page: 'sales-inbox', id: '2-abc' }],
    ['/company/muster/', { page: 'company' }],
    ['/pub/dir/Ana/Exemplo', { page: 'search' }],
    ['/posts/ana_topic-activity-7', { page: 'post' }],
    ['/settings/', { page: 'other' }],
  ])('%s', (address, expected) => {
    expect(at(address)).toEqual(expected);
  });
});

describe('whose page a link leads to', () => {
  it('tells the bare address from the pages below it, and languages from pages', () => {
    expect(ownerOf('/in/ana-exemplo/')).toEqual({ key: 'linkedin:ana-exemplo', below: false });
    expect(ownerOf('https://de.linkedin.com/in/ana-exemplo/de?x')).toEqual({
      key: 'linkedin:ana-exemplo',
      below: false,
    });
    expect(ownerOf('https://www.linkedin.com/in/ana-exemplo/overlay/contact-info/')).toEqual({
      key: 'linkedin:ana-exemplo',
      below: true,
    });
  });

  it.each([
    'https://example.org/in/ana',
    'https://www.linkedin.com/redir?url=/in/ana',
    '/in/me/',
    'javascript:0',
    null,
  ])('%s is nobody', (href) => {
    expect(ownerOf(href)).toBeNull();
  });

  it('writes an address that leads back to any slug', () => {
    expect(profileAddress('linkedin:王-例')).toBe('https://www.linkedin.com/in/%E7%8E%8B-%E4%BE%8B/');
  });
});
