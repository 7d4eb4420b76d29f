import type { Channel } from './crm';
import type { SiteId } from './sighting';

/** What panel and manifest need to know of a site without loading its adapter. */
export interface SiteInfo {
  id: SiteId;
  name: string;
  /** Match patterns of its pages; empty for our own practice page. */
  matches: string[];
  home: string | null;
  channel: Channel;
}

export const SITES: readonly SiteInfo[] = [
  {
    id: 'gmail',
    name: 'Gmail',
    matches: ['https://mail.google.com/*'],
    home: 'https://mail.google.com/',
    channel: 'email',
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    matches: ['https://*.linkedin.com/*'],
    home: 'https://www.linkedin.com/',
    channel: 'linkedin',
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    matches: ['https://web.whatsapp.com/*'],
    home: 'https://web.whatsapp.com/',
    channel: 'whatsapp',
  },
  { id: 'sample', name: 'Beside', matches: [], home: null, channel: 'email' },
];

function matchesHost(pattern: string, host: string): boolean {
  const wanted = /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}

/** The site of an address, or null. `ownOrigin` is the extension's own origin, whose welcome page is the practice site. */
export function siteOf(address: string | undefined, ownOrigin: string): SiteInfo | null {
  if (!address) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (address.startsWith(`${ownOrigin.replace(/\/$/, '')}/welcome.html`)) return siteInfo('sample');
  if (url.protocol !== 'https:') return null;
  return SITES.find((site) => site.matches.some((pattern) => matchesHost(pattern, url.host))) ?? null;
}

/** The site with this id. */
export function siteInfo(id: SiteId): SiteInfo {
  return SITES.find((site) => site.id === id) as SiteInfo;
}
