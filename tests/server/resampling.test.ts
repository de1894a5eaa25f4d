/** The figures of a reveal that need whole ballots: made once, a moment after it, and kept with its totals. */
import { fewestToResample } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { watchConsole } from '../support/documents.js';
import type { Frames } from '../support/frames.js';
import type { Workshop } from '../support/workshop.js';
import { firstSixCards, placeRows, type SortingRoom, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

/** Twelve people: 9 to 3, and 6 of 10 where two leave it out; three cards of either kind. Everybody who is for the first column on one of the second is so on all. */
const kinds = ['111111111222', '1111112222--'] as const;

async function roomOf(count: number): Promise<SortingRoom & { readonly frames: Frames<{ revision: number }> }> {
  const room = await sortingRoom(api, count);
  await placeRows(room.people, await firstSixCards(room.workshop, (card) => kinds[card % 2] ?? ''));
  const socket = await server.socket(room.workshop.facilitator);
  return { ...room, frames: socket.subscribe(watchConsole) };
}

async function intervalsOf(workshop: Workshop) {
  const [round] = (await workshop.summary()).rounds;
  return round?.intervals;
}

test('a moment after the reveal the summary has them, around the shares of the room', async () => {
  const { workshop, frames } = await roomOf(12);
  const { revision } = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > revision);
  const { meanWinnerShare, matchShare } = (await intervalsOf(workshop)) ?? {};
  // (9/12 + 6/10) / 2 lead. Of the ballots that lead on one card most lead on both, so the interval is as wide as that of a single card.
  expect(meanWinnerShare?.low).toBeGreaterThanOrEqual(0.4);
  expect(meanWinnerShare?.low).toBeLessThan(0.6);
  expect(meanWinnerShare?.high).toBeGreaterThan(0.75);
  expect(meanWinnerShare?.high).toBeLessThanOrEqual(0.95);
  expect(matchShare).not.toBeNull();
});

test('they stay with their totals: after a restart, after a removal, and where a further reveal changes nothing', async () => {
  const { workshop, people, frames } = await roomOf(12);
  const { revision } = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > revision);
  const kept = await intervalsOf(workshop);
  expect(kept?.meanWinnerShare).not.toBeNull();
  await server.process.restart();
  expect(await intervalsOf(workshop)).toEqual(kept);
  await workshop.remove(people[0] ?? { id: '' });
  await workshop.step('reopenRound');
  await people[1]?.place({ 'looks-outside': 'SECOND' });
  await workshop.step('reveal');
  expect((await workshop.stage()).reveal?.stands).toBe(true);
  // A stop waits for whatever is still being made.
  await server.process.restart();
  expect(await intervalsOf(workshop)).toEqual(kept);
});

test('new totals have new ones', async () => {
  const { workshop, people, frames } = await roomOf(12);
  const first = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > first.revision);
  await workshop.step('reopenRound');
  await placeRows(people, await firstSixCards(workshop, () => '222222222222'));
  const second = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > second.revision);
  expect((await intervalsOf(workshop))?.meanWinnerShare).toEqual({ low: 1, high: 1 });
});

test('a small room has none, nor have a few cards: their totals alone give alpha its interval', async () => {
  const { workshop: small } = await roomOf(fewestToResample - 1);
  const { workshop: short, people } = await sortingRoom(api, 12);
  const [, ...five] = Object.entries(await firstSixCards(short, () => kinds[0]));
  await placeRows(people, Object.fromEntries(five));
  for (const workshop of [small, short]) await workshop.step('reveal');
  // A stop waits for whatever is still being made.
  await server.process.restart();
  for (const workshop of [small, short]) expect(await intervalsOf(workshop)).toMatchObject({ meanWinnerShare: null, matchShare: null });
});

test('camps are told with them, where the room falls into two', async () => {
  const { workshop, people } = await sortingRoom(api, 20);
  const cards = (await workshop.stage()).cards.map(({ id }) => id);
  for (const [index, person] of people.entries()) {
    // Twelve of one mind, eight of the other: they part on every second card.
    await person.place(Object.fromEntries(cards.map((id, card) => [id, index >= 12 && card % 2 === 0 ? 'SECOND' : 'FIRST'] as const)));
  }
  const frames = (await server.socket(workshop.facilitator)).subscribe<{ revision: number }>(watchConsole);
  const { revision } = await workshop.step('reveal');
  await frames.until((frame) => frame.revision > revision);
  const [round] = (await workshop.summary()).rounds;
  expect(round?.camps).toMatchObject({ shares: [0.6, 0.4], silhouette: 1 });
  expect(round?.camps?.parting).toHaveLength(5);
  for (const { mostly } of round?.camps?.parting ?? []) expect(mostly).toEqual(['FIRST', 'SECOND']);
  expect((await workshop.console()).camps).toEqual(round?.camps);
  await workshop.step('reopenRound');
  expect((await workshop.console()).camps).toBeNull();
});
