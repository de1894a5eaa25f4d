/** Ballots that change while they are read belong to no one moment: then nothing is made of them. */
import { expect, test } from 'vitest';
import { watchConsole } from '../support/documents.js';
import { useInterceptedServer } from './intercepted.js';
import { firstSixCards, placeRows, type SortingRoom, sortingRoom } from './room.js';

const server = useInterceptedServer();

async function sorted(): Promise<SortingRoom> {
  const room = await sortingRoom(server.api, 12);
  await placeRows(room.people, await firstSixCards(room.workshop, (card) => (card % 2 === 0 ? '111111111222' : '111111222222')));
  return room;
}

/** Rooms have their turn one after the other: when a later one has its figures, the earlier ones are over. */
async function untilOver(): Promise<void> {
  const { workshop } = await sorted();
  const frames = (await server.socket(workshop.facilitator)).subscribe<{ revision: number }>(watchConsole);
  const { revision } = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > revision);
}

test.each([
  { change: 'somebody is removed', make: ({ workshop, people }: SortingRoom) => workshop.remove(people[0] ?? { id: '' }) },
  { change: 'the round is opened again', make: ({ workshop }: SortingRoom) => workshop.step('reopenRound') },
  {
    change: 'it is opened, changed by one, and revealed again',
    make: async ({ workshop, people }: SortingRoom) => {
      await workshop.step('reopenRound');
      await people[0]?.place({ 'looks-outside': 'SECOND' });
      await workshop.step('reveal');
    },
  },
])('where $change meanwhile, the summary does without', async ({ make }) => {
  const room = await sorted();
  const held = server.hold('ballots');
  await room.workshop.step('reveal');
  await held.reached;
  await make(room);
  held.release();
  await untilOver();
  if ((await room.workshop.stage()).phase === 'SORTING') await room.workshop.step('reveal');
  const [round] = (await room.workshop.summary()).rounds;
  expect(round?.intervals).toMatchObject({ meanWinnerShare: null, matchShare: null });
});
