import { expect, test } from 'vitest';
import type { Ballot } from '../../client/src/screens/phone/documents';
import { ballotAt } from '../../client/src/screens/phone/seat/ballotAt';

const round = (number: number): NonNullable<Ballot['round']> => ({
  number,
  lens: 'OWN',
  question: `Question ${number}`,
  startingBallots: 'EMPTY',
});

const inFirstRound: Ballot = {
  participantId: 'p',
  name: 'Ada',
  hat: null,
  openingAnswer: null,
  closingAnswer: null,
  workshopId: 'w',
  title: 'Who does what?',
  rehearsal: false,
  joinCode: 'BCDFGH',
  phase: 'SORTING',
  language: 'EN',
  round: round(1),
  roles: [
    { column: 'FIRST', name: 'Cook' },
    { column: 'SECOND', name: 'Waiter' },
  ],
  columns: ['FIRST', 'SECOND'],
  dimensions: [],
  cards: [],
  placements: [{ cardId: 'a', column: 'FIRST', change: 1 }],
  earlier: [],
  reasons: [],
  done: true,
};

test('before the first Stage, and while nothing changed, the ballot is as it was read', () => {
  expect(ballotAt(inFirstRound, null)).toBe(inFirstRound);
  expect(ballotAt(inFirstRound, { phase: 'SORTING', round: round(1) })).toBe(inFirstRound);
});

test('a reveal keeps placements and the done mark', () => {
  expect(ballotAt(inFirstRound, { phase: 'REVEALED', round: round(1) })).toEqual({ ...inFirstRound, phase: 'REVEALED' });
});

test('a new round begins with an empty ballot under its own question', () => {
  expect(ballotAt(inFirstRound, { phase: 'SORTING', round: round(2) })).toEqual({
    ...inFirstRound,
    round: round(2),
    placements: [],
    done: false,
  });
});

test('the first round begins out of the lobby', () => {
  const inLobby: Ballot = { ...inFirstRound, phase: 'LOBBY', round: null, placements: [], done: false };
  expect(ballotAt(inLobby, { phase: 'SORTING', round: round(1) })).toMatchObject({ phase: 'SORTING', round: round(1) });
});

test('a Stage older than the ballot changes nothing', () => {
  const newer: Ballot = { ...inFirstRound, round: round(2) };
  expect(ballotAt(newer, { phase: 'REVEALED', round: round(1) })).toBe(newer);
});
