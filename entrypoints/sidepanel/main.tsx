import '../../components/ui/theme.css';
import { createRoot } from 'react-dom/client';
import { PanelApp } from '../../components/panel/app';
import { browser } from '../../lib/platform/browser';

void navigator.storage.persist();
createRoot(document.getElementById('root') as HTMLElement).render(
  <PanelApp
    onReload={(tabId) => void browser.tabs.reload(tabId)}
    welcomeUrl={browser.runtime.getURL('/welcome.html')}
  />,
);
