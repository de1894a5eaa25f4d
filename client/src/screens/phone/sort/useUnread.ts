// Whether a card has been in sight long enough to be read. Both taps of a double tap may land on a column, and the second one must not sort the
// card that the first one brought. Judged by the times of the events themselves: a slow phone that hands taps on late is no reader.
import { useCallback, useLayoutEffect, useRef } from 'react';

/** In milliseconds: longer than from tap to tap in a double tap, shorter than it takes to read a card. */
const unreadFor = 350;

/**
 * @param inSight what is in sight now; another value is another sight
 * @returns whether an event of this time (`timeStamp`) came before the card could be read
 */
export function useUnread(inSight: string | null): (at: number) => boolean {
  const since = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(inSight): the moment of its change is what is kept.
  useLayoutEffect(() => {
    since.current = performance.now();
  }, [inSight]);
  return useCallback((at) => at - since.current < unreadFor, []);
}
