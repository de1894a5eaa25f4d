import { useEffect } from 'react';
import { isFramed } from '../../../device/framed';

/** Keeps the display awake where the browser allows it (a secure context); elsewhere nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    // Within another page that is the page's business; browsers refuse it there, and complain.
    if (!('wakeLock' in navigator) || isFramed()) return;
    let held: WakeLockSentinel | null = null;
    let wanted = true;
    async function hold() {
      if (document.visibilityState !== 'visible') return;
      try {
        held = await navigator.wakeLock.request('screen');
        if (!wanted) await held.release();
      } catch {
        // Refused, e.g. on a low battery: the display may sleep then.
      }
    }
    void hold();
    // The browser lets go when the window is hidden.
    document.addEventListener('visibilitychange', hold);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', hold);
      void held?.release();
    };
  }, []);
}
