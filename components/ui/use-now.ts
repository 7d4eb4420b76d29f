import { useEffect, useState } from 'react';

/** The current time in ms, renewed every minute, for "today", "overdue" and local times. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
