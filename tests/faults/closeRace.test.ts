/** Placements race the reveal: each is in the result that the room sees, or was refused. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Dice } from '../security/dice.js';
import { useServer } from '../server/useServer.js';
import type { LiveSocket } from '../support/frames.js';
import { howMany, noneOf } from '../support/verdict.js';
import { type Person, type PlacementSent, Workshop } from '../support/workshop.js';
import { seed } from './load.js';
import { breachesOf } from './truth.js';

const server = useServer();
const races = howMany(40, 1000);
const racers = 20;
/** Requests that each racer has under way. */
const atOnce = 2;

type Held = Map<string, PlacementSent>;

/** Someone who places cards without a break until the round is closed. */
class Racer {
  readonly held: Held = new Map();
  readonly breaches: string[] = [];
  saved = 0;
  refused = 0;
  #change = 0;

  constructor(
    private readonly person: Person,
    private readonly socket: LiveSocket,
    private readonly dice: Dice,
  ) {}

  /** @param round tells when the reveal has been answered: what is placed after that must be refused */
  async race(round: { readonly revealed: boolean }): Promise<void> {
    let open = true;
    const lane = async () => {
      while (open) {
        const late = round.revealed;
        const counted = await this.#placeOne();
        if (late && counted) this.breaches.push(`${this.person.id} placed after the reveal, and it was counted`);
        open &&= counted && !late;
        // Without a breath they would run into the limit for a socket.
        await sleep(10);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }

  close(): Promise<void> {
    return this.socket.close();
  }

  /** Returns whether it was counted. */
  async #placeOne(): Promise<boolean> {
    const cardId = this.dice.oneOf(this.person.joined.cards).id;
    const sent = { cardId, column: this.dice.oneOf(['FIRST', 'SECOND', null] as const), change: ++this.#change };
    const [result] = await this.person.send([sent], 1, this.socket);
    if (result?.saved) {
      this.saved += 1;
      if ((this.held.get(cardId)?.change ?? 0) < sent.change) this.held.set(cardId, sent);
      if (result.change < sent.change) this.breaches.push(`Saved and not held: ${JSON.stringify([sent, result])}`);
      return true;
    }
    this.refused += 1;
    const { code, retryable } = result?.refusal ?? {};
    if (code !== 'ROUND_CLOSED' || retryable) this.breaches.push(`Refused otherwise: ${JSON.stringify([sent, result])}`);
    return false;
  }
}

/** What the room must be shown: for each card, how many hold it in each column. */
function countsOf(racers: readonly Racer[], cards: readonly string[]): Record<string, number[]> {
  const count = (cardId: string, column: string) => racers.filter(({ held }) => held.get(cardId)?.column === column).length;
  return Object.fromEntries(cards.map((cardId) => [cardId, [count(cardId, 'FIRST'), count(cardId, 'SECOND')]]));
}

test(`placements race the reveal ${races} times, seed ${seed}`, async () => {
  const dice = new Dice(seed);
  const workshop = await Workshop.open(server.api);
  const people = await workshop.joinAll(...Array.from({ length: racers }, (_, index) => `Racer ${index}`));
  const room = await Promise.all(
    people.map(async (person) => new Racer(person, await server.socket(person.secret, { forgetful: true }), dice)),
  );
  const cards = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  const saved = () => room.reduce((sum, racer) => sum + racer.saved, 0);

  const breaches: string[] = [];
  let { step } = await workshop.step('startSorting');
  for (let race = 0; race < races; race += 1) {
    const refusedBefore = room.reduce((sum, { refused }) => sum + refused, 0);
    const savedBefore = room.map((racer) => racer.saved);
    const enough = saved() + dice.below(60);
    // A reveal after fewer than three people have changed something shows what the one before showed.
    const changed = () => room.filter((racer, place) => racer.saved > (savedBefore[place] ?? 0)).length;
    const round = { revealed: false };
    const racing = Promise.all(room.map((racer) => racer.race(round)));
    await expect.poll(() => saved() >= enough && changed() >= 3, { timeout: 30_000, interval: 1 }).toBe(true);
    ({ step } = await workshop.step('reveal', step));
    round.revealed = true;
    await racing;

    const { reveal } = await workshop.stage();
    const shown = Object.fromEntries((reveal?.results ?? []).map(({ cardId, columns }) => [cardId, columns.map(({ count }) => count)]));
    const told = countsOf(room, cards);
    for (const cardId of cards) {
      if (String(shown[cardId]) !== String(told[cardId]))
        breaches.push(`Race ${race}: ${cardId} shows ${shown[cardId]}, told ${told[cardId]}`);
    }
    // Nobody stops before the reveal, so every race has placements on both sides of it.
    const refused = room.reduce((sum, racer) => sum + racer.refused, 0) - refusedBefore;
    if (refused < racers) breaches.push(`Race ${race}: only ${refused} placements were refused`);
    ({ step } = await workshop.step('reopenRound', step));
  }
  await Promise.all(room.map((racer) => racer.close()));
  breaches.push(...room.flatMap((racer) => racer.breaches), ...(await breachesOf(server.process.database, workshop, [])));
  console.log(`${saved()} counted, ${room.reduce((sum, { refused }) => sum + refused, 0)} refused`);
  noneOf('close-race', breaches);
});
