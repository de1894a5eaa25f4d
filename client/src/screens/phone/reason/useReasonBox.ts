import { use, useEffect } from 'react';
import type { Live } from '../../../api/live';
import { refusalFrom } from '../../../api/refusal';
import { useObserved } from '../../../api/useObserved';
import { keepOnDevice, readFromDevice } from '../../../device/storage';
import { createReasonBox, type ReasonBox, type ReasonStanding, type ReasonState } from './reasonBox';
import { GiveReasonMutation, TakeBackReasonMutation } from './reasonDocuments';
import { type ReasonSeat, ReasonSeatContext, reasonKey } from './reasonSeat';

/** One box for a round, whichever places on the screen look into it. */
const boxes = new WeakMap<Live, { readonly key: string; readonly box: ReasonBox }>();

/** The box of the seat's round, up to date with its ballot and with where its cards lie. */
export function useReasonBox(): ReasonBox {
  const seat = use(ReasonSeatContext);
  if (!seat) throw new Error('Whoever says why sits in the workshop.');
  const { ballot, cards } = seat;
  const box = boxOf(seat);
  useEffect(() => {
    const round = ballot.round?.number;
    for (const { cardId, column, text, change, ...reason } of ballot.reasons) {
      if (reason.round === round) box.adopt(cardId, { column, text, change });
    }
  }, [box, ballot]);
  useEffect(() => {
    const look = () => box.lookAt(cards.get());
    look();
    return cards.subscribe(look);
  }, [box, cards]);
  return box;
}

/** How the reason on one card stands; null when there is none, or when it argues for another column than this. */
export function useReason(box: ReasonBox, cardId: string, column: string): ReasonStanding | null {
  const standing = useObserved(box.reasons).get(cardId);
  return standing?.column === column && standing.text !== null ? standing : null;
}

function boxOf({ live, ballot }: ReasonSeat): ReasonBox {
  const round = ballot.round?.number ?? 0;
  const key = reasonKey(ballot, round);
  const known = boxes.get(live);
  if (known?.key === key) return known.box;
  known?.box.stop();
  // Nothing of an earlier round can be sent any more.
  for (let earlier = 1; earlier < round; earlier += 1) keepOnDevice(reasonKey(ballot, earlier), null);
  const box = createReasonBox({
    storage: { read: () => readFromDevice(key), write: (records) => keepOnDevice(key, records) },
    send: (cardId, reason) => send(live, round, cardId, reason),
    later: (milliseconds, wake) => {
      const timer = setTimeout(wake, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  boxes.set(live, { key, box });
  return box;
}

async function send(live: Live, round: number, cardId: string, reason: ReasonState): Promise<ReasonState> {
  const { column, text, change } = reason;
  try {
    if (text === null) {
      await live.mutate(TakeBackReasonMutation, { round, cardId, change });
      return reason;
    }
    const { giveReason } = await live.mutate(GiveReasonMutation, { round, reason: { cardId, column, text, change } });
    return giveReason;
  } catch (error) {
    throw refusalFrom(error);
  }
}
