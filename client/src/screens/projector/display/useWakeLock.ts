import { useEffect } from 'react';

/** Keeps the display awake where the browser allows it (a secure context); elsewhere nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
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
