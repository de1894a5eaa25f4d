import { Phase, Refusal, summaryOf } from '@two-hats/shared';
import { articleDeck } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { roundOf, smallRound, workshop } from './smallWorkshop.js';

const revealed = workshop({ phase: Phase.REVEALED });

describe('which rounds the summary holds', () => {
  const first = smallRound;
  const second = roundOf([[2, 2]], 4, { number: 2, lens: 'After release' });
  const numbers = (phase: Phase, rounds = [first, second]) => summaryOf(workshop({ phase, rounds })).rounds.map(({ number }) => number);

  test('all of them, oldest first, once the last one is revealed or the workshop is closed', () => {
    expect(numbers(Phase.REVEALED)).toEqual([1, 2]);
    expect(numbers(Phase.CLOSED)).toEqual([1, 2]);
  });

  test('not the one that is being sorted', () => {
    expect(numbers(Phase.SORTING)).toEqual([1]);
  });

  test.each([
    ['in the lobby', Phase.LOBBY, []],
    ['in the lobby, should a round be prepared', Phase.LOBBY, [first]],
    ['while the only round is sorted, also again', Phase.SORTING, [first]],
  ])('there is no summary %s', (_, phase, rounds) => {
    expect(() => numbers(phase, rounds)).toThrow(new Refusal('WRONG_PHASE'));
  });

  test('the charter is made from the last revealed round', () => {
    const owner = (phase: Phase) => summaryOf(workshop({ phase, rounds: [first, second] })).charter[0]?.owner;
    expect(owner(Phase.SORTING)).toBe('FIRST');
    expect(owner(Phase.REVEALED)).toBeNull();
  });
});

describe('the summary of the small workshop, as computed by hand', () => {
  const summary = summaryOf(revealed);
  const [round] = summary.rounds;

  test('its head', () => {
    expect(summary).toMatchObject({
      revision: 120,
      workshopId: 'workshop-1',
      title: 'Who does what?',
      phase: 'REVEALED',
      openedAt: 1_000,
      closedAt: null,
    });
    expect(summary).toMatchObject({
      participantCount: 9,
      columns: ['FIRST', 'SECOND'],
      deckTitle: 'A small deck',
      source: { author: 'Its author' },
    });
    expect(round).toMatchObject({ number: 1, lens: 'Who should do it?', ballotCount: 8 });
  });

  test('its headline', () => {
    expect(round?.headline).toBe(
      "The room agrees on 3 of 6 cards; on 1 it is tied. It shares the article's view on 59 % of placements, and challenges it on 1 card.",
    );
  });

  test('its dimensions', () => {
    const [inward, outward] = round?.dimensions ?? [];
    expect(inward).toMatchObject({ id: 'inward', title: 'Inward', cardCount: 3 });
    expectClose(inward?.meanWinnerShare, (1 + 7 / 8 + 1 / 2) / 3);
    expectClose(inward?.matchShare, 13 / 24);
    expect(outward).toMatchObject({ id: 'outward', title: 'Outward', cardCount: 3 });
    expectClose(outward?.meanWinnerShare, (3 / 4 + 5 / 8 + 1) / 3);
    // Neither the shared card nor the reader's proposal is compared: 6 of the 8 placements on one card.
    expectClose(outward?.matchShare, 0.75);
  });

  test('its contested cards, the evenly split one first', () => {
    expect(round?.contested).toEqual(['clients', 'shared', 'market']);
  });

  test('where the room challenges the article, and the reverse', () => {
    // 7 of 8 against the key: the interval begins at 0.529.
    expect(round?.roomChallenges).toEqual(['stories']);
    // A tie, and 6 of 8 for the key, whose interval begins at 0.409. The shared card's key is no single owner.
    expect(round?.articleChallenges).toEqual(['clients', 'market']);
  });

  test('its cards carry key, reason and section', () => {
    expect(summary.cards[5]).toEqual({
      id: 'analytics',
      text: 'text of analytics',
      dimension: 'outward',
      dimensionTitle: 'Outward',
      key: 'SECOND',
      rationale: 'secret rationale of analytics',
      section: 'secret section of analytics',
      fromDiscussion: true,
    });
  });
});

test('a card whose key is BOTH challenges nobody, though the room may challenge it where BOTH is offered', () => {
  const none = [0, 0, 0] as const;
  const challenges = (shared: readonly [number, number, number]) => {
    const round = roundOf([none, none, none, none, shared], 8);
    const [summary] = summaryOf(workshop({ phase: Phase.REVEALED, offersBoth: true, rounds: [round] })).rounds;
    return [summary?.roomChallenges, summary?.articleChallenges];
  };
  expect(challenges([3, 3, 2])).toEqual([[], []]);
  expect(challenges([8, 0, 0])).toEqual([['shared'], []]);
});

describe('the charter', () => {
  test('takes what was decided, else the clear majority, else leaves the card open', () => {
    const decisions = [
      { cardId: 'stories', owner: 'FIRST' as const, note: 'with the team' },
      { cardId: 'shared', owner: 'BOTH' as const, note: '' },
    ];
    expect(summaryOf({ ...revealed, decisions }).charter).toEqual([
      { cardId: 'sits', owner: 'FIRST', basis: 'MAJORITY', note: '' },
      { cardId: 'stories', owner: 'FIRST', basis: 'DECIDED', note: 'with the team' },
      { cardId: 'clients', owner: null, basis: 'OPEN', note: '' },
      { cardId: 'market', owner: null, basis: 'OPEN', note: '' },
      { cardId: 'shared', owner: 'BOTH', basis: 'DECIDED', note: '' },
      { cardId: 'analytics', owner: 'SECOND', basis: 'MAJORITY', note: '' },
    ]);
  });
});

describe('a room too small for a clear majority', () => {
  const [round] = summaryOf(
    workshop({
      phase: Phase.REVEALED,
      rounds: [
        roundOf(
          [
            [3, 0],
            [0, 3],
            [1, 2],
            [0, 0],
          ],
          3,
        ),
      ],
    }),
  ).rounds;

  test('challenges nothing', () => {
    expect(round?.roomChallenges).toEqual([]);
  });

  test('is challenged where it is not with the key or not of one mind, and not where nobody placed the card', () => {
    expect(round?.articleChallenges).toEqual(['stories', 'clients']);
  });
});

test("the article's own deck, sorted as its key says, is agreed on and matches throughout", () => {
  const tally = new Map(articleDeck.cards.map(({ id, key }) => [id, { FIRST: 0, SECOND: 0, BOTH: 0, [key]: 6 }]));
  const placed = articleDeck.cards.length * 6;
  const round = { number: 1, lens: 'Who should do it?', tally, placed, ballots: 6, done: 6 };
  const summary = summaryOf(workshop({ phase: Phase.CLOSED, deck: articleDeck, offersBoth: true, rounds: [round], decisions: [] }));
  expect(summary.rounds[0]).toMatchObject({
    agreement: { meanWinnerShare: 1, alpha: 1, fleissKappa: 1, matchShare: 1, cohenKappa: 1 },
    contested: [],
    roomChallenges: [],
    articleChallenges: [],
  });
  expect(summary.charter.map(({ owner }) => owner)).toEqual(articleDeck.cards.map(({ key }) => key));
});
