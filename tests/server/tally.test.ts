/** The tally that is kept with the placements, held against the fold of all placements after runs that nobody scripted. */
import { columnOrder, noCounts, type Placement } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from 'vitest';
import { columnsAfter, lookInto, type Tallies } from '../support/database.js';
import { type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();

/** The same numbers for the same seed, 0 to below 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the test itself knows: whom it sent what for, by round. */
interface Known {
  readonly person: Person;
  readonly sent: Map<number, Placement[]>;
}

function expectedTallies(room: readonly Known[], rounds: number): Tallies {
  const tallies: Tallies = {};
  for (let round = 1; round <= rounds; round += 1) {
    for (const { sent } of room) {
      for (const [cardId, column] of Object.entries(columnsAfter(sent.get(round) ?? []))) {
        const counts = { ...noCounts, ...tallies[round]?.[cardId] };
        tallies[round] = { ...tallies[round], [cardId]: { ...counts, [column ?? 'FIRST']: counts[column ?? 'FIRST'] + 1 } };
      }
    }
  }
  return tallies;
}

test.for([1, 20_26, 987_654_321])('the kept tally is the fold of all placements, seed %i', async (seed) => {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const columns = [...columnOrder, null];
  const workshop = await Workshop.open(server.api, { offersBoth: true, offersNeither: true });
  const room: Known[] = [];
  const enter = async () => room.push({ person: await workshop.join(`Person ${room.length}`), sent: new Map() });
  let round = 1;
  for (let count = 0; count < 6; count += 1) await enter();
  await workshop.step('startSorting');

  const batch = (): Placement[] =>
    Array.from({ length: 1 + below(12) }, () => ({
      cardId: shortDeck.cards[below(shortDeck.cards.length)]?.id ?? '',
      column: columns[below(columns.length)] ?? null,
      change: 1 + below(15),
    }));
  const place = async () => {
    const known = room[below(room.length)];
    if (!known) return;
    const batches = Array.from({ length: 1 + below(3) }, batch);
    known.sent.set(round, [...(known.sent.get(round) ?? []), ...batches.flat()]);
    await Promise.all(batches.map((placements) => known.person.send(placements, round)));
  };
  const seldom: (() => Promise<unknown>)[] = [
    enter,
    async () => room.length > 3 && workshop.remove(room.splice(below(room.length), 1)[0]?.person ?? { id: '' }),
    async () => room[below(room.length)]?.person.markDone(random() < 0.6, round),
    async () => workshop.step('reveal').then(() => workshop.step('reopenRound')),
    async () => {
      if (round === 3) return;
      await workshop.step('reveal');
      round += 1;
      await workshop.startNewRound('TODAY');
    },
  ];
  for (let action = 0; action < 60; action += 1) {
    if (random() < 0.6) await place();
    else await seldom[below(seldom.length)]?.();
  }

  await lookInto(server.process.database, async (database) => {
    expect(await database.keptTallies(workshop.id)).toEqual(await database.foldedTallies(workshop.id));
    expect(await database.keptTallies(workshop.id)).toEqual(expectedTallies(room, round));
    const { kept, counted } = await database.roundSums(workshop.id);
    expect(kept).toEqual(counted);
  });
  expect((await workshop.stage()).participantCount).toBe(room.length);
});
