/** The steps by which facilitators move a workshop on. Each names the step count it was decided on, so nobody advances twice. */
import {
  atRound,
  atStation,
  ClosingQuestion,
  Column,
  columnsOffered,
  fewestToResample,
  filled,
  type Hat,
  hatsToTell,
  type LensChoice,
  mayPublish,
  mayTellReasons,
  nextRound,
  openingTotals,
  type QuestionRecord,
  Refusal,
  type RoundRecord,
  StartingBallots,
  Step,
  seenBefore,
  shiftOf,
  WalkOrder,
} from '@two-hats/shared';
import type { Environment } from './environment.js';
import type { StoredWorkshop } from './records.js';
import { facilitator, type StepTaken, type Taker, takeStep } from './stepping.js';
import type { Writing } from './store.js';

export type { StepTaken } from './stepping.js';

/**
 * Opens the first round, with what the agenda asks by now, and publishes what was answered while everybody waited for it.
 * @throws Refusal `NOBODY_JOINED`, and as {@link takeStep}
 */
export function startSorting(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.START_SORTING, atStep, async (workshop, writing) => {
    const { id, participantCount, question } = workshop;
    if (participantCount === 0) throw new Refusal('NOBODY_JOINED');
    const { asks } = nextRound(workshop) ?? {};
    if (asks) await writing.askInRound(id, 1, { lens: asks.lens, question: asks.question });
    return { question: { ...question, opening: openingTotals(await writing.answerPairs(id)) } };
  });
}

/**
 * Closes the round and shows the room its result, which stays as it is from here on: whoever is removed later changes nothing in it.
 * Placements that were not committed before are refused. A round that was reopened comes back to the card that the room had left.
 */
export function reveal(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return revealAs(environment, facilitator(credential), atStep);
}

/**
 * The same, without a facilitator: the deadline of the round is over.
 * @throws Refusal `STALE_STEP` also when the deadline has been moved or taken away
 */
export function revealOverdue(environment: Environment, workshopId: string, atStep: number): Promise<StepTaken> {
  return revealAs(
    environment,
    async () => workshopId,
    atStep,
    ({ deadline }) => {
      if (deadline === null || deadline > environment.now()) throw new Refusal('STALE_STEP');
    },
  );
}

async function revealAs(
  environment: Environment,
  taker: Taker,
  atStep: number,
  mayReveal: (workshop: StoredWorkshop) => void = () => {},
): Promise<StepTaken> {
  let workshopId: string | null = null;
  let hats: readonly Hat[] = [];
  const taken = await takeStep(environment, taker, Step.REVEAL, atStep, async (workshop, writing) => {
    workshopId = null;
    mayReveal(workshop);
    const { id, rounds, revision } = workshop;
    const round = rounds.at(-1);
    if (!round) throw new Refusal('WRONG_PHASE');
    const { published, tally, departed, number, startingBallots } = round;
    const marks = await writing.ballotMarks(id, number);
    const ballots = filled(marks).length;
    const fresh = mayPublish(published, { marks, departed });
    const snapshot =
      published && !fresh
        ? { ...published, stands: true }
        : {
            takenAt: environment.now(),
            revision: revision + 1,
            departed,
            ballots,
            tally,
            resampled: null,
            byHat: null,
            camps: null,
            stands: false,
          };
    await writing.keepSnapshot(id, number, 'published', snapshot);
    await tellReasons(id, round, ballots, revision + 1, writing);
    hats = hatsToTell(startingBallots === StartingBallots.EMPTY, published, { marks, departed });
    if (fresh && (hats.length > 0 || ballots >= fewestToResample)) workshopId = id;
    // Other results, another queue.
    return snapshot.stands ? {} : { talkQueue: null };
  });
  if (workshopId) environment.resampling.begin(workshopId, hats);
  return taken;
}

/** The reasons that the room is told go with a reveal as its totals do; what is new in them hides among words and changes alike. */
async function tellReasons(id: string, round: RoundRecord, ballots: number, revision: number, writing: Writing): Promise<void> {
  const { number, published, reasonsToldAt } = round;
  const since = reasonsToldAt ?? published?.revision ?? 0;
  const changed = published ? await writing.changedSince(id, number, since) : ballots;
  if (mayTellReasons(published, changed, ballots)) await writing.tellReasons(id, number, revision);
}

/** Leads the room to a card, or to the overview with null. @throws Refusal `UNKNOWN_CARD`, and as {@link takeStep} */
export function showCard(
  environment: Environment,
  credential: string | null,
  atStep: number,
  cardId: string | null,
  walkOrder: WalkOrder,
): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.SHOW_CARD, atStep, ({ rounds }) => {
    if (cardId !== null && !rounds.at(-1)?.cardIds.includes(cardId)) throw new Refusal('UNKNOWN_CARD');
    return { currentCardId: cardId, walkOrder };
  });
}

/**
 * Puts the cards to talk about into the facilitator's own order, leaves some out or takes others in.
 * @param cardIds the queue from now on; null for the proposed one
 * @throws Refusal `UNKNOWN_CARD` for a card that the round is not about or that comes twice, and as {@link takeStep}
 */
