import '../../components/ui/theme.css';
import { createRoot } from 'react-dom/client';
import { SettingsProvider } from '../../components/ui/settings';
import { Welcome } from '../../components/welcome/welcome';
import { insert } from '../../lib/editors';
import { browser } from '../../lib/platform/browser';
import { openPanel } from '../../lib/platform/side-panel';
import { attach } from '../../lib/sites/attach';
import { sample } from '../../lib/sites/sample';

attach(sample, insert);

let windowId: number | undefined;
void browser.windows.getCurrent().then((window) => {
  windowId = window.id;
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <SettingsProvider>
    <Welcome onOpenPanel={() => windowId !== undefined && openPanel(windowId)} />
  </SettingsProvider>,
);
