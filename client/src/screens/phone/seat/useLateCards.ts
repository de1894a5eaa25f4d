// Cards that were sorted without network in a round that was over before they could be sent. The phone says so, also after a reload,
// until somebody has read it.
import { useCallback, useLayoutEffect, useState } from 'react';
import { keepOnDevice, readFromDevice } from '../../../device/storage';

export interface LateCards {
  readonly round: number;
  readonly count: number;
}

interface LateNotice {
  late: readonly LateCards[];
  /** Adds what came too late for a round. */
  tell: (late: LateCards) => void;
  understood: () => void;
}

/** @param owner whose cards: workshop and participant; null until known */
export function useLateCards(owner: string | null): LateNotice {
  const [late, setLate] = useState<readonly LateCards[]>([]);
  useLayoutEffect(() => {
    if (owner) setLate(legible(readFromDevice(keyOf(owner))));
  }, [owner]);

  const tell = useCallback(
    (cards: LateCards) => {
      if (!owner) return;
      const told = [...legible(readFromDevice(keyOf(owner))).filter(({ round }) => round !== cards.round), cards];
      keepOnDevice(keyOf(owner), told);
      setLate(told);
    },
    [owner],
  );
  const understood = useCallback(() => {
    if (owner) keepOnDevice(keyOf(owner), null);
    setLate([]);
  }, [owner]);
  return { late, tell, understood };
}

function keyOf(owner: string): string {
  return `late:${owner}`;
}

/** Storage may hold anything. */
function legible(stored: unknown): LateCards[] {
  return Array.isArray(stored) ? stored.filter(isLateCards) : [];
}

function isLateCards(value: unknown): value is LateCards {
  if (typeof value !== 'object' || value === null) return false;
  const { round, count } = value as Partial<Record<keyof LateCards, unknown>>;
  return Number.isSafeInteger(round) && Number.isSafeInteger(count);
}
