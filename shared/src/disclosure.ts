/**
 * What anyone may learn of a room, and when. Each rule here is a promise that phones and README make; what breaks one is a bug, however
 * convenient. What they cannot hold against is said there as well: somebody who brings companions in, and rooms in which fewer than three sort.
 */
import { type Column, Hat } from './column.js';
import { type Portion, portionOf } from './hats/portion.js';
import type { Placement } from './placement.js';
import { type AnswerPair, type AnswerTotals, answered, answerTotals, type Shift } from './question.js';
import type { RefusalCode } from './refusal.js';
import type { Interval } from './statistics/index.js';
import { type ColumnCounts, noCounts, type Tally } from './tally.js';

/** In a room of fewer people a total tells everybody's answers to everybody. */
const fewestForTotals = 3;
/** A peek shows at least so many ballots. */
const fewestInPeek = 5;
/** A second look at totals is given only when at least so many people changed something since the first. */
const fewestChanged = 3;

/** Results are told by hat of so many who wear it, and only beside so many who do not. */
const fewestOfHat = 3;

/** Intervals that need whole ballots are made of so many; fewer people stand for nobody but themselves, and could be told apart. */
export const fewestToResample = 10;
/** And only over so many cards: see {@link mayTellReach}. */
export const fewestCardsToResample = 6;

/** Camps are looked for among so many ballots, and told only where each has so many: what they say is then nobody's own. */
export const fewestForCamps = 20;
export const smallestCamp = 5;

/**
 * How many ballots, drawn by lot, are left out of a peek: a third of them, between 3 and 30. Nobody knows whose they are, so whoever subtracts
 * the peek from the results, with one person still sorting in between, gets that person's answers mixed with theirs.
 */
export function leftOutOfPeek(ballots: number): number {
  return Math.min(30, Math.max(3, Math.floor(ballots / 3)));
}

/** How far one participant is: all that anybody else may know of a ballot before the reveal. */
export const Progress = { HERE: 'HERE', SORTING: 'SORTING', DONE: 'DONE' } as const;
export type Progress = (typeof Progress)[keyof typeof Progress];

/** One participant's progress, from a ballot that nobody else may count. */
export function progressOf({ placed, done }: { readonly placed: number; readonly done: boolean }): Progress {
  if (done) return Progress.DONE;
  return placed > 0 ? Progress.SORTING : Progress.HERE;
}

/** Whether a room is so small that its totals tell who sorted what; its phones say so before the first card. */
export function tellsAll(people: number): boolean {
  return people < fewestForTotals;
}

/**
 * Whether it may be told how far a round's shares reach. Such an interval is wide where ballots hang together. Of two cards that tells
 * whether those who put one here put the other there: whoever heard somebody speak about one would know what they said about the other. Of
 * many cards at once it tells nothing of any two.
 *
 * @param cards those that anybody placed
 */
export function mayTellReach(ballots: number, cards: number): boolean {
  return ballots >= fewestToResample && cards >= fewestCardsToResample;
}

/**
 * 95 % intervals of the room's shares, by drawing its participants anew. They are the only figures that need whole ballots, so they are
 * made once, at the reveal, and kept beside the totals. In whole hundredths, rounded outwards: finer ones would tell more of how single
 * ballots hang together than anybody needs to know.
 */
export interface ResampledShares {
  /** Of the mean share of the columns that lead in the room. */
  readonly meanWinnerShare: Interval | null;
  /** Of the share of placements that match the key; null where nothing can be compared. */
  readonly matchShare: Interval | null;
}

/**
 * What the room may see of how a round came out by hat: made once, at the reveal, and kept beside the totals. Of hats in which counts would
 * tell too much there is a word, and where even words would, there is nothing: see `wordsThatHide`.
 */
export interface HatCut {
  /** The hats that are told of, with how many ballots they have; in the order of the hats. */
  readonly hats: readonly { readonly hat: Hat; readonly ballots: number }[];
  /** In deck order; a card of which nothing may be told is left out. */
  readonly cards: readonly CardByHat[];
}

/** One card by hat. */
export interface CardByHat {
  readonly cardId: string;
  /** The column that leads in the room: what the words are about. */
  readonly column: Column;
  /** In the order of the hats; a hat of which nothing may be told on this card is left out. */
  readonly lines: readonly HatLine[];
}

