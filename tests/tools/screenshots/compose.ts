import type { Page } from '@playwright/test';
import { type Size, shoot } from './shoot';

const SHADES = {
  light: { desk: '#e9e5dd', bar: '#f6f5f2', line: '#dcd8cf', ink: '#55524c', pill: '#fff' },
  dark: { desk: '#0e0e0d', bar: '#262523', line: '#34322e', ink: '#a5a29b', pill: '#1b1a18' },
};

const BAR = 45;
const MARGIN = 32;

const image = (picture: Buffer, { width, height }: Size) =>
  `<img width="${width}" height="${height}" src="data:image/png;base64,${picture.toString('base64')}">`;

/**
 * One picture of what a user sees: the page, and the side panel beside it, in a window that belongs to no browser in particular.
 * @param canvas an empty page to draw it on
 */
export async function compose(
  canvas: Page,
  rooms: { page: Buffer; panel: Buffer; address: string },
  size: { page: Size; panel: Size },
  scheme: 'light' | 'dark',
): Promise<Buffer> {
  const shade = SHADES[scheme];
  await canvas.setContent(`<style>
      body { margin: 0; padding: ${MARGIN}px; background: ${shade.desk}; font: 13px system-ui, sans-serif; color: ${shade.ink} }
      #window { border-radius: 12px; overflow: hidden; border: 1px solid ${shade.line}; background: ${shade.bar}; box-shadow: 0 8px 32px rgb(0 0 0 / 16%) }
      #bar { box-sizing: border-box; display: flex; gap: 7px; align-items: center; height: ${BAR}px; padding: 0 16px; border-bottom: 1px solid ${shade.line} }
      #bar i { width: 11px; height: 11px; border-radius: 50%; background: ${shade.line} }
      #bar span { flex: 1; margin-left: 14px; background: ${shade.pill}; border-radius: 14px; padding: 6px 14px }
      #rooms { display: flex } #rooms img + img { border-left: 1px solid ${shade.line} }
    </style><div id="window"><div id="bar"><i></i><i></i><i></i><span>${rooms.address}</span></div>
    <div id="rooms">${image(rooms.page, size.page)}${image(rooms.panel, size.panel)}</div></div>`);
  await canvas.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  // Three hairlines: round the window and between the rooms.
  return shoot(canvas, {
    width: size.page.width + size.panel.width + 2 * MARGIN + 3,
    height: size.page.height + BAR + 2 * MARGIN + 2,
  });
}
