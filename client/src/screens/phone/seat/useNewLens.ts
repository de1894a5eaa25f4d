// Whether this phone still has to show that another question is asked now. Once somebody has gone on from there it is over, also after a
// reload.
import { useCallback, useLayoutEffect, useState } from 'react';
import { keepOnDevice, readFromDevice } from '../../../device/storage';
import type { Ballot } from '../documents';

interface NewLens {
  isNew: boolean;
  understood: () => void;
}

/** The first question needs no screen of its own: it stands where the room has waited for it. */
export function useNewLens(ballot: Ballot | null): NewLens {
  const key = ballot && `lens:${ballot.workshopId}:${ballot.participantId}`;
  const round = ballot?.round?.number ?? 0;
  const [seen, setSeen] = useState<unknown>(null);
  useLayoutEffect(() => {
    if (key) setSeen(readFromDevice(key));
  }, [key]);

  const isUnderWay = ballot?.done || ballot?.placements.some(({ change }) => change > 0);
  const understood = useCallback(() => {
    if (key) keepOnDevice(key, round);
    setSeen(round);
  }, [key, round]);
  return { isNew: ballot?.phase === 'SORTING' && round > 1 && seen !== round && !isUnderWay, understood };
}
