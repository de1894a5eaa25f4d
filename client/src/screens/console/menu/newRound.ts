// What a new round may be about, and what it will do, in a sentence: pure, so that the dialog only shows it.
import { plural, t } from '@lingui/core/macro';
import { Column, Lens, type PlannedRound, type StartingBallots } from '@two-hats/shared';
import { isolated } from '../../../languages/formats';
import type { ConsoleFrame, NewRound } from '../documents';

/** How the cards of a new round are chosen. */
export const CardChoice = { ALL: 'ALL', NOT_AGREED: 'NOT_AGREED', OPEN: 'OPEN', TICKED: 'TICKED' } as const;
export type CardChoice = (typeof CardChoice)[keyof typeof CardChoice];

/** The cards for each choice that follows from how the workshop stands, in deck order. */
export function cardsByChoice({
  stage: { reveal },
  charter,
}: ConsoleFrame): Readonly<Record<Exclude<CardChoice, 'TICKED'>, readonly string[]>> {
  const results = reveal?.results ?? [];
  const lookAgain = new Set(reveal?.decisions.filter(({ lookAgainOn }) => lookAgainOn !== null).map(({ cardId }) => cardId));
  const cards = charter ?? [];
  return {
    ALL: cards.map(({ cardId }) => cardId),
    NOT_AGREED: results.filter(({ outcome }) => outcome !== 'AGREED').map(({ cardId }) => cardId),
    OPEN: cards
      .filter(({ cardId, basis }) => basis === 'OPEN' || basis === 'PROPOSED' || lookAgain.has(cardId))
      .map(({ cardId }) => cardId),
  };
}

/** The round that a station of the agenda plans, as it begins now. Where its cards would be none, it is about all of them. */
export function roundAt(frame: ConsoleFrame, stationId: string, { lens, question, cards, ballots }: PlannedRound): NewRound {
  const { columns } = frame.stage;
  const byChoice = cardsByChoice(frame);
  const cardIds = byChoice[cards];
  return {
    lens,
    question,
    cardIds: cardIds.length === 0 || cardIds.length === byChoice.ALL.length ? null : [...cardIds],
    ballots,
    offersBoth: columns.includes(Column.BOTH),
    offersNeither: offersNeitherUnder(lens, columns),
    stationId,
  };
}

/** Asked who does it today, a room must be able to say that nobody does. */
export function offersNeitherUnder(lens: Lens, columns: readonly Column[]): boolean {
  return lens === Lens.TODAY || columns.includes(Column.NEITHER);
}

interface Told {
  readonly question: string;
  readonly cards: number;
  /** Whether that is all of them. */
  readonly areAll: boolean;
  readonly ballots: StartingBallots;
  /** Number of the round before. */
  readonly before: number;
  /** The columns on offer beside the two roles. */
  readonly beside: readonly Column[];
}

/** What starting the round will do. */
export function roundInWords({ question, cards, areAll, ballots, before, beside }: Told): string {
  const sorted = areAll
    ? plural(cards, {
        one: `Everybody sorts the one card under “${{ question: isolated(question) }}”.`,
        other: `Everybody sorts all # cards under “${{ question: isolated(question) }}”.`,
      })
    : plural(cards, {
        one: `Everybody sorts # card under “${{ question: isolated(question) }}”.`,
        other: `Everybody sorts # cards under “${{ question: isolated(question) }}”.`,
      });
  const begun =
    ballots === 'EMPTY' ? t`They begin with an empty ballot.` : t`They begin with what they said in round ${{ round: before }}.`;
  return [sorted, begun, ...offered(beside)].join(' ');
}

function offered(beside: readonly Column[]): readonly string[] {
  const [both, neither] = [beside.includes(Column.BOTH), beside.includes(Column.NEITHER)];
  if (both && neither) return [t`“Both” and “Neither” are on offer.`];
  return both ? [t`“Both” is on offer.`] : neither ? [t`“Neither” is on offer.`] : [];
}
