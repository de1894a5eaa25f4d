import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { say } from '../../../spoken/say';
import type { CardStanding } from '../seat/cardRecord';

/**
 * Says that placements are saved to those who wait for it: after a change of a card that stayed in sight, and after a time without network.
 * Whoever goes from card to card hears of the next one instead.
 *
 * @param isWaiting whether something is kept on this phone for want of a network
 * @param isLost whether the connection is: that it is back is told first
 * @returns to be called when a card that stays in sight was changed
 */
export function useSavedSaid(standings: ReadonlyMap<string, CardStanding>, isWaiting: boolean, isLost: boolean): () => void {
  const owed = useRef<string | null>(null);
  const isSaved = !isWaiting && !isLost && [...standings.values()].every(({ state }) => state === 'saved');
  useEffect(() => {
    if (isWaiting) owed.current = t`Everything is saved.`;
    if (!isSaved || !owed.current) return;
    // That the connection is back is said at the same time, and first.
    say(owed.current, { within: 300 });
    owed.current = null;
  });
  return () => {
    owed.current ??= t`Saved.`;
  };
}
