/** Everything that phones ever sent arrives again, twice, in any order and in any portions: nothing changes. */
import { expect, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { useServer } from '../server/useServer.js';
import { lookInto } from '../support/database.js';
import type { LiveSocket } from '../support/frames.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, seed, settleAll, stopAll } from './load.js';
import type { Phone } from './phone.js';
import { breachesOf, storedPlacements } from './truth.js';

const server = useServer();
const participants = howMany(10, 50);
const placementsEach = howMany(150, 2000);
const replays = 2;

/** Everything of a workshop on disk, and all that the room and the facilitator see of it. */
async function stateOf(workshop: Workshop): Promise<string> {
  const stored = await lookInto(server.process.database, async (database) => [
    await storedPlacements(database, workshop.id),
    await database.keptTallies(workshop.id),
    await database.roundSums(workshop.id),
  ]);
  return JSON.stringify([stored, await workshop.stage(), await workshop.console()]);
}

/** Sends a phone's journal again, in another order, in portions of any size. Returns what was not acknowledged with what holds now. */
async function replay(phone: Phone, socket: LiveSocket, held: ReadonlyMap<string, number>, dice: Dice): Promise<string[]> {
  const breaches: string[] = [];
  const sent = phone.journal.filter((entry) => entry.sent > 0).map(({ cardId, column, change }) => ({ cardId, column, change }));
  const shuffled = sent
    .map((placement) => ({ placement, rank: dice.next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ placement }) => placement);
  for (let at = 0; at < shuffled.length; ) {
    const portion = shuffled.slice(at, at + 1 + dice.below(dice.chance(0.2) ? 200 : 12));
    at += portion.length;
    for (const result of await phone.person.send(portion, 1, socket)) {
      if (!result.saved || result.change !== held.get(result.cardId)) breaches.push(`${phone.person.id}: ${JSON.stringify(result)}`);
    }
  }
  return breaches;
}

test(`a journal of ${participants * placementsEach} placements replayed ${replays} times, seed ${seed}`, async () => {
  const dice = new Dice(seed);
  const workshop = await Workshop.open(server.api);
  const phones = await phonesFor(workshop, participants, { url: () => server.process.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  // Everybody waits for the answer to a tap before the next, now and then: then all is sent, and much of it together.
  await Promise.all(
    phones.map(async (phone) => {
      for (let placed = 0; placed < placementsEach; placed += 1) {
        phone.placeAny();
        if (placed % 3 > 0) await phone.until(() => phone.isSettled, 'everything is settled');
      }
    }),
  );
  await settleAll(phones);
  const breaches = await breachesOf(server.process.database, workshop, phones);
  await stopAll(phones);

  const before = await stateOf(workshop);
  for (let times = 1; times <= replays; times += 1) {
    const outcomes = phones.map(async (phone) => {
      const { placements } = await phone.person.ballot();
      const socket = await server.socket(phone.person.secret, { forgetful: true });
      const wrong = await replay(phone, socket, new Map(placements.map(({ cardId, change }) => [cardId, change])), dice);
      await socket.close();
      return wrong;
    });
    breaches.push(...(await Promise.all(outcomes)).flat());
    if ((await stateOf(workshop)) !== before) breaches.push(`Another state after replay ${times}`);
  }
  breaches.push(...(await breachesOf(server.process.database, workshop, phones)));
  expect(phones.flatMap(({ journal }) => journal.filter(({ sent }) => sent > 0)).length).toBeGreaterThan(
    participants * placementsEach * 0.6,
  );
  noneOf('replay', breaches);
});