export function arrangeTalk(
  environment: Environment,
  credential: string | null,
  atStep: number,
  cardIds: readonly string[] | null,
): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.ARRANGE_TALK, atStep, ({ rounds }) => {
    const known = new Set(rounds.at(-1)?.cardIds);
    // Each card is struck off as it comes, so that none comes twice.
    if (cardIds && !cardIds.every((cardId) => known.delete(cardId))) throw new Refusal('UNKNOWN_CARD');
    return { talkQueue: cardIds };
  });
}

/** Opens the revealed round again: ballots are kept, done marks are taken back. */
export function reopenRound(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.REOPEN_ROUND, atStep, async ({ id, rounds }, writing) => {
    await writing.clearDone(id, rounds.length);
    return {};
  });
}

/** What a new round is about, and how it begins. */
export interface NewRound extends LensChoice {
  /** The cards that it is about; null for all of them. */
  readonly cardIds: readonly string[] | null;
  readonly ballots: StartingBallots;
  /** Whether the columns beside the two roles are on offer; null: as the workshop offers them. */
  readonly offersBoth: boolean | null;
  readonly offersNeither: boolean | null;
  /** The station of the agenda that it begins; null: the next one that asks the same, or a new one. */
  readonly stationId: string | null;
}

/**
 * Opens a new round. With the ballots from before, nobody has begun and nobody is done; its results are held against those of the round
 * before, see {@link seenBefore}.
 * @throws Refusal `UNKNOWN_CARD`, `NO_CARDS`, `UNKNOWN_STATION`, and as {@link takeStep}
 */
export function startNewRound(
  environment: Environment,
  credential: string | null,
  atStep: number,
  { cardIds, ballots, offersBoth, offersNeither, stationId, ...lens }: NewRound,
): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.START_NEW_ROUND, atStep, async (workshop, writing) => {
    const { id, deck, columns, rounds, revision } = workshop;
    const known = new Set(deck.cards.map((card) => card.id));
    if (cardIds?.length === 0) throw new Refusal('NO_CARDS');
    if (cardIds?.some((cardId) => !known.has(cardId))) throw new Refusal('UNKNOWN_CARD');
    const number = rounds.length + 1;
    const offered = columnsOffered({
      both: offersBoth ?? columns.includes(Column.BOTH),
      neither: offersNeither ?? columns.includes(Column.NEITHER),
    });
    await writing.addRound(id, number, lens, offered, cardIds);
    const published = rounds.at(-1)?.published;
    if (ballots === StartingBallots.FROM_BEFORE && published) {
      const scope = { cardIds: cardIds ?? [...known], columns: offered };
      await writing.carryBallots(id, number, scope.cardIds, scope.columns);
      await writing.keepSnapshot(id, number, 'published', seenBefore(published, scope, revision + 1));
    }
    return { ...atRound(workshop, stationId, { ...lens, ballots }), currentCardId: null, walkOrder: WalkOrder.TALK, talkQueue: null };
  });
}

/**
 * Goes to another station of the same phase, such as from the talk to the charter; the room sees the overview.
 * @throws Refusal `UNKNOWN_STATION`, and as {@link takeStep}; `WRONG_PHASE` also for a station that another step leads to
 */
export function moveToStation(environment: Environment, credential: string | null, atStep: number, stationId: string): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.MOVE_TO_STATION, atStep, (workshop) => ({
    ...atStation(workshop, stationId),
    currentCardId: null,
  }));
}

/** Asks the room once more whether one person can be both roles. @throws Refusal `WRONG_PHASE` when it was asked before, and as {@link takeStep} */
export function askClosingQuestion(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.ASK_CLOSING_QUESTION, atStep, ({ question }) => {
    if (question.closing !== ClosingQuestion.NOT_ASKED) throw new Refusal('WRONG_PHASE');
    return { currentCardId: null, question: { ...question, closing: ClosingQuestion.ASKED } };
  });
}

/** Shows the room what it answered, for good. @throws Refusal `WRONG_PHASE` while it is not asked, and as {@link takeStep} */
export function tellClosingQuestion(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.TELL_CLOSING_QUESTION, atStep, async (workshop, writing) => {
    if (workshop.question.closing !== ClosingQuestion.ASKED) throw new Refusal('WRONG_PHASE');
    return { currentCardId: null, question: await told(workshop, writing) };
  });
}

async function told({ id, question }: StoredWorkshop, writing: Writing): Promise<QuestionRecord> {
  if (question.closing !== ClosingQuestion.ASKED) return question;
  return { ...question, closing: ClosingQuestion.TOLD, shift: shiftOf(await writing.answerPairs(id), question.opening) };
}

/** Ends the workshop, and with it the question that the room was asked; what stays is its summary. */
export function closeWorkshop(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.CLOSE, atStep, async (workshop, writing) => ({
    closedAt: environment.now(),
    question: await told(workshop, writing),
  }));
}

/** Takes a closed workshop up again, at the card that the room had left. */
export function reopenWorkshop(environment: Environment, credential: string | null, atStep: number): Promise<StepTaken> {
  return takeStep(environment, facilitator(credential), Step.REOPEN_WORKSHOP, atStep, () => ({ closedAt: null }));
}
