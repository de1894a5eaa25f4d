import { useCallback, useEffect, useState } from 'react';
import type { LiveClient } from '../../api/client';
import type { Connection } from '../../api/connection';
import { refusalFrom } from '../../api/refusal';
import { type Ballot, MarkDoneMutation } from './documents';

interface DoneMark {
  done: boolean;
  /** The server does not know yet: it is told as soon as it can be reached. */
  waiting: boolean;
  markDone: (done: boolean) => void;
}

interface Wish {
  readonly round: number;
  readonly done: boolean;
  readonly told: boolean;
}

/** Whether the participant said "done" in this round. Holds what was said until the server knows. */
export function useDone(live: LiveClient, ballot: Ballot | null, connection: Connection): DoneMark {
  const [wish, setWish] = useState<Wish | null>(null);
  const [failures, setFailures] = useState(0);
  const round = ballot?.round?.number ?? 0;
  const current = wish?.round === round ? wish : null;
  const isLive = connection.state === 'live';

  // biome-ignore lint/correctness/useExhaustiveDependencies(isLive): a connection that is back is a reason to try again.
  // biome-ignore lint/correctness/useExhaustiveDependencies(failures): so is a failure, after a pause.
  useEffect(() => {
    if (!current || current.told) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    live.apollo.mutate({ mutation: MarkDoneMutation, variables: { round: current.round, done: current.done } }).then(
      () => !ended && setWish((wished) => (wished === current ? { ...current, told: true } : wished)),
      (error: unknown) => {
        if (ended) return;
        // The round is over: nobody waits for this any more.
        if (!refusalFrom(error).retryable) setWish((wished) => (wished === current ? { ...current, told: true } : wished));
        else timer = setTimeout(() => setFailures((times) => times + 1), pause);
      },
    );
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [live, current, isLive, failures]);

  const markDone = useCallback(
    (done: boolean) => {
      setFailures(0);
      setWish({ round, done, told: false });
    },
    [round],
  );
  return { done: current ? current.done : (ballot?.done ?? false), waiting: current !== null && !current.told && failures > 0, markDone };
}

const pause = 3000;
