import type { Page } from '@playwright/test';

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Lays a page out in this size, and draws it with twice the pixels for screens of today. */
export async function shoot(page: Page, size: Size): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false });
  const { data } = await devtools.send('Page.captureScreenshot');
  await devtools.detach();
  return Buffer.from(data, 'base64');
}
