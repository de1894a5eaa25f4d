/** The charter: what is decided, else what one named round proposes, and that round asked what should be. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import type { Workshop } from '../support/workshop.js';
import { placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();

/** Twelve people, one sign each: 10 of 12 and 9 of 12 are three quarters or more, 8 of 12 and 6 of 12 are not, and one ballot is no room. */
const should = {
  'looks-outside': '111111111122',
  'reads-analysts': '222222222111',
  'plans-years-ahead': '222222221111',
  'works-on-next-sprints': '111111222222',
  'cares-for-it-teams': '1-----------',
};
/** The other way round, by all. */
const otherwise = {
  'looks-outside': '222222222222',
  'reads-analysts': '111111111111',
  'plans-years-ahead': '111111111111',
  'works-on-next-sprints': '111111111111',
  'cares-for-it-teams': '222222222222',
};

/** Where the proposals come from, and what they are: card id to owner. The Console and the Summary must say the same. */
async function proposals(workshop: Workshop): Promise<[round: number | null, proposed: Record<string, string | null>]> {
  const { charter, charterRound } = await workshop.summary();
  expect(await workshop.console()).toMatchObject({ charter, charterRound });
  return [
    charterRound,
    Object.fromEntries(charter.filter(({ basis }) => basis === 'PROPOSED').map(({ cardId, owner }) => [cardId, owner])),
  ];
}

test('proposals come from the newest revealed round that asked what should be, and never from another lens', async () => {
  const { workshop, people } = await sortingRoom(api, 12);
  await placeRows(people, should);
  await workshop.step('reveal');
  const fromFirst = [1, { 'looks-outside': 'FIRST', 'reads-analysts': 'SECOND' }];
  expect(await proposals(workshop)).toEqual(fromFirst);

  let round = 1;
  for (const lens of ['TODAY', 'VERSION_ONE', 'AFTER_RELEASE'] as const) {
    round += 1;
    await workshop.startNewRound(lens);
    await placeRows(people, otherwise, round);
    expect(await proposals(workshop)).toEqual(fromFirst);
    await workshop.step('reveal');
    expect(await proposals(workshop)).toEqual(fromFirst);
  }
  expect((await workshop.summary()).rounds.map(({ lens, results }) => [lens, results[2]?.winner])).toEqual([
    ['SHOULD', 'FIRST'],
    ['TODAY', 'SECOND'],
    ['VERSION_ONE', 'SECOND'],
    ['AFTER_RELEASE', 'SECOND'],
  ]);

  await workshop.startNewRound('OWN', 'Who would do it on an island?');
  await placeRows(people, otherwise, 5);
  expect(await proposals(workshop)).toEqual(fromFirst);
  await workshop.step('reveal');
  const fromOwn = {
    'looks-outside': 'SECOND',
    'reads-analysts': 'FIRST',
    'plans-years-ahead': 'FIRST',
    'works-on-next-sprints': 'FIRST',
    'cares-for-it-teams': 'SECOND',
  };
  expect(await proposals(workshop)).toEqual([5, fromOwn]);

  // While it is open again, its results are nobody's business.
  await workshop.step('reopenRound');
  expect(await proposals(workshop)).toEqual(fromFirst);
});

test('a round about some cards proposes for these only', async () => {
  const { workshop, people } = await sortingRoom(api, 2);
  await placeRows(people, { 'looks-outside': '11', 'reads-analysts': '22' });
  await workshop.step('reveal');
  await workshop.startNewRound('SHOULD', null, ['looks-outside']);
  await placeRows(people, { 'looks-outside': '22' }, 2);
  await workshop.step('reveal');
  expect(await proposals(workshop)).toEqual([2, { 'looks-outside': 'SECOND' }]);
});

test('a workshop that only asked what is done today proposes nothing, and can decide', async () => {
  const { workshop, people } = await sortingRoom(api, 3, { lens: 'TODAY' });
  await placeRows(people, { 'looks-outside': '222', 'reads-analysts': '222' });
  await workshop.step('reveal');
  expect(await proposals(workshop)).toEqual([null, {}]);
  await workshop.decide('looks-outside', 'FIRST');
  const { charter } = await workshop.summary();
  expect(charter.filter(({ basis }) => basis !== 'OPEN').map(({ cardId, owner, basis }) => [cardId, owner, basis])).toEqual([
    ['looks-outside', 'FIRST', 'DECIDED'],
  ]);
  expect(charter).toHaveLength(12);
});

test('what is decided stands, whatever the room proposes', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  await placeRows(people, { 'looks-outside': '222', 'reads-analysts': '222' });
  await workshop.step('reveal');
  const decision = await workshop.decide('looks-outside', 'FIRST', { person: 'Ada' });
  expect(await proposals(workshop)).toEqual([1, { 'reads-analysts': 'SECOND' }]);
  expect((await workshop.summary()).charter[2]).toEqual({
    cardId: 'looks-outside',
    owner: 'FIRST',
    elsewhere: '',
    basis: 'DECIDED',
    person: 'Ada',
    note: '',
    lookAgainOn: null,
    version: decision?.version,
  });
});

test('before the first reveal, and while the only round is open again, there is no charter', async () => {
  const { workshop, people } = await sortingRoom(api, 2);
  await placeRows(people, { 'looks-outside': '11' });
  const none = { charter: null, charterRound: null };
  expect(await workshop.console()).toMatchObject(none);
  await workshop.step('reveal');
  expect(await proposals(workshop)).toEqual([1, { 'looks-outside': 'FIRST' }]);
  await workshop.step('reopenRound');
  expect(await workshop.console()).toMatchObject(none);
  expect(await refusalOf(workshop.summary())).toBe('WRONG_PHASE');
});