/** One hat on one card. */
export interface HatLine {
  readonly hat: Hat;
  /** How many of the hat's ballots hold the card in {@link CardByHat.column}. */
  readonly portion: Portion;
  /** How many hold it in each column; null where only the word may be told. */
  readonly counts: ColumnCounts | null;
}

/**
 * Groups of participants who sorted alike. Nobody is told which one they are in, nor of anybody else; and of a camp there is told how large it
 * is, in tenths of the room, and what most of it say on a few cards: never a count.
 */
export interface Camps {
  /** Of the ballots that were grouped, in tenths; the largest first. They need not add up to 1. */
  readonly shares: readonly number[];
  /** How far apart they lie: the mean silhouette width, in hundredths. */
  readonly silhouette: number;
  /** The cards on which they part most: for each camp the column that more than half of it chose; null without one. */
  readonly parting: readonly { readonly cardId: string; readonly mostly: readonly (Column | null)[] }[];
}

/** A round's totals as they were at one moment. They stay so, whoever changes an answer, joins or is removed later. */
export interface Snapshot {
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  /** The revision that the workshop got with it. */
  readonly revision: number;
  /** {@link RoundRecord.departed} at that moment. */
  readonly departed: number;
  /** Ballots in it with at least one card placed. */
  readonly ballots: number;
  readonly tally: Tally;
  /** Made from the ballots behind the tally a moment after a reveal; null until then, and where they cannot or must not be made. */
  readonly resampled: ResampledShares | null;
  /** Made in the same way; null until then, and where nothing of it may be told. */
  readonly byHat: HatCut | null;
  /** Made in the same way; null until then, and where there are none. */
  readonly camps: Camps | null;
  /** True when the round was revealed and these totals, of the reveal before, stand: too few people had changed something. */
  readonly stands: boolean;
}

/** What is known of one ballot without looking at it. */
export interface BallotMark {
  readonly participantId: string;
  /** The hat of whoever it belongs to; null when none was said. */
  readonly hat: Hat | null;
  readonly placed: number;
  /** The workshop's revision while it changed last; 0 while it is as it came from the round before. */
  readonly changedAt: number;
}

/** A round's ballots as they are now, for judging whether others may see their totals. */
export interface BallotsNow {
  readonly marks: readonly BallotMark[];
  readonly departed: number;
}

/** People who changed something since a snapshot; whoever was removed has taken everything back. */
export function changedSince(snapshot: Snapshot, { marks, departed }: BallotsNow): number {
  return marks.filter(({ changedAt }) => changedAt >= snapshot.revision).length + departed - snapshot.departed;
}

/**
 * Why a facilitator may not peek at the tally of an open round now; null when they may.
 * @param seen what facilitators have seen of the round's totals before: the last peek, and the results of an earlier reveal
 */
export function peekRefusal(seen: readonly (Snapshot | null)[], now: BallotsNow): RefusalCode | null {
  const ballots = filled(now.marks).length;
  if (ballots - leftOutOfPeek(ballots) < fewestInPeek) return 'TOO_FEW_BALLOTS';
  if (seen.some((snapshot) => snapshot && changedSince(snapshot, now) < fewestChanged)) return 'TOO_FEW_CHANGES';
  return null;
}

/**
 * Whether a round that is revealed again gets new totals. Otherwise those of the reveal before stand: the difference would tell what one
 * or two people changed. Where both totals tell all in any case, and the phones said so, new ones are as good as old ones.
 */
export function mayPublish(previous: Snapshot | null, now: BallotsNow): boolean {
  if (!previous) return true;
  return changedSince(previous, now) >= fewestChanged || (tellsAll(previous.ballots) && tellsAll(filled(now.marks).length));
}

/**
 * Whether the room is told the reasons of a round as they stand now, or goes on with those of the reveal before: what is new in them must
 * hide among the words and the changes of three people.
 * @param previous what the room has seen of the round
 * @param changed people who changed a placement or a reason since the room was told its reasons last
 * @param ballots with a card placed, now
 */
export function mayTellReasons(previous: Snapshot | null, changed: number, ballots: number): boolean {
  return !previous || changed >= fewestChanged || (tellsAll(previous.ballots) && tellsAll(ballots));
}

