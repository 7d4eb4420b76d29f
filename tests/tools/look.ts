import { launch } from './browser';

const out = process.argv[2] ?? '/tmp/look';
const rig = await launch({ extension: '/tmp/out-main/chrome-mv3', colorScheme: 'light' });
const page = await rig.context.newPage();
await page.goto(`chrome-extension://${rig.id}/welcome.html`);
page.on('console', (m) => console.log('page:', m.text()));
page.on('pageerror', (e) => console.log('page error:', e.message));
const panel = await rig.openPanel(page);
panel.on('console', (m) => console.log('panel:', m.text()));
panel.on('pageerror', (e) => console.log('panel error:', e.message));
await panel.waitForTimeout(1500);
await page.screenshot({ path: `${out}-welcome.png`, fullPage: true });
await panel.screenshot({ path: `${out}-1.png` });
await panel
  .getByRole('button', { name: 'Add to Beside' })
  .click({ timeout: 3000 })
  .catch((e) => console.log(String(e).slice(0, 300)));
await panel.waitForTimeout(800);
await panel.getByRole('textbox').first().fill('Met at the fair; sells through three shops.');
await panel.getByRole('button', { name: 'Log', exact: true }).click();
await panel.waitForTimeout(300);
await panel.getByRole('button', { name: 'Log the open message' }).click();
await panel.waitForTimeout(800);
await panel.screenshot({ path: `${out}-2.png` });
await panel.getByRole('tab', { name: 'Replies' }).click();
await panel.waitForTimeout(800);
await panel.screenshot({ path: `${out}-3.png` });
await panel.keyboard.press('Enter');
await panel.waitForTimeout(800);
await panel.screenshot({ path: `${out}-4.png` });
await panel.getByRole('tab', { name: 'To do' }).click();
await panel.waitForTimeout(500);
await panel.screenshot({ path: `${out}-5.png` });
await panel.getByRole('tab', { name: 'About' }).click();
await panel.waitForTimeout(500);
await panel.screenshot({ path: `${out}-6.png` });
await panel.getByRole('button', { name: 'Settings' }).click();
await panel.waitForTimeout(500);
await panel.screenshot({ path: `${out}-7.png` });
await rig.close();
