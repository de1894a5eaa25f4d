// What a phone hands to whatever lets its owner say why. What does so is loaded when it is first needed: it must not be in the way of the
// first card.
import { createContext } from 'react';
import type { Live } from '../../../api/live';
import { ofSeat } from '../../../device/seats';
import { readFromDevice } from '../../../device/storage';
import type { Ballot } from '../documents';
import type { Standings } from '../seat/useOutbox';

export interface ReasonSeat {
  readonly live: Live;
  readonly ballot: Ballot;
  /** Where the cards lie on this phone. */
  readonly cards: Standings;
  /** Reads the ballot again, when the server holds something else than it says. */
  readonly readAgain: () => void;
}

export const ReasonSeatContext = createContext<ReasonSeat | null>(null);

/** Where this device keeps what was written in a round. It is forgotten with the seat. */
export function reasonKey(ballot: Ballot, round: number): string {
  return `${ofSeat('outbox', ballot)}:reasons:${round}`;
}

/** Whether anything was written in this round: on this device, or as far as the server has told. */
export function hasWords({ ballot }: ReasonSeat): boolean {
  const round = ballot.round?.number ?? 0;
  return (
    ballot.reasons.some((reason) => reason.round === round && reason.text !== null) || readFromDevice(reasonKey(ballot, round)) !== null
  );
}

/** What stands with the server from the rounds before this one. */
export function earlierReasons({ reasons, round }: Ballot): Ballot['reasons'] {
  return reasons.filter((reason) => reason.round < (round?.number ?? 0) && reason.text !== null);
}
