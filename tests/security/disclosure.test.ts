/**
 * The promise that nobody learns anybody's answers, attacked by somebody who runs the workshop, has a phone in it, reads its summary, asks
 * for everything after every tap, and goes on to remove people and reopen rounds. What is not promised is not tested: nobody here brings
 * companions in, and no room is smaller than three.
 */
import { Column, noCounts, tallyOf } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { PatientApi } from '../support/api.js';
import { ballotFields, consoleFields, stageFields, summaryFields } from '../support/documents.js';
import { howMany, verdict } from '../support/verdict.js';
import { type Person, Workshop } from '../support/workshop.js';
import { Dice } from './dice.js';
import { accuracy, guessed, rebuilt, type Sighting, sightingIn } from './disclosure/attack.js';

const server = useServer();
/** Whoever attacks at a human pace keeps within their share of the server. */
const api = new PatientApi(() => server.process.url);

const seed = 20_261_125;
const people = 12;
const rooms = howMany(1, 12);
const cardIds = shortDeck.cards.map(({ id }) => id);

/** Person to card to column: every answer a coin toss, so that nothing but a leak tells it. */
type Truth = Map<string, Record<string, Column>>;

function coinTosses(dice: Dice): Record<string, Column> {
  return Object.fromEntries(cardIds.map((cardId) => [cardId, dice.chance(0.5) ? Column.FIRST : Column.SECOND]));
}

/** All taps of a room in the order in which they come: everybody has begun after a while, and some are quicker than others. */
function tapsInTurn(truth: Truth, dice: Dice): (readonly [personId: string, cardId: string, column: Column])[] {
  const left = [...truth].map(([personId, ballot]) => ({ personId, cards: Object.entries(ballot), pace: 0.3 + dice.next() }));
  const taps: (readonly [string, string, Column])[] = [];
  while (left.some(({ cards }) => cards.length > 0)) {
    const sorting = left.filter(({ cards, pace }) => cards.length > 0 && dice.chance(pace / 2));
    for (const { personId, cards } of sorting) {
      const [[cardId, column] = ['', Column.FIRST]] = cards.splice(dice.below(cards.length), 1);
      taps.push([personId, cardId, column]);
    }
  }
  return taps;
}

describe('the attack is a good one', () => {
  test('it names every answer where a live tally stands beside counts per person', () => {
    const dice = new Dice(seed);
    const truth: Truth = new Map(Array.from({ length: people }, (_, i) => [String(i), coinTosses(dice)]));
    const placed: { personId: string; cardId: string; column: Column }[] = [];
    const sightings = tapsInTurn(truth, dice).map(([personId, cardId, column]) => {
      placed.push({ personId, cardId, column });
      const tally = tallyOf(placed);
      return sightingIn({
        live: cardIds.map((id) => ({
          cardId: id,
          columns: Object.entries(tally.get(id) ?? noCounts).map(([each, count]) => ({ column: each, count })),
        })),
        people: [...truth.keys()].map((id) => ({ id, name: id, placed: placed.filter((each) => each.personId === id).length })),
      });
    });
    expect(accuracy(rebuilt(sightings), truth)).toBeGreaterThan(0.97);
    expect(accuracy(guessed(sightings), truth)).toBeLessThan(0.75);
  });

  test('it names the whole ballot of somebody whose removal changes the results', () => {
    const dice = new Dice(seed);
    const truth: Truth = new Map(Array.from({ length: people }, (_, i) => [String(i), coinTosses(dice)]));
    const resultsOf = (present: readonly string[]) => {
      const tally = tallyOf(present.flatMap((id) => Object.entries(truth.get(id) ?? {}).map(([cardId, column]) => ({ cardId, column }))));
      const results = cardIds.map((cardId) => ({
        cardId,
        columns: Object.entries(tally.get(cardId) ?? noCounts).map(([column, count]) => ({ column, count })),
      }));
      return sightingIn({ results, people: present.map((id) => ({ id, name: id })) });
    };
    const all = [...truth.keys()];
    const guess = rebuilt([resultsOf(all), resultsOf(all.slice(1))]);
    expect(accuracy(guess, new Map([...truth].slice(0, 1)))).toBe(1);
  });
});

/** Everything that a facilitator, a participant and a summary reader can ask for, with a new peek where there is one. */
class Attacker {
  readonly sightings: Sighting[] = [];

  constructor(
    private readonly workshop: Workshop,
    private readonly phone: Person,
  ) {}

  async look(): Promise<void> {
    await this.workshop.peek().catch(() => null);
    const answers = await Promise.allSettled([
      api.call(
        `{ console { ${consoleFields} } participants { participants { id name hat progress joinedAt } } }`,
        {},
        this.workshop.facilitator,
      ),
      api.call(`{ stage { ${stageFields} } ballot { ${ballotFields} } }`, {}, this.phone.secret),
      api.call(`{ summary { ${summaryFields} } }`, {}, this.workshop.summaryReader),
    ]);
    for (const answer of answers) if (answer.status === 'fulfilled') this.sightings.push(sightingIn(answer.value));
  }

