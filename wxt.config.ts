import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { SITES } from './lib/core/sites';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: process.env.BESIDE_OUT ?? '.output',
  vite: () => ({
    plugins: [tailwindcss()],
    // Every browser we name preloads modules by itself; Vite's stand-in would put a fetch() into the package.
    build: { target: 'es2022', modulePreload: { polyfill: false } },
  }),
  // What Mozilla's reviewers build the package from.
  zip: {
    includeSources: ['.npmrc'],
    excludeSources: ['tests/**', 'docs/**', '{vitest,playwright}.config.ts', '{biome,knip}.json'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: SITES.flatMap((site) => site.matches),
    action: { default_title: '__MSG_open__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+B' } },
      'open-replies': { suggested_key: { default: 'Alt+R' }, description: '__MSG_openReplies__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'beside@beside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
