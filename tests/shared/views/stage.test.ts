import {
  ballotOf,
  type ColumnCounts,
  isRevealed,
  Phase,
  placedCount,
  sortedPercent,
  stageOf,
  WalkOrder,
  type WorkshopRecord,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../property.js';
import { participant, roundOf, smallDeck, smallRound, wordsWithin, workshop } from './smallWorkshop.js';

const hiddenPhases = Object.values(Phase).filter((phase) => !isRevealed(phase));

describe('before the reveal the stage tells nothing of keys and results', () => {
  const telling = workshop({ currentCardId: 'sits', decisions: [{ cardId: 'sits', owner: 'FIRST', note: 'secret note' }] });

  test.each(hiddenPhases)('no key, rationale, section, count or decision is anywhere in it: %s', (phase) => {
    const stage = stageOf({ ...telling, phase });
    const words = wordsWithin(stage);
    expect(stage.reveal).toBeNull();
    expect(words.filter((word) => word.includes('secret'))).toEqual([]);
    expect(
      words.filter((word) => ['key', 'rationale', 'section', 'fromDiscussion', 'tally', 'count', 'share', 'winner'].includes(word)),
    ).toEqual([]);
  });

  test('the search would find them: they are in the stage after the reveal', () => {
    const words = wordsWithin(stageOf({ ...telling, phase: Phase.REVEALED }));
    expect(words).toEqual(expect.arrayContaining(['key', 'count', 'secret rationale of sits', 'secret section of sits', 'secret note']));
  });

  test('a card shows its face and nothing else', () => {
    expect(stageOf(telling).cards).toContainEqual({ id: 'sits', text: 'text of sits', hint: 'hint of sits', dimension: 'inward' });
  });

  test.each(hiddenPhases)('the order of the cards is not the order of the deck, which would tell the key: %s', (phase) => {
    const inDeck = smallDeck.cards.map(({ id }) => id);
    const shown = stageOf({ ...telling, phase }).cards.map(({ id }) => id);
    expect([...shown].sort()).toEqual([...inDeck].sort());
    expect(shown).not.toEqual(inDeck);
    expect(stageOf({ ...telling, phase: Phase.REVEALED }).cards.map(({ id }) => id)).toEqual(inDeck);
  });

  const counts: fc.Arbitrary<ColumnCounts> = fc.record({ FIRST: fc.nat(9), SECOND: fc.nat(9), BOTH: fc.nat(9) });
  const tallies = fc
    .array(counts, { minLength: 6, maxLength: 6 })
    .map((each) => new Map(smallDeck.cards.map(({ id }, i) => [id, each[i] ?? { FIRST: 0, SECOND: 0, BOTH: 0 }])));
  const keys = fc.array(fc.constantFrom('FIRST' as const, 'SECOND' as const, 'BOTH' as const), { minLength: 6, maxLength: 6 });

  holdsForAll(
    'it is the same whatever the tally and the key are, as long as as much is placed',
    fc.record({ phase: fc.constantFrom(...hiddenPhases), tally: tallies, key: keys, ballots: fc.nat(9), note: fc.string() }),
    ({ phase, tally, key, ballots, note }) => {
      const cards = smallDeck.cards.map((card, i) => ({
        ...card,
        key: key[i] ?? 'FIRST',
        rationale: note,
        section: note,
        fromDiscussion: i % 2 === 0,
      }));
      const other: WorkshopRecord = {
        ...workshop({ phase }),
        deck: { ...smallDeck, cards },
        rounds: [{ ...smallRound, tally, ballots }],
        currentCardId: 'market',
        walkOrder: WalkOrder.DECK,
        decisions: [{ cardId: 'sits', owner: 'SECOND', note }],
      };
      expect(stageOf(other)).toEqual(stageOf(workshop({ phase })));
    },
  );

  holdsForAll(
    'the ballot is the same too, in every phase',
    fc.record({ phase: fc.constantFrom(...Object.values(Phase)), tally: tallies }),
    ({ phase, tally }) => {
      const ballot = ballotOf(workshop({ phase, rounds: [{ ...smallRound, tally }] }), participant(), []);
      expect(ballot).toEqual(ballotOf(workshop({ phase }), participant(), []));
      expect(wordsWithin(ballot).filter((word) => word.includes('secret') || word === 'key')).toEqual([]);
    },
  );
});

describe('the stage', () => {
  test('has no round and no progress in the lobby', () => {
    const stage = stageOf(workshop({ phase: Phase.LOBBY, rounds: [] }));
    expect(stage).toMatchObject({ round: null, participantCount: 9, doneCount: 0, sortedPercent: 0, reveal: null });
  });

  test('shows the label and the coarse progress of the newest round', () => {
    const first = roundOf([[5, 3]], 8, { done: 8 });
    const second = roundOf(
      [
        [1, 0],
        [0, 3],
        [2, 2],
      ],
      4,
      { number: 2, lens: 'After release', done: 1 },
    );
    const stage = stageOf(workshop({ rounds: [first, second] }));
    // 8 of 6 cards times 9 people are 14.8 %.
    expect(stage).toMatchObject({ round: { number: 2, lens: 'After release' }, doneCount: 1, sortedPercent: 10 });
  });

  test('carries the revision of what the room sees, not of every vote', () => {
    expect(stageOf(workshop()).revision).toBe(90);
  });

  test.each([Phase.REVEALED, Phase.CLOSED])('carries results, key and reasons: %s', (phase) => {
    const { reveal } = stageOf(
      workshop({ phase, currentCardId: 'clients', decisions: [{ cardId: 'shared', owner: 'FIRST', note: 'for now' }] }),
    );
    expect(reveal).toMatchObject({
      ballotCount: 8,
      currentCardId: 'clients',
      walkOrder: 'CONTESTED',
      source: { title: 'An article', author: 'Its author' },
    });
    expect(reveal?.results.map(({ cardId, placed }) => [cardId, placed])).toEqual([
      ['sits', 8],
      ['stories', 8],
      ['clients', 8],
      ['market', 8],
      ['shared', 8],
      ['analytics', 7],
    ]);
    expect(reveal?.explanations[5]).toEqual({
      cardId: 'analytics',
      rationale: 'secret rationale of analytics',
      section: 'secret section of analytics',
      fromDiscussion: true,
    });
    expect(reveal?.decisions).toEqual([{ cardId: 'shared', owner: 'FIRST', note: 'for now' }]);
  });

  test('walks the most contested card first, or in deck order', () => {
    const walk = (walkOrder: WalkOrder) => stageOf(workshop({ phase: Phase.REVEALED, walkOrder })).reveal?.walk;
    expect(walk('CONTESTED')).toEqual(['clients', 'shared', 'market', 'stories', 'sits', 'analytics']);
    expect(walk('DECK')).toEqual(['sits', 'stories', 'clients', 'market', 'shared', 'analytics']);
  });

  test('hides the results again when the round is reopened', () => {
    expect(stageOf(workshop({ phase: Phase.SORTING, currentCardId: 'clients' })).reveal).toBeNull();
  });
});

describe('how far the room is', () => {
  test.each([
    [0, 28, 10, 0],
    [13, 28, 10, 0],
    [14, 28, 10, 5],
    [279, 28, 10, 95],
    [280, 28, 10, 100],
    [0, 28, 0, 0],
    [5, 0, 3, 0],
    [30, 28, 1, 100],
    [139_999, 28, 5_000, 95],
  ])('%i placements of %i cards by %i people are %i percent', (placed, cards, people, percent) => {
    expect(sortedPercent(placed, cards, people)).toBe(percent);
  });

  const progress = fc
    .record({ cards: fc.integer({ min: 1, max: 60 }), people: fc.integer({ min: 1, max: 5000 }) })
    .chain(({ cards, people }) =>
      fc.record({ cards: fc.constant(cards), people: fc.constant(people), placed: fc.integer({ min: 0, max: cards * people }) }),
    );
  holdsForAll('is a multiple of 5 that says 100 only when everything is placed', progress, ({ placed, cards, people }) => {
    const percent = sortedPercent(placed, cards, people);
    expect(percent % 5).toBe(0);
    expect(percent === 100).toBe(placed === cards * people);
    expect(percent).toBeLessThanOrEqual((placed / (cards * people)) * 100 + 1e-9);
  });
});

test('the placements of a round sum to what its tally holds', () => {
  expect([...smallRound.tally.values()].map(placedCount).reduce((a, b) => a + b, 0)).toBe(47);
});
