import {
  arrivalsInFrame,
  ballotOf,
  type ColumnCounts,
  isRevealed,
  noCounts,
  ownedBy,
  Phase,
  stageOf,
  WalkOrder,
  type WorkshopRecord,
} from '@two-hats/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../property.js';
import { participant, roundOf, smallDeck, smallRound, snapshot, wordsWithin, workshop } from './smallWorkshop.js';

const decision = { cardId: '', ...ownedBy('FIRST'), person: 'Ada', note: '', lookAgainOn: '2027-02-01', version: 7 };

const hiddenPhases = Object.values(Phase).filter((phase) => !isRevealed(phase));

describe('before the reveal the stage tells nothing of keys and results', () => {
  const telling = workshop({ currentCardId: 'sits', decisions: [{ ...decision, cardId: 'sits', note: 'secret note' }] });

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

  const counts: fc.Arbitrary<ColumnCounts> = fc.record({ FIRST: fc.nat(9), SECOND: fc.nat(9), BOTH: fc.nat(9), NEITHER: fc.nat(9) });
  const tallies = fc
    .array(counts, { minLength: 6, maxLength: 6 })
    .map((each) => new Map(smallDeck.cards.map(({ id }, i) => [id, each[i] ?? noCounts])));
  const keys = fc.array(fc.constantFrom('FIRST' as const, 'SECOND' as const, 'BOTH' as const), { minLength: 6, maxLength: 6 });

  holdsForAll(
    'it is the same whatever the tally, the peek, an earlier reveal and the key are',
    fc.record({ phase: fc.constantFrom(...hiddenPhases), tally: tallies, key: keys, note: fc.string() }),
    ({ phase, tally, key, note }) => {
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
        rounds: [{ ...smallRound, tally, peek: snapshot(tally, 5), published: snapshot(tally, 3), departed: 2 }],
        currentCardId: 'market',
        walkOrder: WalkOrder.DECK,
        decisions: [{ ...decision, cardId: 'sits', ...ownedBy('SECOND'), note }],
      };
      expect(stageOf(other)).toEqual(stageOf(workshop({ phase })));
    },
  );

  holdsForAll(
    'the ballot is the same too, in every phase',
    fc.record({ phase: fc.constantFrom(...Object.values(Phase)), tally: tallies }),
    ({ phase, tally }) => {
      const ballot = ballotOf(workshop({ phase, rounds: [{ ...smallRound, tally }] }), participant(), [], []);
      expect(ballot).toEqual(ballotOf(workshop({ phase }), participant(), [], []));
      expect(wordsWithin(ballot).filter((word) => word.includes('secret') || word === 'key')).toEqual([]);
    },
  );
});

describe('the stage', () => {
  test('has no round and no progress in the lobby', () => {
    const stage = stageOf(workshop({ phase: Phase.LOBBY, rounds: [] }));
    expect(stage).toMatchObject({ round: null, participantCount: 9, startedCount: 0, doneCount: 0, reveal: null });
  });

  test('says in the lobby what will be asked first, and afterwards what is asked', () => {
    expect(stageOf(workshop({ phase: Phase.LOBBY, rounds: [], stationId: '1' })).asksFirst).toEqual({ lens: 'SHOULD', question: null });
    expect(stageOf(workshop()).asksFirst).toBeNull();
  });

  test('shows the label and the progress of the newest round', () => {
    const first = roundOf([[5, 3]], 8, { done: 8 });
    const second = roundOf(
      [
        [1, 0],
        [0, 3],
        [2, 2],
      ],
      4,
      { number: 2, lens: 'OWN', question: 'In a crisis?', done: 1 },
    );
    const stage = stageOf(workshop({ rounds: [first, second] }));
    expect(stage).toMatchObject({ round: { number: 2, lens: 'OWN', question: 'In a crisis?' }, startedCount: 4, doneCount: 1 });
  });

  test('carries the revision of what the room sees, not of every vote', () => {
    expect(stageOf(workshop()).revision).toBe(90);
  });

  test.each([Phase.REVEALED, Phase.CLOSED])('carries results, key and reasons: %s', (phase) => {
    const { reveal } = stageOf(
      workshop({ phase, currentCardId: 'clients', decisions: [{ ...decision, cardId: 'shared', note: 'for now' }] }),
    );
    expect(reveal).toMatchObject({
      ballotCount: 8,
      // The card stays kept while the workshop is closed, and is shown to nobody.
      currentCardId: phase === Phase.CLOSED ? null : 'clients',
      walkOrder: 'TALK',
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
    expect(reveal?.decisions).toEqual([{ ...decision, cardId: 'shared', note: 'for now' }]);
  });

  test('walks the cards to talk about first, then the most contested ones, or in deck order', () => {
    const walk = (walkOrder: WalkOrder) => stageOf(workshop({ phase: Phase.REVEALED, walkOrder })).reveal?.walk;
    expect(walk('TALK')).toEqual(['clients', 'stories', 'shared', 'market', 'sits', 'analytics']);
    expect(walk('DECK')).toEqual(['sits', 'stories', 'clients', 'market', 'shared', 'analytics']);
  });

  test('shows what the room saw at the reveal, whatever became of the ballots since', () => {
    const removed = { ...smallRound, tally: new Map(), started: 1 };
    const reveal = stageOf(workshop({ phase: Phase.REVEALED, rounds: [removed] })).reveal;
    expect(reveal).toEqual(stageOf(workshop({ phase: Phase.REVEALED })).reveal);
    expect(reveal?.ballotCount).toBe(8);
  });

  test('is about the cards and columns of its round', () => {
    const round = { ...smallRound, cardIds: ['stories', 'market'], columns: ['FIRST', 'SECOND', 'NEITHER'] as const };
    const stage = stageOf(workshop({ phase: Phase.REVEALED, rounds: [round] }));
    expect(stage.columns).toEqual(['FIRST', 'SECOND', 'NEITHER']);
    expect(stage.cards.map(({ id }) => id)).toEqual(['stories', 'market']);
    expect(stage.reveal?.results.map(({ cardId }) => cardId)).toEqual(['stories', 'market']);
    expect(stage.reveal?.explanations.map(({ cardId }) => cardId)).toEqual(['stories', 'market']);
  });

  test('names the roles of the deck', () => {
    expect(stageOf(workshop()).roles).toEqual(smallDeck.roles);
  });

  test('hides the results again when the round is reopened', () => {
    expect(stageOf(workshop({ phase: Phase.SORTING, currentCardId: 'clients' })).reveal).toBeNull();
  });
});

describe('who arrives is named to the room', () => {
  const newest = Array.from({ length: 30 }, (_, index) => participant({ name: `Person ${30 - index}` }));

  test('in the lobby of a workshop with names: the newest, newest first, and never more than a frame holds', () => {
    const { arrivals } = stageOf(workshop({ phase: Phase.LOBBY, named: true, rounds: [] }), newest);
    expect(arrivals.slice(0, 2)).toEqual(['Person 30', 'Person 29']);
    expect(arrivals).toHaveLength(arrivalsInFrame);
  });

  test.each([
    ['without names', { phase: Phase.LOBBY, named: false, rounds: [] }],
    ['once sorting has begun', { phase: Phase.SORTING, named: true }],
  ])('and to nobody %s', (_, changes) => expect(stageOf(workshop(changes), newest).arrivals).toEqual([]));
});
