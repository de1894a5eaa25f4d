import { type Lens, noCounts, ownedBy, Phase, parked, Refusal, type RoundRecord, summaryOf } from '@two-hats/shared';
import { articleDeck } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../close.js';
import { roundOf, smallRound, snapshot, workshop } from './smallWorkshop.js';

const revealed = workshop({ phase: Phase.REVEALED });

describe('which rounds the summary holds', () => {
  const first = smallRound;
  const second = roundOf([[2, 2]], 4, { number: 2, lens: 'OWN', question: 'In a crisis?', published: null });
  const revealedSecond = roundOf([[2, 2]], 4, { number: 2, lens: 'OWN', question: 'In a crisis?' });
  const numbers = (phase: Phase, rounds = [first, revealedSecond]) =>
    summaryOf(workshop({ phase, rounds })).rounds.map(({ number }) => number);

  test('all of them, oldest first, once the last one is revealed or the workshop is closed', () => {
    expect(numbers(Phase.REVEALED)).toEqual([1, 2]);
    expect(numbers(Phase.CLOSED)).toEqual([1, 2]);
  });

  test('not the one that is being sorted, for the first time or again', () => {
    expect(numbers(Phase.SORTING, [first, second])).toEqual([1]);
    expect(numbers(Phase.SORTING)).toEqual([1]);
  });

  test.each([
    ['in the lobby', Phase.LOBBY, []],
    ['in the lobby, should a round be prepared', Phase.LOBBY, [{ ...first, published: null }]],
    ['while the only round is sorted, also again', Phase.SORTING, [first]],
  ])('there is no summary %s', (_, phase, rounds) => {
    expect(() => numbers(phase, rounds)).toThrow(new Refusal('WRONG_PHASE'));
  });

  test('its figures are those of the reveal, whatever became of the ballots since', () => {
    const summary = (round: typeof first) => summaryOf(workshop({ phase: Phase.CLOSED, rounds: [round] })).rounds;
    expect(summary({ ...first, tally: new Map(), started: 0, departed: 8 })).toEqual(summary(first));
  });
});

