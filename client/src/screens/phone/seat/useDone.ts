// Whether the participant said "done" in this round. What was said stays on the device, like a placement, until the server knows.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Connection } from '../../../api/connection';
import type { Live } from '../../../api/live';
import { refusalFrom } from '../../../api/refusal';
import { keepOnDevice, readFromDevice } from '../../../device/storage';
import { type Ballot, MarkDoneMutation } from '../documents';

interface DoneMark {
  done: boolean;
  /** The server does not know yet: it is told as soon as it can be reached. */
  waiting: boolean;
  markDone: (done: boolean) => void;
}

/** What the server is to be told. */
interface Intent {
  readonly round: number;
  readonly done: boolean;
}

/** @param keep takes over the ballot with the mark that the server holds now */
export function useDone(live: Live, ballot: Ballot | null, connection: Connection, keep: (ballot: Ballot) => void): DoneMark {
  const [intent, setIntent] = useState<Intent | null>(null);
  const [failures, setFailures] = useState(0);
  const key = ballot && `done:${ballot.workshopId}:${ballot.participantId}`;
  const round = ballot?.round?.number ?? 0;
  const current = intent?.round === round ? intent : null;
  const isLive = connection.state === 'live';

  const latest = useRef(ballot);
  useLayoutEffect(() => {
    latest.current = ballot;
  }, [ballot]);
  useLayoutEffect(() => {
    if (key) setIntent(keptIntent(key));
  }, [key]);

  // What was said of a round that is over concerns nobody any more.
  const isPast = intent !== null && intent.round < round;
  useEffect(() => {
    if (key && isPast) keepOnDevice(key, null);
  }, [key, isPast]);

  // biome-ignore lint/correctness/useExhaustiveDependencies(isLive): a connection that is back is a reason to try again.
  // biome-ignore lint/correctness/useExhaustiveDependencies(failures): so is a failure, after a pause.
  useEffect(() => {
    if (!key || !current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    function settle() {
      setIntent((standing) => (standing === current ? null : standing));
      keepOnDevice(key ?? '', null);
    }
    live.mutate(MarkDoneMutation, { round: current.round, done: current.done }).then(
      () => {
        if (ended) return;
        settle();
        const now = latest.current;
        if (now?.round?.number === current.round) keep({ ...now, done: current.done });
      },
      (error: unknown) => {
        if (ended) return;
        // The round is over: nobody waits for this any more.
        if (!refusalFrom(error).retryable) settle();
        else timer = setTimeout(() => setFailures((times) => times + 1), pause);
      },
    );
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [live, key, current, isLive, failures, keep]);

  const markDone = useCallback(
    (done: boolean) => {
      setFailures(0);
      setIntent({ round, done });
      if (key) keepOnDevice(key, { round, done });
    },
    [key, round],
  );
  return { done: current ? current.done : (ballot?.done ?? false), waiting: current !== null && failures > 0, markDone };
}

const pause = 3000;

/** Storage may hold anything. */
function keptIntent(key: string): Intent | null {
  const kept = readFromDevice(key);
  if (typeof kept !== 'object' || kept === null) return null;
  const { round, done } = kept as Partial<Record<keyof Intent, unknown>>;
  if (typeof round !== 'number' || typeof done !== 'boolean') return null;
  return { round, done };
}
