import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../api/connection';
import type { Live } from '../../../api/live';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { deckLanguage } from '../../../languages/deckLanguage';
import { type Ballot, BallotQuery } from '../documents';

interface ReadBallot {
  /** The one read last; an older one stays while a newer one is being read. */
  ballot: Ballot | null;
  /** Takes over what became known of the ballot in another way. */
  keep: (ballot: Ballot) => void;
  /** Why it could not be read while there is none. What passes is tried again by itself. */
  refusal: RefusalNotice | null;
  readAgain: () => void;
}

const pause = 2000;

/**
 * The participant's ballot: the one that joining gave, or read once; and again whenever this phone may have missed something: it was not
 * looked at, or not connected.
 */
export function useBallot(live: Live, joinedWith: Ballot | null, connection: Connection): ReadBallot {
  const [ballot, setBallot] = useState(joinedWith);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [reading, setReading] = useState(joinedWith ? 0 : 1);
  const readAgain = useCallback(() => setReading((times) => times + 1), []);
  const isRead = ballot !== null;
  const language = deckLanguage();
  const readIn = useRef(language);
  useEffect(() => {
    if (readIn.current !== language) readAgain();
    readIn.current = language;
  }, [language, readAgain]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(isRead): having read one is no reason to read another.
  useEffect(() => {
    if (reading === 0) return;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    live.query(BallotQuery, { language: deckLanguage() }).then(
      ({ ballot }) => {
        if (!current) return;
        setRefusal(null);
        setBallot(ballot);
      },
      (error: unknown) => {
        if (!current) return;
        const notice = refusalFrom(error);
        // Whoever has one can go on with it meanwhile.
        if (!isRead) setRefusal(notice);
        if (notice.retryable) timer = setTimeout(readAgain, pause);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [live, reading, readAgain]);

  const wasLost = useRef(false);
  useEffect(() => {
    if (connection.state === 'live' && wasLost.current) readAgain();
    if (connection.state !== 'connecting') wasLost.current = connection.state === 'lost';
  }, [connection, readAgain]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && readAgain();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [readAgain]);

  return { ballot, keep: setBallot, refusal, readAgain };
}
