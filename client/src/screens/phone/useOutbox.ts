import type { Column } from '@two-hats/shared';
import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { LiveClient } from '../../api/client';
import type { Connection } from '../../api/connection';
import { keepOnDevice, readFromDevice } from '../../device/storage';
import { type Ballot, PlaceCardsMutation } from './documents';
import { type CardStanding, createOutbox, type Outbox } from './outbox';

interface OutboxOfBallot {
  cards: ReadonlyMap<string, CardStanding>;
  place: (cardId: string, column: Column | null) => void;
}

/** The outbox of the ballot's round; a new round is a new outbox. Sends at once whenever the connection comes back. */
export function useOutbox(live: LiveClient, ballot: Ballot | null, connection: Connection): OutboxOfBallot {
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const round = ballot?.round?.number;
  const owner = ballot && `${ballot.workshopId}:${ballot.participantId}`;

  useLayoutEffect(() => {
    if (!owner || !round) return;
    const key = `outbox:${owner}:${round}`;
    // Nothing of an earlier round can be counted any more.
    if (round > 1) keepOnDevice(`outbox:${owner}:${round - 1}`, null);
    const made = createOutbox({
      storage: {
        read: () => readFromDevice(key),
        write: (unsent) => keepOnDevice(key, Object.keys(unsent).length > 0 ? unsent : null),
      },
      send: async (placements) => {
        const variables = { round, placements: placements.map(({ cardId, column, change }) => ({ cardId, column, change })) };
        const { data } = await live.apollo.mutate({ mutation: PlaceCardsMutation, variables });
        if (!data) throw new Error('The server answered without data');
        return data.placeCards.results;
      },
      later: (milliseconds, wake) => {
        const timer = setTimeout(wake, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    setOutbox(made);
    return () => made.stop();
  }, [live, owner, round]);

  useLayoutEffect(() => {
    if (ballot?.round) outbox?.adopt(ballot.placements);
  }, [outbox, ballot]);

  useEffect(() => {
    if (connection.state === 'live') outbox?.sendNow();
    if (connection.state === 'refused') outbox?.stop();
  }, [outbox, connection]);

  useEffect(() => {
    const wake = () => outbox?.sendNow();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [outbox]);

  const cards = useSyncExternalStore(outbox?.cards.subscribe ?? nothingToWatch, outbox?.cards.get ?? noCards);
  const place = useCallback((cardId: string, column: Column | null) => outbox?.place(cardId, column), [outbox]);
  return { cards, place };
}

const none: ReadonlyMap<string, CardStanding> = new Map();
const noCards = () => none;
const nothingToWatch = () => () => {};
