import { NoticeProvider } from '../ui/notice';
import { SettingsProvider } from '../ui/settings';
import { FaultProvider } from './faults';
import { Panel } from './panel';
import { PageProvider } from './use-page';

/** The side panel with everything it stands on. */
export function PanelApp({ onReload, welcomeUrl }: { onReload: (tabId: number) => void; welcomeUrl: string }) {
  return (
    <SettingsProvider>
      <NoticeProvider>
        <FaultProvider>
          <PageProvider>
            <Panel onReload={onReload} welcomeUrl={welcomeUrl} />
          </PageProvider>
        </FaultProvider>
      </NoticeProvider>
    </SettingsProvider>
  );
}
