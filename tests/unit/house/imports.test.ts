import { describe, expect, it } from 'vitest';
import { type Import, importsOf, sources } from './sources';

/** The rooms of lib/ that are not features. */
const SHARED = ['core', 'db', 'editors', 'i18n', 'messaging', 'platform', 'sites'];

/** `lib/contacts/match.ts` → `lib/contacts`; `components/ui/button.tsx` → `components/ui`. */
const room = (file: string) => file.split('/').slice(0, 2).join('/');
const isFeature = (name: string) => name.startsWith('lib/') && !SHARED.includes(name.slice('lib/'.length));

/** What each room may import from other rooms, after docs/architecture.md. */
function allowed({ from, to, typeOnly }: Import): boolean {
  const [own, other] = [room(from), room(to)];
  if (own === other) return own !== 'lib/sites' || sameSite(from, to);
  if (from.startsWith('entrypoints/')) return true;
  if (to.startsWith('entrypoints/')) return false;
  const toAnyOf = (...rooms: string[]) => rooms.some((name) => other === `lib/${name}`);
  if (own === 'components/ui') return toAnyOf('core', 'i18n', 'settings');
  if (own.startsWith('components/')) {
    return other.startsWith('components/') || toAnyOf('core', 'i18n', 'messaging') || isFeature(other);
  }
  if (other.startsWith('components/')) return false;
  switch (own) {
    case 'lib/core':
      return false;
    case 'lib/db':
    case 'lib/i18n':
    case 'lib/platform':
      return toAnyOf('core');
    case 'lib/messaging':
      return toAnyOf('core', 'platform');
    case 'lib/editors':
      return toAnyOf('core') || (typeOnly && toAnyOf('messaging'));
    case 'lib/sites':
      return toAnyOf('core') || (/^lib\/sites\/(watcher|attach)\.ts$/.test(from) && toAnyOf('messaging'));
    default:
      return toAnyOf('core', 'db', 'i18n', 'platform') || (isFeature(other) && to === `${other}/index.ts`);
  }
}

/** A site knows itself and what all sites share, and no other site. */
function sameSite(from: string, to: string): boolean {
  const site = (file: string) => file.split('/')[3] && file.split('/')[2];
  return !site(to) || site(to) === site(from);
}

/** Packages with one place: what is seen, the one door to the database, the one door to the browser. */
const PACKAGES: { name: RegExp; only: RegExp }[] = [
  { name: /^react(-dom)?(\/|$)|^(radix-ui|lucide-react|virtua)$/, only: /^(components|entrypoints)\// },
  { name: /^dexie-react-hooks$/, only: /^components\// },
  { name: /^dexie$/, only: /^lib\/db\// },
  { name: /^webextension-polyfill$/, only: /^lib\/platform\// },
];

const imports = sources().flatMap(importsOf);
const ours = imports.filter((one) => /^(lib|components|entrypoints)\//.test(one.to));
const shown = (found: Import[]) => found.map((one) => `${one.from} imports ${one.to}`);

/** The first way round in a graph, as the nodes on it; empty when there is none. */
function cycle(edges: Map<string, Set<string>>): string[] {
  const done = new Set<string>();
  function visit(node: string, trail: string[]): string[] {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const found = visit(next, [...trail, node]);
      if (found.length) return found;
    }
    done.add(node);
    return [];
  }
  for (const node of edges.keys()) {
    const found = visit(node, []);
    if (found.length) return found;
  }
  return [];
}

function graph(found: Import[], node: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of found) {
    if (node(from) === node(to) && node(from) !== from) continue;
    edges.set(node(from), (edges.get(node(from)) ?? new Set()).add(node(to)));
  }
  return edges;
}

describe('import directions', () => {
  it('reads the imports of every source file', () => {
    const wired = imports.find(
      (one) => one.from === 'entrypoints/gmail.content.ts' && one.to === 'lib/sites/gmail/index.ts',
    );
    expect(wired).toMatchObject({ typeOnly: false });
    expect(imports.some((one) => one.typeOnly && one.to === 'lib/messaging/protocol.ts')).toBe(true);
    expect(ours.length).toBeGreaterThan(100);
  });

  it('a room imports only what is below it', () => {
    expect(shown(ours.filter((one) => !allowed(one)))).toEqual([]);
  });

  it('features do not import each other in a circle', () => {
    const features = ours.filter((one) => isFeature(room(one.from)) && isFeature(room(one.to)));
    expect(cycle(graph(features, room))).toEqual([]);
  });

  it('no file needs itself to be loaded first', () => {
    const running = ours.filter((one) => !one.typeOnly);
    expect(cycle(graph(running, (file) => file))).toEqual([]);
  });

  it('a package is used only in the rooms it belongs to', () => {
    const wrong = imports.filter((one) =>
      PACKAGES.some(({ name, only }) => !one.typeOnly && name.test(one.to) && !only.test(one.from)),
    );
    expect(shown(wrong)).toEqual([]);
  });
});
