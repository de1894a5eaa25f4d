import { useCallback, useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { type Ballot, BallotQuery } from '../documents';

interface ReadBallot {
  ballot: Ballot | null;
  /** Why it could not be read; what passes is tried again by itself. */
  refusal: RefusalNotice | null;
  readAgain: () => void;
}

const pause = 2000;

/** The participant's ballot: the one that joining gave, or read once. */
export function useBallot(live: LiveClient, joinedWith: Ballot | null): ReadBallot {
  const [ballot, setBallot] = useState(joinedWith);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [tries, setTries] = useState(0);
  const readAgain = useCallback(() => setTries((times) => times + 1), []);
  const isRead = ballot !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies(tries): another try is another request.
  useEffect(() => {
    if (isRead) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    live.apollo.query({ query: BallotQuery }).then(
      ({ data }) => {
        if (!current || !data) return;
        setRefusal(null);
        setBallot(data.ballot);
      },
      (error: unknown) => {
        if (!current) return;
        const notice = refusalFrom(error);
        setRefusal(notice);
        if (notice.retryable) timer = setTimeout(readAgain, pause);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [live, isRead, tries, readAgain]);

  return { ballot, refusal, readAgain };
}
