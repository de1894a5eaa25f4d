import { ownedBy, parked } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { charterByRole } from '../../client/src/screens/summary/charter/byRole';
import { countsInWords } from '../../client/src/screens/summary/charter/charterWords';
import { gapsToday } from '../../client/src/screens/summary/charter/gaps';
import { toSettle } from '../../client/src/screens/summary/charter/toSettle';
import { roundOf, smallRound } from '../shared/views/smallWorkshop.js';
import { smallSummary } from './smallSummary.js';

const nothingWritten = { person: '', note: '', lookAgainOn: null, version: 1 };
const elsewhere = (cardId: string) => ({ cardId, kind: 'ELSEWHERE', owner: null, elsewhere: 'the UX lead', ...nothingWritten }) as const;
const parkedCard = (cardId: string) => ({ cardId, ...parked, ...nothingWritten });
const idsOf = (cards: readonly { readonly card: { readonly id: string } }[]) => cards.map(({ card }) => card.id);

test('the sentence counts every card once', () => {
  expect(countsInWords(smallSummary().charter)).toBe('2\u00a0decided, 3\u00a0agreed, 1\u00a0to\u00a0settle');
});

test('what is parked is counted by itself, where there is any', () => {
  const charter = smallSummary({ decisions: [elsewhere('market'), parkedCard('sits'), parkedCard('shared')] }).charter;
  expect(countsInWords(charter)).toBe('1\u00a0decided, 2\u00a0parked, 2\u00a0agreed, 1\u00a0to\u00a0settle');
});

test('whom the team named beside the roles, and what it parked, stand apart', () => {
  const readings = charterByRole(smallSummary({ decisions: [elsewhere('market'), parkedCard('shared')] }));
  expect(idsOf(readings.elsewhere)).toEqual(['market']);
  expect(idsOf(readings.parked)).toEqual(['shared']);
  expect(idsOf(readings.open)).toEqual(['clients']);
  expect(readings.owned.flatMap(({ cards }) => idsOf(cards))).not.toContain('market');
});

test('the five most contested cards are to be settled first, those without ballots last', () => {
  const counts = [
    [5, 3],
    [4, 4],
    [0, 0],
    [4, 4],
    [5, 3],
    [3, 5],
  ] as const;
  const { first, later } = toSettle(smallSummary({ rounds: [roundOf(counts, 8)], decisions: [] }));
  expect(idsOf(first)).toEqual(['stories', 'market', 'sits', 'shared', 'analytics']);
  expect(idsOf(later)).toEqual(['clients']);
});

test('how contested a card is comes from the round that proposes, not from a later one', () => {
  const unanimousToday = roundOf(
    [
      [8, 0],
      [8, 0],
      [8, 0],
      [8, 0],
      [4, 4],
      [8, 0],
    ],
    8,
    { number: 2, lens: 'TODAY' },
  );
  const { first } = toSettle(smallSummary({ rounds: [smallRound, unanimousToday], decisions: [] }));
  // 4–4 under "should" is further apart than 3–5.
  expect(idsOf(first)).toEqual(['clients', 'shared']);
});

test('gaps need both questions, and take the newest round of each', () => {
  expect(idsOf(gapsToday(smallSummary()) ?? [])).toEqual(['sits', 'stories', 'analytics', 'shared']);
  expect(gapsToday(smallSummary({ rounds: [smallRound] }))).toBeNull();
  const asWanted = { ...smallRound, number: 3, lens: 'TODAY' } as const;
  expect(gapsToday(smallSummary({ rounds: [smallRound, roundOf([[0, 8]], 8, { number: 2, lens: 'TODAY' }), asWanted] }))).toEqual([]);
});

test('each role reads what it owns, decided before proposed', () => {
  const { owned, open } = charterByRole(smallSummary());
  expect(owned.map(({ column, cards }) => [column, idsOf(cards)])).toEqual([
    ['FIRST', ['clients', 'sits']],
    ['SECOND', ['market', 'stories', 'analytics']],
  ]);
  expect(idsOf(open)).toEqual(['shared']);
});

test('different from the model is what has another owner; neither a reader’s proposal nor a column that was not offered counts', () => {
  const decide = (cardId: string, owner: 'FIRST' | 'SECOND') => ({
    cardId,
    ...ownedBy(owner),
    person: '',
    note: '',
    lookAgainOn: null,
    version: 1,
  });
  const { different } = charterByRole(
    smallSummary({ decisions: [decide('analytics', 'FIRST'), decide('shared', 'FIRST'), decide('market', 'FIRST')] }),
  );
  expect(different.map(({ card, owner, key }) => [card.id, owner, key])).toEqual([
    ['market', 'FIRST', 'SECOND'],
    ['stories', 'SECOND', 'FIRST'],
  ]);
});
