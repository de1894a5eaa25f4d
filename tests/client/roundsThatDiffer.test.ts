import { type Card, type ColumnCounts, cardResult, headlineOf } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { roundsThatDiffer } from '../../client/src/screens/summary/rounds/roundsThatDiffer';
import type { WorkshopSummary } from '../../client/src/screens/summary/summaryQuery';

const card = (id: string): Card => ({
  id,
  text: id,
  hint: '',
  dimension: 'd',
  key: 'FIRST',
  rationale: '',
  section: '',
  fromDiscussion: false,
});

const cards = ['a', 'b', 'c'].map((id) => ({ ...card(id), dimensionTitle: 'D' }));

/** A round in which each card got these ballots for FIRST and SECOND. */
function round(
  number: number,
  votes: Readonly<Record<string, readonly [FIRST: number, SECOND: number]>>,
): WorkshopSummary['rounds'][number] {
  const counts = (id: string): ColumnCounts => ({ FIRST: votes[id]?.[0] ?? 0, SECOND: votes[id]?.[1] ?? 0, BOTH: 0, NEITHER: 0 });
  return {
    number,
    lens: 'OWN',
    question: `Question ${number}`,
    startingBallots: 'EMPTY',
    ballotCount: 5,
    headline: headlineOf([], 5),
    agreement: { meanWinnerShare: null, alpha: null, matchShare: null, cohenKappa: null },
    intervals: { meanWinnerShare: null, matchShare: null, alpha: null },
    dimensions: [],
    results: cards.map(({ id }) => {
      const { columns, ...result } = cardResult(card(id), counts(id), ['FIRST', 'SECOND']);
      return { ...result, columns: [...columns] };
    }),
    contested: [],
    roomChallenges: [],
    articleChallenges: [],
  };
}

test('cards whose winner changed from one question to the next come first', () => {
  const rounds = [round(1, { a: [5, 0], b: [5, 0], c: [1, 4] }), round(2, { a: [4, 1], b: [0, 5], c: [0, 5] })];
  const rows = roundsThatDiffer({ cards, rounds });
  expect(rows.map((row) => row.card.id)).toEqual(['b', 'a', 'c']);
  expect(rows.map((row) => row.moved)).toEqual([true, false, false]);
});

test('a tie, or a card that nobody sorted, is no change', () => {
  const rounds = [round(1, { a: [5, 0], b: [5, 0] }), round(2, { a: [2, 2] })];
  expect(roundsThatDiffer({ cards, rounds }).every((row) => !row.moved)).toBe(true);
});
