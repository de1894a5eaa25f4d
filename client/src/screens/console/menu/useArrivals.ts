import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { type RefusalNotice, refusalFrom } from '../../../api/refusal';
import { type Arrivals, arrivalsSince } from './arrivals';

interface CountedArrivals {
  /** Null while they are being counted. */
  readonly arrivals: Arrivals | null;
  readonly refusal: RefusalNotice | null;
}

interface Counted extends Arrivals {
  readonly since: number;
  /** How many people were in when it was counted. */
  readonly joined: number;
}

/**
 * Who joined since a moment, up to date while more come in: all but those who joined before, however many came in during the count.
 *
 * @param joined how many people are in now
 */
export function useArrivals(live: LiveClient, since: Date | null, joined: number): CountedArrivals {
  const [counted, setCounted] = useState<Counted | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const moment = since?.getTime() ?? null;
  const current = counted?.since === moment ? counted : null;
  // Fewer people than before: somebody was removed, on whichever side of the moment.
  const isStale = current === null || joined < current.joined;

  // biome-ignore lint/correctness/useExhaustiveDependencies(joined): read when counting begins; more people are no reason to count again.
  useEffect(() => {
    if (moment === null || !isStale) return;
    let wanted = true;
    arrivalsSince(live, new Date(moment)).then(
      (arrivals) => {
        if (!wanted) return;
        setCounted({ ...arrivals, since: moment, joined });
        setRefusal(null);
      },
      (error: unknown) => wanted && setRefusal(refusalFrom(error)),
    );
    return () => {
      wanted = false;
    };
  }, [live, moment, isStale]);

  if (!current) return { arrivals: null, refusal };
  return { arrivals: { ...current, count: Math.max(0, joined - current.staying) }, refusal };
}