describe('which round the proposals come from', () => {
  const round = (number: number, lens: Lens, sits: readonly [number, number]) => roundOf([sits], 12, { number, lens });
  const should = round(1, 'SHOULD', [10, 2]);
  const from = (phase: Phase, ...rounds: RoundRecord[]) => {
    const { charterRound, charter } = summaryOf(workshop({ phase, rounds }));
    return [charterRound, charter[0]?.basis, charter[0]?.owner];
  };

  test('never one that asked how it is today', () => {
    expect(from(Phase.REVEALED, should, round(2, 'TODAY', [1, 11]))).toEqual([1, 'PROPOSED', 'FIRST']);
    expect(from(Phase.REVEALED, round(1, 'TODAY', [1, 11]))).toEqual([null, 'OPEN', null]);
  });

  test('nor one about the time before or after the release', () => {
    expect(from(Phase.REVEALED, should, round(2, 'VERSION_ONE', [0, 12]), round(3, 'AFTER_RELEASE', [0, 12]))).toEqual([
      1,
      'PROPOSED',
      'FIRST',
    ]);
  });

  test('the newest that asked what should be, in the words of the lens or in own ones', () => {
    expect(from(Phase.REVEALED, should, round(2, 'OWN', [1, 11]))).toEqual([2, 'PROPOSED', 'SECOND']);
    expect(from(Phase.SORTING, should, round(2, 'OWN', [1, 11]))).toEqual([1, 'PROPOSED', 'FIRST']);
  });

  test('only what the room agreed on is proposed', () => {
    expect(from(Phase.REVEALED, round(1, 'SHOULD', [8, 4]))).toEqual([1, 'OPEN', null]);
    expect(from(Phase.REVEALED, round(1, 'SHOULD', [9, 3]))).toEqual([1, 'PROPOSED', 'FIRST']);
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
    expect(round).toMatchObject({ number: 1, lens: 'SHOULD', question: null, ballotCount: 8 });
  });

  test('its headline', () => {
    expect(round?.headline).toEqual({
      ballotCount: 8,
      cards: 6,
      measured: 6,
      // 8:0, 1:7, 2:6 and 0:7.
      agreed: 4,
      // 3:5.
      leaning: 1,
      // 4:4.
      split: 1,
      unanimous: 2,
      placed: 6,
      matchShare: 19 / 32,
      againstModel: 1,
    });
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
    expect(round?.contested).toEqual(['clients', 'shared']);
  });

  test('where the room challenges the article, and the reverse', () => {
    // 7 of 8 against the key.
    expect(round?.roomChallenges).toEqual(['stories']);
    // Split, where the key names one role. The shared card's key names both, and the room only leans.
    expect(round?.articleChallenges).toEqual(['clients']);
  });

  test('its cards carry key, reason and section', () => {
    expect(summary.cards[5]).toEqual({
      id: 'analytics',
      text: 'text of analytics',
      hint: 'hint of analytics',
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
    const round = roundOf([none, none, none, none, shared], 8, { columns: ['FIRST', 'SECOND', 'BOTH'] });
    const [summary] = summaryOf(workshop({ phase: Phase.REVEALED, rounds: [round] })).rounds;
    return [summary?.roomChallenges, summary?.articleChallenges];
  };
  expect(challenges([3, 3, 2])).toEqual([[], []]);
  expect(challenges([8, 0, 0])).toEqual([['shared'], []]);
});

const undecided = { elsewhere: '', person: '', note: '', lookAgainOn: null, version: 0 };

describe('the charter', () => {
  test('takes what was decided, else what the room agreed on, else leaves the card open', () => {
    const decisions = [
      { cardId: 'stories', ...ownedBy('FIRST'), person: 'Ada', note: 'with the team', lookAgainOn: '2027-02-01', version: 9 },
      { cardId: 'shared', ...ownedBy('BOTH'), person: '', note: '', lookAgainOn: null, version: 11 },
    ];
    expect(summaryOf({ ...revealed, decisions }).charter).toEqual([
      { cardId: 'sits', owner: 'FIRST', basis: 'PROPOSED', ...undecided },
      {
        cardId: 'stories',
        owner: 'FIRST',
        elsewhere: '',
        basis: 'DECIDED',
        person: 'Ada',
        note: 'with the team',
        lookAgainOn: '2027-02-01',
        version: 9,
      },
      { cardId: 'clients', owner: null, basis: 'OPEN', ...undecided },
      { cardId: 'market', owner: 'SECOND', basis: 'PROPOSED', ...undecided },
      { cardId: 'shared', owner: 'BOTH', basis: 'DECIDED', ...undecided, version: 11 },
      { cardId: 'analytics', owner: 'SECOND', basis: 'PROPOSED', ...undecided },
    ]);
  });
});

describe('a card that no column owns', () => {
  const text = { person: 'Ada', note: '', lookAgainOn: '2027-02-01' };
  const charter = summaryOf({
    ...revealed,
    decisions: [
      { cardId: 'sits', kind: 'ELSEWHERE', owner: null, elsewhere: 'the UX lead', ...text, version: 3 },
      { cardId: 'stories', ...parked, ...text, version: 4 },
    ],
  }).charter;

  test('is decided where somebody else owns it, whatever the room proposes', () => {
    expect(charter[0]).toEqual({ cardId: 'sits', basis: 'DECIDED', owner: null, elsewhere: 'the UX lead', ...text, version: 3 });
  });

  test('is parked, and neither decided nor open, where the team left it for now', () => {
    expect(charter[1]).toEqual({ cardId: 'stories', basis: 'PARKED', owner: null, elsewhere: '', ...text, version: 4 });
  });
});

describe('a room of three', () => {
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

  test('challenges the model where all three are against it', () => {
    expect(round?.roomChallenges).toEqual(['stories']);
  });

  test('is challenged where it is not of one mind, and not where nobody placed the card', () => {
    expect(round?.articleChallenges).toEqual(['clients']);
  });
});

test("the article's own deck, sorted as its key says, is agreed on and matches throughout", () => {
  const tally = new Map(articleDeck.cards.map(({ id, key }) => [id, { ...noCounts, [key ?? 'NEITHER']: 6 }]));
  const columns = ['FIRST', 'SECOND', 'BOTH'] as const;
  const cardIds = articleDeck.cards.map(({ id }) => id);
  const round = { ...smallRound, cardIds, columns, published: snapshot(tally, 6) };
  const summary = summaryOf(workshop({ phase: Phase.CLOSED, deck: articleDeck, columns, rounds: [round], decisions: [] }));
  expect(summary.rounds[0]).toMatchObject({
    agreement: { meanWinnerShare: 1, alpha: 1, matchShare: 1, cohenKappa: 1 },
    contested: [],
    roomChallenges: [],
    articleChallenges: [],
  });
  expect(summary.charter.map(({ owner }) => owner)).toEqual(articleDeck.cards.map(({ key }) => key));
});
