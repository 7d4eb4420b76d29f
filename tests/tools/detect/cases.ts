import fs from 'node:fs';
import path from 'node:path';
import type { SightingKind } from '../../../lib/core/sighting';
import type { DetectedPerson } from './detection';

/** What a page must come out as; fields that are left out are not compared. */
export interface Expected extends Partial<DetectedPerson> {
  kind: SightingKind;
}

/** One saved page and the truth about it. */
export interface Case {
  /** Short name for the table. */
  name: string;
  site: string;
  url: string;
  file: string;
  /** Null: nobody. */
  expect: Expected | null;
  /** Everybody on screen, most likely first. Null: not compared. */
  people: Partial<DetectedPerson>[] | null;
  note: string;
}

const json = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'));
const folders = (dir: string) =>
  fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();

function fromList(dir: string): Case[] {
  return json(path.join(dir, 'pages.json')).map((page: Case) => ({
    name: page.file,
    site: page.site,
    url: page.url,
    file: path.join(dir, page.file),
    expect: page.expect,
    people: page.people ?? null,
    note: page.note ?? '',
  }));
}

function fromFolders(dir: string): Case[] {
  return folders(dir).flatMap((site) =>
    folders(path.join(dir, site))
      .filter((name) => fs.existsSync(path.join(dir, site, name, 'expected.json')))
      .map((name) => {
        const expected = json(path.join(dir, site, name, 'expected.json'));
        return {
          name: `${site}/${name}`,
          site,
          url: expected.url,
          file: path.join(dir, site, name, 'page.html'),
          expect: expected.expect,
          people: expected.people ?? null,
          note: expected.note ?? '',
        };
      }),
  );
}

/**
 * The cases of a folder: one with a `pages.json`, or the layout `<site>/<case>/{page.html, expected.json}`.
 * @param sites only these sites; undefined for all
 */
export function loadCases(dir: string, sites?: string[]): Case[] {
  const all = fs.existsSync(path.join(dir, 'pages.json')) ? fromList(dir) : fromFolders(dir);
  return sites ? all.filter((one) => sites.includes(one.site)) : all;
}
