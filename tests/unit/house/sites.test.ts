import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_IDS } from '../../../lib/core/sighting';
import { SITES } from '../../../lib/core/sites';
import type { SiteAdapter } from '../../../lib/sites/adapter';
import { ROOT, read } from './sources';

const folders = (folder: string) =>
  existsSync(path.join(ROOT, folder))
    ? readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((one) =>
        one.isDirectory() ? [one.name] : [],
      )
    : [];

const adapters = import.meta.glob<Record<string, SiteAdapter>>('../../../lib/sites/*/index.ts', { eager: true });
const doors = import.meta.glob<{ default: { matches: string[] } }>('../../../entrypoints/*.content.ts', {
  eager: true,
});
const adapterOf = (id: string) => adapters[`../../../lib/sites/${id}/index.ts`]?.[id];

/** The page of our own: no content script, and its one page is the welcome page. */
const OWN = 'sample';

describe('sites', () => {
  it('every folder of lib/sites is registered, and every registered site has its folder', () => {
    expect(folders('lib/sites').sort()).toEqual([...SITE_IDS].sort());
    expect(SITES.map((site) => site.id).sort()).toEqual([...SITE_IDS].sort());
  });

  it('every content script belongs to a site', () => {
    const names = Object.keys(doors).map((file) => path.basename(file, '.content.ts'));
    expect(names.sort()).toEqual(SITE_IDS.filter((id) => id !== OWN).sort());
  });
});

it.each(SITES)('$id: the adapter and the registry name the same pages', ({ id, matches }) => {
  expect(adapterOf(id)).toMatchObject({ id, matches });
});

describe.each(SITES.filter((site) => site.id !== OWN))('$id', ({ id, matches }) => {
  it('has a content script on those pages', () => {
    expect(doors[`../../../entrypoints/${id}.content.ts`]?.default.matches).toEqual(matches);
  });

  it('has a page with somebody and a page with nobody', () => {
    const cases = folders(`tests/sites/${id}`).map((name) => {
      const { url, expect: somebody } = JSON.parse(read(`tests/sites/${id}/${name}/expected.json`));
      expect(URL.canParse(url), `${name} has an address`).toBe(true);
      expect(read(`tests/sites/${id}/${name}/page.html`).trim(), `${name} has a page`).not.toBe('');
      return somebody;
    });
    expect(cases.filter((somebody) => somebody !== null)).not.toEqual([]);
    expect(cases.filter((somebody) => somebody === null)).not.toEqual([]);
  });
});
