import type { Page } from '@playwright/test';

/** Draws a page at twice the pixels, for screens of today; its size in CSS pixels stays as it is unless one is given. */
export async function sharpen(page: Page, size = { width: 0, height: 0 }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false });
}
