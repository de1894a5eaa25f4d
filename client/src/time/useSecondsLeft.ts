import { useEffect, useState } from 'react';

/**
 * Whole seconds until a moment on the server's clock, counted down as they pass; below zero once it is over, null where there is no moment.
 * @param ahead see `useServerClock`
 */
export function useSecondsLeft(endsAt: string | null, ahead: number): number | null {
  const end = endsAt === null ? null : Date.parse(endsAt);
  const [, setTick] = useState(0);
  useEffect(() => {
    if (end === null) return;
    let timer: ReturnType<typeof setTimeout>;
    function wait() {
      // To just behind the next whole second, so that all devices turn together.
      const left = (end ?? 0) - Date.now() - ahead;
      timer = setTimeout(
        () => {
          setTick((tick) => tick + 1);
          wait();
        },
        (((left % 1000) + 1000) % 1000) + 5,
      );
    }
    wait();
    return () => clearTimeout(timer);
  }, [end, ahead]);
  return end === null ? null : Math.ceil((end - Date.now() - ahead) / 1000);
}
