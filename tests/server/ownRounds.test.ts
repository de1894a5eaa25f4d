/** A participant's own view over all rounds: their own ballots beside the room's lead, and nothing of anybody else. */
import { expect, test } from 'vitest';
import { placeRows, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const { api } = useServer();

interface OwnRound {
  readonly number: number;
  readonly lens: string;
  readonly cards: readonly { readonly cardId: string; readonly mine: string | null; readonly room: string | null }[];
}

/** Only the cards that this test is about, card id to what the phone would show. */
async function ownRounds(secret: string): Promise<[number, string, Record<string, [mine: string | null, room: string | null]>][]> {
  const { ownRounds } = await api.call<{ ownRounds: OwnRound[] }>('{ ownRounds { number lens cards { cardId mine room } } }', {}, secret);
  return ownRounds.map(({ number, lens, cards }) => [
    number,
    lens,
    Object.fromEntries(cards.filter(({ mine, room }) => mine || room).map(({ cardId, mine, room }) => [cardId, [mine, room]])),
  ]);
}

test('tells of every revealed round what the caller placed and what led, and of an open one nothing', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  const [ada, , chi] = people;
  await placeRows(people, { 'looks-outside': '112', 'reads-analysts': '12-', 'plans-years-ahead': '-22' });
  expect(await ownRounds(ada?.secret ?? ''), 'before the reveal').toEqual([]);
  await workshop.step('reveal');
  const should = {
    'looks-outside': ['FIRST', 'FIRST'],
    // One to one: no column leads.
    'reads-analysts': ['FIRST', null],
    'plans-years-ahead': [null, 'SECOND'],
  };
  expect(await ownRounds(ada?.secret ?? '')).toEqual([[1, 'SHOULD', should]]);

  await workshop.startNewRound('TODAY', null, ['looks-outside']);
  await placeRows(people, { 'looks-outside': '221' }, 2);
  expect(await ownRounds(ada?.secret ?? ''), 'while the second is sorted').toEqual([[1, 'SHOULD', should]]);
  await workshop.step('reveal');
  expect(await ownRounds(ada?.secret ?? '')).toEqual([
    [1, 'SHOULD', should],
    [2, 'TODAY', { 'looks-outside': ['SECOND', 'SECOND'] }],
  ]);
  expect((await ownRounds(chi?.secret ?? ''))[1]).toEqual([2, 'TODAY', { 'looks-outside': ['FIRST', 'SECOND'] }]);
});
