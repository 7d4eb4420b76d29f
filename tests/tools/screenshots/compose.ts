import type { BrowserContext } from '@playwright/test';
import { sharpen } from './sharp';

const SHADES = {
  light: { desk: '#e9e5dd', bar: '#f6f5f2', line: '#dcd8cf', ink: '#55524c', pill: '#fff' },
  dark: { desk: '#0e0e0d', bar: '#262523', line: '#34322e', ink: '#a5a29b', pill: '#1b1a18' },
};

const image = (picture: Buffer, width: number) =>
  `<img width="${width}" src="data:image/png;base64,${picture.toString('base64')}">`;

/**
 * One picture of what a user sees: the page, and the side panel beside it, in a window that belongs to no browser in particular.
 * @param size of the page and of the panel, in CSS pixels
 */
export async function compose(
  context: BrowserContext,
  file: string,
  shots: { page: Buffer; panel: Buffer; address: string },
  size: { page: number; panel: number; height: number },
  scheme: 'light' | 'dark',
): Promise<void> {
  const shade = SHADES[scheme];
  const canvas = await context.newPage();
  await sharpen(canvas, { width: size.page + size.panel + 80, height: size.height + 160 });
  await canvas.setContent(`<style>
      body { margin: 0; background: ${shade.desk}; font: 13px system-ui, sans-serif; color: ${shade.ink} }
      #desk { display: inline-block; padding: 28px 32px 36px; background: ${shade.desk} }
      #window { border-radius: 12px; overflow: hidden; border: 1px solid ${shade.line}; background: ${shade.bar}; box-shadow: 0 10px 40px rgb(0 0 0 / 18%) }
      #bar { display: flex; gap: 7px; align-items: center; height: 44px; padding: 0 16px } #bar i { width: 11px; height: 11px; border-radius: 50%; background: ${shade.line} }
      #bar span { flex: 1; margin-left: 14px; background: ${shade.pill}; border-radius: 14px; padding: 6px 14px }
      #rooms { display: flex; border-top: 1px solid ${shade.line} } #rooms img { display: block } #rooms img + img { border-left: 1px solid ${shade.line} }
    </style><div id="desk"><div id="window"><div id="bar"><i></i><i></i><i></i><span>${shots.address}</span></div>
    <div id="rooms">${image(shots.page, size.page)}${image(shots.panel, size.panel)}</div></div></div>`);
  await canvas.locator('#desk').screenshot({ path: file });
  await canvas.close();
}
