import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

// `npm run icons`: draws public/icon/*.png from public/icon.svg.
const PUBLIC = path.resolve(import.meta.dirname, '../../public');
const SIZES = [16, 32, 48, 128];

const svg = fs.readFileSync(path.join(PUBLIC, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined });
const page = await browser.newPage();
fs.mkdirSync(path.join(PUBLIC, 'icon'), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: path.join(PUBLIC, `icon/${size}.png`), omitBackground: true });
}
await browser.close();
