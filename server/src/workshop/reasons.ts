/** Why people put a card where it lies: written by one of them, blind until the reveal, and told without a name. */
import {
  type Column,
  isRevealed,
  mostOnWall,
  type OwnReason,
  Phase,
  type PublishedReason,
  Refusal,
  reasonRefusal,
  reasonText,
  revealedRounds,
} from '@two-hats/shared';
import type { Hint } from './announcer.js';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import { admit, admitParticipant, facilitators, summaryReaders } from './capability.js';
import type { Environment } from './environment.js';
import type { ReasonPageRequest } from './records.js';

/** Ids are below it: large enough that no two reasons on a card share one, and a whole number in every language. */
const idsBelow = 2 ** 47;

/** A reason as somebody writes it down. */
export interface ReasonRequest {
  readonly cardId: string;
  /** What it argues for: the card must lie there. */
  readonly column: Column;
  readonly text: string;
  readonly change: number;
}

/**
 * Keeps why the caller put a card where it lies, in round number `round`. Nobody else sees anything of it before the reveal, not even that
 * something has changed. Giving it twice is giving it once, and the highest change number holds.
 * @returns the state that holds
 * @throws Refusal `REASON_REQUIRED`, `REASON_TOO_LONG`, `NOT_PLACED_THERE`, and as placing a card would be refused
 */
export async function giveReason(
  { store, random }: Environment,
  credential: string | null,
  round: number,
  { cardId, column, text, change }: ReasonRequest,
): Promise<OwnReason> {
  return store.write(async (writing) => {
    const { workshopId, participantId } = await admitParticipant(writing, credential);
    const standing = (await writing.roundStandings([workshopId])).get(workshopId);
    if (!standing || standing.roundId === null) throw new Refusal('ROUND_NOT_OPEN');
    const { roundId, revision } = standing;
    const [placement] = await writing.standingPlacements([{ participantId, roundId, cardId }]);
    const refusal = reasonRefusal({ cardId, column, change }, round, standing, placement?.column ?? null);
    if (refusal) throw new Refusal(refusal);

    const id = String(random.below(idsBelow));
    const held = await writing.saveReason({ participantId, roundId, cardId, column, text: reasonText(text), change, id }, revision);
    await writing.touch(workshopId);
    return { round, cardId, ...held };
  });
}

/**
 * Takes the caller's reason back, in any round and at any time; where the room was told, it goes from there as well.
 * @param change above every change number used for this reason so far
 * @throws Refusal `INVALID_CHANGE`
 */
export async function takeBackReason(
  { store, announcer }: Environment,
  credential: string | null,
  round: number,
  cardId: string,
  change: number,
): Promise<void> {
  if (!Number.isSafeInteger(change) || change < 1) throw new Refusal('INVALID_CHANGE');
  const hint = await store.write(async (writing): Promise<Hint | null> => {
    const { workshopId, participantId } = await admitParticipant(writing, credential);
    const { published, onWall } = await writing.takeBackReason({ workshopId, round, participantId, cardId }, change);
    if (!published) {
      await writing.touch(workshopId);
      return null;
    }
    return { workshopId, revision: await writing.raiseRevision(workshopId, onWall ? 'room' : 'console') };
  });
  if (hint) announcer.announce(hint);
}

/**
 * One page of the reasons that the room was told, without those that are hidden unless a facilitator asks.
 * @throws Refusal `WRONG_PHASE` where the round is not revealed
 */
export async function readReasons(
  { store }: Environment,
  credential: string | null,
  round: number,
  request: Omit<ReasonPageRequest, 'withHidden'>,
): Promise<PublishedReason[]> {
  return store.read(async (reading) => {
    const { workshopId, kind } = await admit(reading, credential, summaryReaders);
    const workshop = await reading.workshop(workshopId);
    if (!workshop || !revealedRounds(workshop).some(({ number }) => number === round)) throw new Refusal('WRONG_PHASE');
    return reading.reasons(workshopId, round, { ...request, withHidden: facilitators.includes(kind) });
  });
}

/**
 * Hides a reason from everybody but facilitators, in the room, in the summary and in what is taken along; or shows it again.
 * @throws Refusal `UNKNOWN_REASON` when it is not, or no longer, there; `WRONG_PHASE` while a round is open
 */
export async function hideReason(
  environment: Environment,
  credential: string | null,
  round: number,
  cardId: string,
  reasonId: string,
  hidden: boolean,
): Promise<Changed> {
  const { revision } = await changeAsFacilitator(
    environment,
    credential,
    ({ onWall }: { readonly onWall: boolean }) => (onWall ? 'room' : 'console'),
    async ({ id, phase }, writing) => {
      if (!isRevealed(phase)) throw new Refusal('WRONG_PHASE');
      const found = isReasonId(reasonId) ? await writing.hideReason(id, round, cardId, reasonId, hidden) : null;
      if (!found) throw new Refusal('UNKNOWN_REASON');
      return found;
    },
  );
  return { revision };
}

/**
 * Puts these reasons on the wall beside the current card, and takes down the others.
 * @throws Refusal `TOO_MANY_REASONS`, `UNKNOWN_REASON` where one is hidden, or not there: nothing was changed; `WRONG_PHASE` while the room
 * looks at no card
 */
export async function putReasonsOnWall(
  environment: Environment,
  credential: string | null,
  reasonIds: readonly string[],
): Promise<Changed> {
  const { revision } = await changeAsFacilitator(environment, credential, 'room', async ({ id, phase, rounds, currentCardId }, writing) => {
    const round = rounds.at(-1);
    if (phase !== Phase.REVEALED || !round || currentCardId === null) throw new Refusal('WRONG_PHASE');
    const ids = [...new Set(reasonIds)];
    if (ids.length > mostOnWall) throw new Refusal('TOO_MANY_REASONS');
    const put = ids.every(isReasonId) ? await writing.putReasonsOnWall(id, round.number, currentCardId, ids) : null;
    if (put !== ids.length) throw new Refusal('UNKNOWN_REASON');
  });
  return { revision };
}

/** Anything may be sent as an id. */
function isReasonId(id: string): boolean {
  return /^\d{1,15}$/.test(id);
}
