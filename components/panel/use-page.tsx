import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { PageFollower, type PageState } from '../../lib/messaging/panel';
import { useSettings } from '../ui/settings';

const PageContext = createContext<PageFollower | null>(null);

/** Follows the page beside this panel for everything below. */
export function PageProvider({ children }: { children: ReactNode }) {
  const { sitesOff } = useSettings();
  const [follower] = useState(() => new PageFollower());
  const switches = sitesOff.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: started once with the switches of that moment; changes follow below.
  useEffect(() => {
    void follower.start(sitesOff);
    return () => follower.stop();
  }, [follower]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by content.
  useEffect(() => {
    void follower.setSitesOff(sitesOff);
  }, [follower, switches]);
  return <PageContext value={follower}>{children}</PageContext>;
}

/** What is on the page now, and the way to ask it for something. */
export function usePage(): { page: PageState; follower: PageFollower } {
  const follower = useContext(PageContext);
  if (!follower) throw new Error('usePage outside PageProvider');
  return { page: useSyncExternalStore(follower.subscribe, follower.getState), follower };
}
