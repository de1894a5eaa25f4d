import { useSyncExternalStore } from 'react';
import type { Observed } from './observed';

/** The value as it stands now: whoever asks is drawn anew when it changes, and nothing around it. */
export function useObserved<T>({ subscribe, get }: Observed<T>): T {
  return useSyncExternalStore(subscribe, get);
}