/**
 * What the room has seen of a round whose ballots are from before, when it opens: the results of the round that they are from, as far as
 * the new one is about them. So the new results are held against them like those of a second reveal, and tell nobody what one or two people
 * changed in between. Whoever changed something before it opened counts for nothing: only what happens from here on can hide somebody.
 *
 * @param published of the round before
 * @param revision that the workshop gets with the new round
 */
export function seenBefore(
  published: Snapshot,
  scope: { readonly cardIds: readonly string[]; readonly columns: readonly Column[] },
  revision: number,
): Snapshot {
  const tally = new Map<string, ColumnCounts>();
  for (const cardId of scope.cardIds) {
    const counts = published.tally.get(cardId);
    if (!counts) continue;
    tally.set(cardId, { ...noCounts, ...Object.fromEntries(scope.columns.map((column) => [column, counts[column]])) });
  }
  // Intervals and hats are those of the ballots of the round before, over all its cards.
  return { ...published, revision, departed: 0, tally, resampled: null, byHat: null, camps: null };
}

/**
 * The hats by which a round's new totals may be told: of three and more whose wearers sorted something, beside three and more who wear another
 * one or none. Once for each round, at its first reveal. At a further one only where three of the hat, and three of the others, have changed
 * something since the one before, and nobody has been taken out: whoever goes takes a hat along. A round with ballots from before is never
 * told by hat: it would be told twice of much the same ballots.
 *
 * @param startsEmpty whether the round began with empty ballots
 * @param previous of the same round, at its reveal before
 */
export function hatsToTell(startsEmpty: boolean, previous: Snapshot | null, { marks, departed }: BallotsNow): readonly Hat[] {
  if (!startsEmpty || (previous && previous.departed !== departed)) return [];
  const counted = filled(marks).filter(({ changedAt }) => !previous || changedAt >= previous.revision);
  return Object.values(Hat).filter((hat) => {
    const own = counted.filter((mark) => mark.hat === hat).length;
    return own >= fewestOfHat && counted.length - own >= fewestOfHat;
  });
}

/**
 * What the room answered before the first card, as it is told when sorting begins, once: null with fewer than three answers. Whoever comes, goes
 * or answers later changes nothing in it.
 */
export function openingTotals(answers: readonly AnswerPair[]): AnswerTotals | null {
  const totals = answerTotals(answers.map(({ opening, people }) => ({ answer: opening, people })));
  return tellsAll(answered(totals)) ? null : totals;
}

/**
 * How the answers shifted, as it is told when a facilitator shows it, once: of those who answered both times, when they are three and more. What
 * they said before is held against the opening totals that everybody has seen: where one or two of those are missing, neither it nor how many
 * changed their mind is told, since the difference would tell what the missing ones had said.
 *
 * @param opening as they were told
 */
export function shiftOf(answers: readonly AnswerPair[], opening: AnswerTotals | null): Shift | null {
  const both = answers.filter(({ opening, closing }) => opening !== null && closing !== null);
  const after = answerTotals(both.map(({ closing, people }) => ({ answer: closing, people })));
  const people = answered(after);
  if (tellsAll(people)) return null;
  const missing = (opening ? answered(opening) : people) - people;
  if (missing !== 0 && tellsAll(missing)) return { people, before: null, after, changed: null, portion: null };
  const before = answerTotals(both.map(({ opening, people }) => ({ answer: opening, people })));
  const changed = both.reduce((sum, { opening, closing, people }) => sum + (opening === closing ? 0 : people), 0);
  const hides = !tellsAll(changed) && !tellsAll(people - changed);
  return { people, before, after, changed: hides ? changed : null, portion: portionOf(changed, people) };
}

/** The ballots with at least one card placed. */
export function filled(marks: readonly BallotMark[]): readonly BallotMark[] {
  return marks.filter(({ placed }) => placed > 0);
}

/** A tally without some ballots. */
export function tallyWithout(tally: Tally, placements: Iterable<Pick<Placement, 'cardId' | 'column'>>): Tally {
  const rest = new Map<string, ColumnCounts>(tally);
  for (const { cardId, column } of placements) {
    if (!column) continue;
    const counts = rest.get(cardId) ?? noCounts;
    rest.set(cardId, { ...counts, [column]: counts[column] - 1 });
  }
  return rest;
}