  /** All totals that the last look showed. */
  totalsNow(): string {
    return JSON.stringify(this.sightings.slice(-3).map(({ totals }) => totals));
  }
}

async function sortAll(room: ReadonlyMap<string, Person>, truth: Truth, dice: Dice, attacker: Attacker): Promise<void> {
  for (const [personId, cardId, column] of tapsInTurn(truth, dice)) {
    await room.get(personId)?.place({ [cardId]: column });
    await attacker.look();
  }
}

async function attackedRoom(dice: Dice) {
  const workshop = await Workshop.open(api);
  const phone = await workshop.join('The attacker');
  const persons = await workshop.joinAll(...Array.from({ length: people }, (_, i) => `Person ${i}`));
  const room = new Map(persons.map((person) => [person.id, person]));
  const truth: Truth = new Map(persons.map(({ id }) => [id, coinTosses(dice)]));
  const attacker = new Attacker(workshop, phone);
  await attacker.look();
  await workshop.step('startSorting');
  await sortAll(room, truth, dice, attacker);
  for (const person of persons.slice(0, 9)) {
    await person.markDone();
    await attacker.look();
  }
  await workshop.step('reveal');
  await attacker.look();
  const published = attacker.totalsNow();

  // Subtraction over a removal.
  await workshop.remove(persons[0] as Person);
  await attacker.look();
  expect(attacker.totalsNow(), 'a removal changes nothing that was shown').toBe(published);

  // Over a latecomer, with the round reopened before and revealed after.
  const late = await workshop.join('Late');
  room.set(late.id, late);
  truth.set(late.id, coinTosses(dice));
  await workshop.step('reopenRound');
  await sortAll(room, new Map([[late.id, truth.get(late.id) ?? {}]]), dice, attacker);
  await workshop.step('reveal');
  await attacker.look();
  expect(attacker.totalsNow(), 'a latecomer and a removal change nothing').toBe(published);

  // And over one change of mind.
  await workshop.step('reopenRound');
  const undecided = persons[1] as Person;
  const ballot = truth.get(undecided.id) ?? {};
  for (const cardId of cardIds.slice(0, 4)) {
    ballot[cardId] = ballot[cardId] === Column.FIRST ? Column.SECOND : Column.FIRST;
    await undecided.place({ [cardId]: ballot[cardId] ?? null });
    await attacker.look();
  }
  await workshop.step('reveal');
  await attacker.look();

  // Over a round that begins with these ballots, in which two change their minds and a third is taken out of the room: nobody of them is
  // hidden by whoever changed something in the round before.
  await workshop.startNewRound('SHOULD', null, cardIds.slice(0, 6), { ballots: 'FROM_BEFORE' });
  await attacker.look();
  for (const person of persons.slice(2, 4)) {
    const own = truth.get(person.id) ?? {};
    for (const cardId of cardIds.slice(0, 6)) {
      own[cardId] = own[cardId] === Column.FIRST ? Column.SECOND : Column.FIRST;
      await person.place({ [cardId]: own[cardId] ?? null }, 2);
      await attacker.look();
    }
  }
  await workshop.step('reveal');
  await attacker.look();
  expect((await workshop.stage()).reveal).toMatchObject({ stands: true });

  // And over rounds about one card each, which could tell who had sorted it.
  for (const [index, cardId] of cardIds.slice(0, 2).entries()) {
    await workshop.startNewRound('TODAY', null, [cardId], { ballots: 'FROM_BEFORE' });
    await attacker.look();
    await workshop.remove(persons[4 + index] as Person);
    await attacker.look();
    await workshop.step('reveal');
    await attacker.look();
  }
  await workshop.step('closeWorkshop');
  await attacker.look();
  return { sightings: attacker.sightings, truth };
}

test(`ballots cannot be rebuilt from all that may be asked for: no better than by guessing (seed ${seed})`, async () => {
  let attack = 0;
  let guess = 0;
  let peeks = 0;
  const dice = new Dice(seed);
  for (let room = 0; room < rooms; room += 1) {
    const { sightings, truth } = await attackedRoom(dice);
    attack += accuracy(rebuilt(sightings), truth) / rooms;
    guess += accuracy(guessed(sightings), truth) / rooms;
    peeks += new Set(
      sightings.flatMap(({ totals }) => totals.filter(({ place }) => place.includes('peek')).map((each) => JSON.stringify(each))),
    ).size;
  }
  console.log(
    `${peeks} different peeks in ${rooms} rooms; guessing names ${guess.toFixed(3)} of all answers, the attack ${attack.toFixed(3)}`,
  );
  expect(peeks, 'there was something to attack').toBeGreaterThan(rooms);
  // Three standard errors of a share of so many coin tosses: what luck alone gives.
  const luck = 3 * Math.sqrt(0.25 / (rooms * (people + 1) * cardIds.length));
  verdict('disclosure', attack - guess, { atMost: Number(luck.toFixed(2)) });
});
