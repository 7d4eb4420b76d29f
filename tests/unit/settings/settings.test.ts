import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from '../../../lib/platform/browser';
import {
  loadSettings,
  onSettings,
  parseSettings,
  phoneRegion,
  type Settings,
  saveSettings,
} from '../../../lib/settings';

const DEFAULTS: Settings = {
  locale: null,
  theme: 'system',
  sitesOff: [],
  me: { name: '', company: '', email: '', phone: '' },
  region: null,
};

describe('stored settings', () => {
  it('are the defaults on the first day, and for anything that is not settings', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
    for (const stored of [undefined, null, 7, 'x', [], {}, { nothing: 1 }])
      expect(parseSettings(stored)).toEqual(DEFAULTS);
  });

  it('are read part by part: what cannot be read falls back alone, and a site stays switched off', () => {
    expect(
      parseSettings({
        ...{ locale: 'tlh', theme: 7, sitesOff: ['linkedin', 'a-site-of-tomorrow', 3], region: 'Switzerland' },
        me: { name: 'Bo Chen', company: 5, email: 'bo@chen.example' },
      }),
    ).toEqual({
      ...DEFAULTS,
      sitesOff: ['linkedin'],
      me: { name: 'Bo Chen', company: '', email: 'bo@chen.example', phone: '' },
    });
  });

  it('with a name that is too long keep its beginning, and everything else', () => {
    const parsed = parseSettings({ theme: 'dark', me: { ...DEFAULTS.me, name: 'x'.repeat(5_000) } });
    expect(parsed.theme).toBe('dark');
    expect(parsed.me.name).toBe('x'.repeat(200));
  });

  it('of any shape parse, and parse again to the same', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom('dark', 'en', 'zh-TW', ['gmail'], 'CH', { name: 'x' }));
    fc.assert(
      fc.property(
        fc.record({ locale: part, theme: part, sitesOff: part, me: part, region: part }, { requiredKeys: [] }),
        (stored) => {
          const parsed = parseSettings(stored);
          expect(parseSettings(parsed)).toEqual(parsed);
        },
      ),
    );
  });
});

describe('changing settings', () => {
  it('leaves the others as they are', async () => {
    await saveSettings({ theme: 'dark', sitesOff: ['gmail'] });
    await saveSettings({ locale: 'zh-TW' });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'dark', sitesOff: ['gmail'], locale: 'zh-TW' });
  });

  it('several at once loses none of the changes', async () => {
    await Promise.all([
      saveSettings({ theme: 'dark' }),
      saveSettings({ locale: 'en' }),
      saveSettings({ sitesOff: ['whatsapp'] }),
      saveSettings({ region: 'CH' }),
    ]);
    expect(await loadSettings()).toEqual({
      ...DEFAULTS,
      ...{ theme: 'dark', locale: 'en', sitesOff: ['whatsapp'], region: 'CH' },
    });
  });

  it('goes on after one change could not be stored, which is told', async () => {
    const set = browser.storage.local.set;
    browser.storage.local.set = () => Promise.reject(new Error('full'));
    await expect(saveSettings({ theme: 'dark' })).rejects.toThrow('full');
    browser.storage.local.set = set;
    await saveSettings({ locale: 'en' });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, locale: 'en' });
  });

  it('is heard of in every window until it stops to listen; other things stored are not', async () => {
    const heard: Settings[] = [];
    const stop = onSettings((settings) => heard.push(settings));
    await browser.storage.local.set({ other: 1 });
    await saveSettings({ theme: 'dark' });
    expect(heard).toEqual([{ ...DEFAULTS, theme: 'dark' }]);
    stop();
    await saveSettings({ theme: 'light' });
    expect(heard).toHaveLength(1);
  });
});

describe('the country of phone numbers', () => {
  it.each([
    ['CH', ['en-GB'], 'CH'],
    [null, ['en-GB', 'de-DE'], 'GB'],
    [null, ['en', 'de-CH'], 'CH'],
    [null, ['zh-Hant-TW'], 'TW'],
    [null, ['en-us-x-private'], 'US'],
    [null, ['es-419', 'C', 'en_US', '', 'zh-Hans'], null],
    [null, [], null],
  ])('is %s and %j: %s', (region, languages, found) =>
    expect(phoneRegion({ ...DEFAULTS, region }, languages)).toBe(found),
  );
});
