/**
 * A workshop small enough to compute by hand: six cards in two dimensions, eight ballots, two columns. What nobody in the room may see
 * before the reveal carries the word `secret`, and counts that appear nowhere else.
 */
import {
  agendaFrom,
  type Card,
  Column,
  type ColumnCounts,
  type Deck,
  nothingAsked,
  type ParticipantRecord,
  Phase,
  type RoundRecord,
  type Snapshot,
  type Tally,
  WalkOrder,
  type WorkshopRecord,
} from '@two-hats/shared';

export function card(id: string, dimension: string, key: Column | null, fromDiscussion = false): Card {
  const face = { id, text: `text of ${id}`, hint: `hint of ${id}`, dimension };
  return { ...face, key, rationale: `secret rationale of ${id}`, section: `secret section of ${id}`, fromDiscussion };
}

export const smallDeck: Deck = {
  id: 'small',
  language: 'EN',
  title: 'A small deck',
  description: 'For tests',
  minutes: 5,
  roles: [
    { column: 'FIRST', name: 'First role', shortName: '1st', definite: 'the first role' },
    { column: 'SECOND', name: 'Second role', shortName: '2nd', definite: 'the second role' },
  ],
  source: { title: 'An article', author: 'Its author' },
  oneInBoth: { says: 'secret answer of the article', responses: [{ by: 'A reader', says: 'secret response' }] },
  dimensions: [
    { id: 'inward', title: 'Inward' },
    { id: 'outward', title: 'Outward' },
  ],
  cards: [
    card('sits', 'inward', Column.FIRST),
    card('stories', 'inward', Column.FIRST),
    card('clients', 'inward', Column.SECOND),
    card('market', 'outward', Column.SECOND),
    card('shared', 'outward', Column.BOTH),
    card('analytics', 'outward', Column.SECOND, true),
  ],
};

/** Ballots per card of the small deck, in deck order: [first column, second column]. One of eight skipped the last card. */
export const smallCounts: readonly (readonly [number, number])[] = [
  [8, 0],
  [1, 7],
  [4, 4],
  [2, 6],
  [3, 5],
  [0, 7],
];

export function roundOf(
  counts: readonly (readonly [number, number, number?])[],
  ballots: number,
  changes: Partial<RoundRecord> = {},
): RoundRecord {
  const tally = new Map<string, ColumnCounts>();
  counts.forEach(([first, second, both = 0], i) => {
    const cardId = smallDeck.cards[i]?.id;
    if (cardId && first + second + both > 0) tally.set(cardId, { FIRST: first, SECOND: second, BOTH: both, NEITHER: 0 });
  });
  return {
    number: 1,
    lens: 'SHOULD',
    question: null,
    cardIds: smallDeck.cards.map(({ id }) => id),
    columns: ['FIRST', 'SECOND'],
    tally,
    startingBallots: 'EMPTY',
    started: ballots,
    done: 0,
    departed: 0,
    peek: null,
    published: snapshot(tally, ballots),
    reasonsToldAt: 50,
    ...changes,
  };
}

export function snapshot(tally: Tally, ballots: number, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    takenAt: 1_500,
    revision: 50,
    departed: 0,
    ballots,
    tally,
    resampled: null,
    byHat: null,
    camps: null,
    stands: false,
    ...changes,
  };
}

export const smallRound = roundOf(smallCounts, 8, { done: 6 });

/** The workshop while its only round is sorted, unless told otherwise. */
export function workshop(changes: Partial<WorkshopRecord> = {}): WorkshopRecord {
  return {
    id: 'workshop-1',
    title: 'Who does what?',
    joinCode: 'BCDFGH',
    phase: Phase.SORTING,
    step: 3,
    revision: 120,
    stageRevision: 90,
    locked: false,
    named: true,
    rehearsal: false,
    columns: ['FIRST', 'SECOND'],
    deck: smallDeck,
    participantCount: 9,
    walkOrder: WalkOrder.TALK,
    talkQueue: null,
    currentCardId: null,
    openedAt: 1_000,
    closedAt: null,
    sharedSummary: null,
    wallConnected: false,
    agenda: agendaFrom('SHORT'),
    stationId: '2',
    stationEndsAt: null,
    deadline: null,
    rounds: [smallRound],
    decisions: [],
    wallReasons: [],
    question: nothingAsked,
    closingAnswers: 0,
    ...changes,
  };
}

export function participant(changes: Partial<ParticipantRecord> = {}): ParticipantRecord {
  return {
    id: 'ada',
    name: 'Ada',
    hat: 'FIRST',
    openingAnswer: null,
    closingAnswer: null,
    joinedAt: 2_000,
    placed: 4,
    done: false,
    ...changes,
  };
}

/** Every string that is a value, and every property name, anywhere within. */
export function wordsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...wordsWithin(inner)]);
}
