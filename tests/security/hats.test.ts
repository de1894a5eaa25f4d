/**
 * Results by hat, attacked by somebody who knows everybody's hat, sees all that the room, its facilitator and a reader of the summary see,
 * removes people, waits for latecomers and changes of mind, and can count. A breach is an answer that the room's totals leave open and that
 * is certain once the hats are told: that all of fewer than five people said it, or none of them.
 */
import { Column, type Hat, portionOf } from '@two-hats/shared';
import { describe, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { refusalOf } from '../support/api.js';
import { howMany, verdict } from '../support/verdict.js';
import { type Person, Workshop } from '../support/workshop.js';
import { Dice } from './dice.js';
import { namedForCertain, type Sizes, type ToldCard } from './hats/attack.js';
import { cardIds, type Member, roomOf, sizesOf, toldNow, untilMade } from './hats/room.js';

const server = useServer();
const { api } = server;

const seed = 20_261_126;
const rooms = howMany(6, 60);

describe('the attack is a good one', () => {
  const sizes: Sizes = new Map([
    ['FIRST', 3],
    ['SECOND', 5],
    [null, 2],
  ]);

  test('it names three people by subtraction where the others are counted', () => {
    const card: ToldCard = { cardId: 'a', column: 'FIRST', total: 7, lines: [{ hat: 'SECOND', count: 2 }] };
    expect(namedForCertain(sizes, card)).toMatchObject([
      { hat: 'FIRST', all: true },
      { hat: null, all: true },
    ]);
  });

  test('it names two people where each hat has a word', () => {
    const card: ToldCard = {
      cardId: 'a',
      column: 'FIRST',
      total: 9,
      lines: [
        { hat: 'FIRST', portion: portionOf(3, 3) },
        { hat: 'SECOND', portion: portionOf(4, 5) },
      ],
    };
    expect(namedForCertain(sizes, card)).toEqual([]);
    expect(namedForCertain(sizes, { ...card, total: 8, lines: [{ hat: 'SECOND', portion: portionOf(3, 5) }] })).toMatchObject([
      { hat: 'FIRST', all: true },
      { hat: null, all: true },
    ]);
  });
});

async function placeAll(member: Member, round = 1): Promise<void> {
  await member.person.place(member.answers, round);
}

function turned(answers: Readonly<Record<string, Column>>, count: number): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(answers)
      .slice(0, count)
      .map(([cardId, column]) => [cardId, column === 'FIRST' ? Column.SECOND : Column.FIRST]),
  );
}

test(`no answer is certain that the totals leave open (seed ${seed})`, async () => {
  const dice = new Dice(seed);
  const breaches: string[] = [];
  let lines = 0;
  for (let number = 0; number < rooms; number += 1) {
    const workshop = await Workshop.open(api);
    const room = await roomOf(workshop, dice);
    if (room.length === 0) continue;
    await workshop.step('startSorting');
    for (const member of room) await placeAll(member);
    await workshop.step('reveal');
    const told = await toldNow(server, workshop);
    lines += told.flatMap((card) => card.lines).length;
    const sizes = sizesOf(room);
    for (const card of told)
      breaches.push(...namedForCertain(sizes, card).map((named) => `room ${number}: ${JSON.stringify({ named, card })}`));

    // A removal, a latecomer and one change of mind: what was told stays, so that there is nothing to subtract.
    const before = JSON.stringify(await workshop.stage().then(({ reveal }) => reveal?.byHat));
    const [gone, undecided] = room;
    if (gone) await workshop.remove(gone.person);
    await workshop.step('reopenRound');
    if (undecided) await undecided.person.place(turned(undecided.answers, 4));
    await workshop.step('reveal');
    await untilMade(server);
    const after = await workshop.stage();
    if (after.reveal?.stands && JSON.stringify(after.reveal.byHat) !== before)
      breaches.push(`room ${number}: a removal changed what is told`);

    // Many change their minds after somebody was taken out: new totals, and nothing by hat, since the one who went took a hat along.
    await workshop.step('reopenRound');
    for (const member of room.slice(1)) await member.person.place(turned(member.answers, 3));
    await workshop.step('reveal');
    const { reveal } = { reveal: await workshop.stage().then((stage) => stage.reveal) };
    const again = await toldNow(server, workshop);
    if (!reveal?.stands && again.length > 0) breaches.push(`room ${number}: told by hat again after a removal`);

    // And a round that begins with much the same ballots.
    await workshop.startNewRound('SHOULD', null, null, { ballots: 'FROM_BEFORE' });
    for (const member of room.slice(1)) await member.person.place(turned(member.answers, 1), 2);
    await workshop.step('reveal');
    if ((await toldNow(server, workshop)).length > 0) breaches.push(`room ${number}: much the same ballots were told by hat twice`);
  }
  console.log(`${lines} lines by hat in ${rooms} rooms`);
  if (breaches.length > 0) console.log(breaches.slice(0, 10).join('\n'));
  expect(lines, 'there was something to attack').toBeGreaterThan(rooms * 5);
  verdict('hats', breaches.length, { atMost: 0 });
});

describe('told again', () => {
  /** Six with one hat and five with the other. */
  async function elevenOf(): Promise<{ workshop: Workshop; people: readonly Person[] }> {
    const workshop = await Workshop.open(api);
    const people: Person[] = [];
    for (let index = 0; index < 11; index += 1) people.push(await workshop.join(`Person ${index}`, index < 6 ? 'FIRST' : 'SECOND'));
    await workshop.step('startSorting');
    for (const [index, person] of people.entries()) await person.place({ [cardIds[0] ?? '']: index < 6 ? 'FIRST' : 'SECOND' });
    await workshop.step('reveal');
    expect((await toldNow(server, workshop)).length).toBe(1);
    return { workshop, people };
  }

  async function afterChangesOf(people: readonly Person[], workshop: Workshop): Promise<number> {
    await workshop.step('reopenRound');
    for (const person of people) await person.place({ [cardIds[0] ?? '']: 'SECOND', [cardIds[1] ?? '']: 'FIRST' });
    await workshop.step('reveal');
    return (await toldNow(server, workshop)).length;
  }

  test('only where three of the hat and three of the others have changed something', async () => {
    const one = await elevenOf();
    expect(await afterChangesOf(one.people.slice(4, 9), one.workshop)).toBe(0);
    const other = await elevenOf();
    expect(await afterChangesOf(other.people.slice(3, 9), other.workshop)).toBeGreaterThan(0);
  });
});

test('a hat stays on once something was revealed: two moments are told of the same people', async () => {
  const workshop = await Workshop.open(api);
  const person = await workshop.join('Ada', 'FIRST');
  const wear = (hat: Hat | null) =>
    api.call<{ wearHat: { hat: Hat | null } }>('mutation ($hat: Column) { wearHat(hat: $hat) { hat } }', { hat }, person.secret);
  expect((await wear('BOTH')).wearHat.hat).toBe('BOTH');
  await workshop.step('startSorting');
  expect((await wear('SECOND')).wearHat.hat).toBe('SECOND');
  await workshop.step('reveal');
  expect(await refusalOf(wear('FIRST'))).toBe('WRONG_PHASE');
  expect((await person.ballot()).hat).toBe('SECOND');
});
