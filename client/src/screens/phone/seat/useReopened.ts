import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Ballot } from '../documents';

interface Reopened {
  /** The round on this phone was over and takes changes again; false once that was read, or the round is over again. */
  reopened: boolean;
  understood: () => void;
}

/** Notices that a round is open again. Everybody's done marks are cleared with it, so this phone takes its own back too. */
export function useReopened(ballot: Ballot | null, keep: (ballot: Ballot) => void): Reopened {
  const [reopened, setReopened] = useState(false);
  const before = useRef<Ballot | null>(null);
  useLayoutEffect(() => {
    const isOpen = ballot?.phase === 'SORTING';
    const wasOver = before.current?.phase === 'REVEALED' && before.current.round?.number === ballot?.round?.number;
    before.current = ballot;
    if (!isOpen) setReopened(false);
    if (!isOpen || !wasOver) return;
    setReopened(true);
    keep({ ...ballot, done: false });
  }, [ballot, keep]);
  return { reopened, understood: useCallback(() => setReopened(false), []) };
}
