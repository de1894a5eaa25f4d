import type { Column, Phase } from '@two-hats/shared';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Connection } from '../../../api/connection';
import type { Live } from '../../../api/live';
import { type Observed, observable } from '../../../api/observed';
import { ofSeat } from '../../../device/seats';
import { keepOnDevice, onChangeElsewhere, readFromDevice } from '../../../device/storage';
import { type Ballot, PlaceCardsMutation } from '../documents';
import { type CardStanding, uncounted, unsentIn } from './cardRecord';
import { createOutbox, type Outbox } from './outbox';
import { type LateCards, useLateCards } from './useLateCards';

/** Where the cards lie on this phone. It changes with every tap: whatever shows it asks for it, so that nothing else is drawn anew. */
export type Standings = Observed<ReadonlyMap<string, CardStanding>>;

interface OutboxOfBallot {
  cards: Standings;
  place: (cardId: string, column: Column | null) => void;
  /** What was sorted in earlier rounds and never reached the server in time. */
  late: readonly LateCards[];
  forgetLate: () => void;
}

interface RoundBefore {
  readonly owner: string;
  readonly round: number;
  readonly outbox: Outbox;
}

/**
 * The outbox of the ballot's round; a new round is a new outbox. Sends at once whenever the connection comes back.
 *
 * @param onRefused a placement was refused for good: what the server holds is worth another look
 */
export function useOutbox(live: Live, ballot: Ballot | null, connection: Connection, onRefused: () => void): OutboxOfBallot {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const round = ballot?.round?.number;
  const owner = ballot && ofSeat('outbox', ballot);
  const { late, tell, understood } = useLateCards(ballot && `${ballot.workshopId}:${ballot.participantId}`);
  const before = useRef<RoundBefore | null>(null);
  const phaseBefore = useRef<Phase | null>(null);

  useLayoutEffect(() => {
    if (!owner || !round) return;
    const key = keyOf(owner, round);
    const left = before.current?.owner === owner ? before.current : null;
    for (let earlier = 1; earlier < round; earlier++) {
      // Nothing of an earlier round can be counted any more.
      const unsent = unsentIn(readFromDevice(keyOf(owner, earlier)));
      keepOnDevice(keyOf(owner, earlier), null);
      // The screen of the result has said so already, if this phone came to show it.
      const refused = left?.round === earlier && phaseBefore.current === 'SORTING' ? uncounted(left.outbox.cards.get()) : [];
      const { size } = new Set([...unsent, ...refused]);
      if (size > 0) tell({ round: earlier, count: size });
    }
    const made = createOutbox({
      storage: { read: () => readFromDevice(key), write: (records) => keepOnDevice(key, records) },
      send: async (placements) => {
        const variables = { round, placements: placements.map(({ cardId, column, change }) => ({ cardId, column, change })) };
        const { placeCards } = await live.mutate(PlaceCardsMutation, variables);
        return placeCards.results;
      },
      later: (milliseconds, wake) => {
        const timer = setTimeout(wake, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    setOutbox(made);
    before.current = { owner, round, outbox: made };
    const unwatch = onChangeElsewhere(key, made.lookAtDevice);
    return () => {
      unwatch();
      made.stop();
    };
  }, [live, owner, round, tell]);

  useLayoutEffect(() => {
    phaseBefore.current = ballot?.phase ?? null;
    if (ballot?.round) outbox?.adopt(ballot.placements);
  }, [outbox, ballot]);

  useEffect(() => {
    if (connection.state === 'live') outbox?.sendNow();
    if (connection.state === 'refused') outbox?.stop();
  }, [outbox, connection]);

  useEffect(() => {
    const wake = () => {
      outbox?.lookAtDevice();
      outbox?.sendNow();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [outbox]);

  const cards = outbox?.cards ?? none;
  useEffect(() => {
    let known = 0;
    function look() {
      const refused = [...cards.get().values()].filter(({ refusal }) => refusal !== null).length;
      if (refused > 0 && refused !== known) onRefused();
      known = refused;
    }
    look();
    return cards.subscribe(look);
  }, [cards, onRefused]);
  const place = useCallback((cardId: string, column: Column | null) => outbox?.place(cardId, column), [outbox]);
  return { cards, place, late, forgetLate: understood };
}

function keyOf(owner: string, round: number): string {
  return `${owner}:${round}`;
}

const none: Standings = observable(new Map());
