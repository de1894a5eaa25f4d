/** Reasons: nobody's but their author's until the reveal, then told without a name, hidden by facilitators, taken back by whoever wrote them. */
import { mostOnWall, reasonsInFrame } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { watchConsole, watchStage } from '../support/documents.js';
import type { Person, Workshop } from '../support/workshop.js';
import { placeRows, type SortingRoom, sortingRoom } from './room.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
const card = 'looks-outside';
const other = 'reads-analysts';

/** Five people, who put the card 3 to 2, and each say why: their number is in what they say. */
async function reasonedRoom(): Promise<SortingRoom & { readonly first: Person; readonly last: Person }> {
  const room = await sortingRoom(api, 5);
  await placeRows(room.people, { [card]: '11122' });
  for (const [index, person] of room.people.entries()) await person.sayWhy(card, index < 3 ? 'FIRST' : 'SECOND', `Reason ${index + 1}`);
  const [first, , , , last] = room.people as [Person, Person, Person, Person, Person];
  return { ...room, first, last };
}

async function textsOf(workshop: Workshop, round = 1, secret?: string): Promise<string[]> {
  return (await workshop.reasons(round, secret)).map(({ text }) => text).sort();
}

const all = ['Reason 1', 'Reason 2', 'Reason 3', 'Reason 4', 'Reason 5'];

test('what people write is kept for them, and told by column at the reveal', async () => {
  const { workshop, first } = await reasonedRoom();
  expect((await first.ballot()).reasons).toMatchObject([{ round: 1, cardId: card, column: 'FIRST', text: 'Reason 1' }]);
  await workshop.step('reveal');
  expect(await textsOf(workshop)).toEqual(all);
  expect((await workshop.console()).reasons, 'while the room looks at no card').toBeNull();
  await workshop.showCard(card);
  const { reasons } = await workshop.console();
  expect(reasons?.map(({ column, count, reasons: told }) => [column, count, told.map(({ text }) => text).sort()])).toEqual([
    ['FIRST', 3, all.slice(0, 3)],
    ['SECOND', 2, all.slice(3)],
  ]);
  await workshop.showCard(other);
  expect((await workshop.console()).reasons?.map(({ count }) => count)).toEqual([0, 0]);
});

test('nothing of it moves a frame before the reveal', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  await placeRows(people, { [card]: '112' });
  const before = await workshop.console();
  await people[0]?.sayWhy(card, 'FIRST', 'Because');
  await people[1]?.sayWhy(card, 'FIRST', 'Because of that');
  await people[1]?.sayWhy(card, 'FIRST', null);
  expect(await workshop.console()).toEqual(before);
  expect(await refusalOf(workshop.reasons(1, workshop.facilitator))).toBe('WRONG_PHASE');
});

test('a reason needs its card where it argues for it, and goes when the card goes elsewhere', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  const [ada, ben, chi] = people as [Person, Person, Person];
  expect(await refusalOf(ada.sayWhy(card, 'FIRST', 'Because'))).toBe('NOT_PLACED_THERE');
  await placeRows(people, { [card]: '111' });
  expect(await refusalOf(ada.sayWhy(card, 'SECOND', 'Because'))).toBe('NOT_PLACED_THERE');
  for (const person of people) await person.sayWhy(card, 'FIRST', `Because ${people.indexOf(person)}`);
  await ada.place({ [card]: 'SECOND' });
  await ben.place({ [card]: null });
  await chi.place({ [card]: 'SECOND' });
  await chi.place({ [card]: 'FIRST' });
  await workshop.step('reveal');
  expect(await textsOf(workshop)).toEqual(['Because 2']);
  expect((await ada.ballot()).reasons).toEqual([]);
});

test('is refused in the lobby, after the reveal, for another round, without words and where it is too long', async () => {
  const { workshop, people } = await sortingRoom(api, 3);
  const [ada] = people as [Person];
  await placeRows(people, { [card]: '111' });
  expect(await refusalOf(ada.sayWhy(card, 'FIRST', ' \u200b '))).toBe('REASON_REQUIRED');
  expect(await refusalOf(ada.sayWhy(card, 'FIRST', 'x'.repeat(141)))).toBe('REASON_TOO_LONG');
  expect(await ada.sayWhy(card, 'FIRST', '👩‍👩‍👧‍👦'.repeat(140)), 'counted as a reader counts').toBe('👩‍👩‍👧‍👦'.repeat(140));
  expect(await refusalOf(ada.sayWhy('no-such-card', 'FIRST', 'Because'))).toBe('UNKNOWN_CARD');
  expect(await refusalOf(ada.sayWhy(card, 'FIRST', 'Because', 2))).toBe('ROUND_CLOSED');
  await workshop.step('reveal');
  expect(await refusalOf(ada.sayWhy(card, 'FIRST', 'Because'))).toBe('ROUND_CLOSED');
});

test('the highest change holds, in whatever order they arrive', async () => {
  const { people } = await sortingRoom(api, 3);
  const [ada] = people as [Person];
  await placeRows(people, { [card]: '111' });
  const give = async (text: string, change: number) => {
    const { giveReason } = await api.call<{ giveReason: { text: string; change: number } }>(
      'mutation ($reason: ReasonInput!) { giveReason(round: 1, reason: $reason) { text change } }',
      { reason: { cardId: card, column: 'FIRST', text, change } },
      ada.secret,
    );
    return giveReason;
  };
  expect(await give('The second', 7)).toEqual({ text: 'The second', change: 7 });
  expect(await give('The first', 6)).toEqual({ text: 'The second', change: 7 });
  expect(await give('The second', 7)).toEqual({ text: 'The second', change: 7 });
  expect((await ada.ballot()).reasons).toMatchObject([{ text: 'The second', change: 7 }]);
});

test('they come in an order that says nothing of who wrote first', async () => {
  const orders = new Set<string>();
  for (let room = 0; room < 6; room += 1) {
    const { workshop } = await reasonedRoom();
    await workshop.step('reveal');
    orders.add((await workshop.reasons()).map(({ text }) => text).join());
  }
  // Three and two in a row: 12 orders. That six rooms have the same one happens once in 250,000 times.
  expect(orders.size).toBeGreaterThan(1);
});

test('a hidden one is hidden everywhere but on the console, and can be shown again', async () => {
  const { workshop } = await reasonedRoom();
  await workshop.step('reveal');
  await workshop.showCard(card);
  const [hidden] = await workshop.reasons();
  if (!hidden) throw new Error('There are five.');
  await workshop.putOnWall(hidden.id);
  expect((await workshop.stage()).reveal?.wallReasons).toEqual([{ id: hidden.id, column: hidden.column, text: hidden.text }]);
  await workshop.hideReason(hidden);
  expect((await workshop.stage()).reveal?.wallReasons).toEqual([]);
  expect(await textsOf(workshop)).toEqual(all.filter((text) => text !== hidden.text));
  expect(await refusalOf(workshop.putOnWall(hidden.id))).toBe('UNKNOWN_REASON');
  const { reasons } = await workshop.console();
  expect(reasons?.flatMap((column) => column.reasons).find(({ id }) => id === hidden.id)).toMatchObject({ hidden: true, onWall: false });
  expect((await workshop.reasons(1, workshop.facilitator)).filter((reason) => reason.hidden)).toHaveLength(1);
  await workshop.hideReason(hidden, false);
  expect(await textsOf(workshop)).toEqual(all);
  expect(await refusalOf(workshop.hideReason({ cardId: card, id: '12' }))).toBe('UNKNOWN_REASON');
});

test('at most three stand on the wall, of the card that the room looks at, and phones and projector see the same', async () => {
  const { workshop, first } = await reasonedRoom();
  await workshop.step('reveal');
  const ids = (await workshop.reasons()).map(({ id }) => id);
  expect(await refusalOf(workshop.putOnWall(...ids.slice(0, 1)))).toBe('WRONG_PHASE');
  await workshop.showCard(card);
  expect(await refusalOf(workshop.putOnWall(...ids.slice(0, mostOnWall + 1)))).toBe('TOO_MANY_REASONS');
  await workshop.putOnWall(...ids.slice(0, 3));
  await workshop.putOnWall(...ids.slice(3, 5));
  expect((await workshop.stage(first.secret)).reveal?.wallReasons.map(({ id }) => id).sort()).toEqual(ids.slice(3, 5).sort());
  await workshop.showCard(other);
  expect((await workshop.stage()).reveal?.wallReasons).toEqual([]);
  await workshop.showCard(card);
  expect((await workshop.stage()).reveal?.wallReasons).toHaveLength(2);
  await workshop.putOnWall();
  expect((await workshop.stage()).reveal?.wallReasons).toEqual([]);
});

test('hiding one that is not on the wall concerns consoles alone', async () => {
  const { workshop } = await reasonedRoom();
  await workshop.step('reveal');
  await workshop.showCard(card);
  const socket = await server.socket(workshop.facilitator);
  const consoles = socket.subscribe<{ revision: number }>(watchConsole);
  const stages = socket.subscribe<{ revision: number }>(watchStage);
  const [before, stage] = [await consoles.next(), await stages.next()];
  const [reason] = await workshop.reasons();
  await workshop.hideReason(reason ?? { cardId: '', id: '' });
  await consoles.until(({ revision }) => revision > before.revision);
  expect((await workshop.stage()).revision).toBe(stage.revision);
  await socket.close();
});

test('the author takes it back at any time, and a removed person takes theirs along', async () => {
  const { workshop, first, last } = await reasonedRoom();
  await workshop.step('reveal');
  await workshop.showCard(card);
  const mine = (await workshop.reasons()).find(({ text }) => text === 'Reason 1');
  await workshop.putOnWall(mine?.id ?? '');
  await first.sayWhy(card, 'FIRST', null);
  expect((await workshop.stage()).reveal?.wallReasons).toEqual([]);
  expect(await textsOf(workshop)).toEqual(all.slice(1));
  expect((await first.ballot()).reasons).toMatchObject([{ text: null }]);
  await workshop.remove(last);
  expect(await textsOf(workshop)).toEqual(all.slice(1, 4));
  await workshop.step('closeWorkshop');
  await workshop.step('reopenWorkshop');
  expect(await textsOf(workshop)).toEqual(all.slice(1, 4));
});

test('in a round that is opened again, what is new is told only among the words and changes of three people', async () => {
  const { workshop, people } = await reasonedRoom();
  const [one, two, three] = people as [Person, Person, Person];
  await workshop.step('reveal');
  const told = await workshop.reasons();
  await workshop.hideReason(told.find(({ text }) => text === 'Reason 5') ?? { cardId: '', id: '' });
  await workshop.step('reopenRound');
  expect(await refusalOf(workshop.reasons())).toBe('WRONG_PHASE');
  await one.sayWhy(card, 'FIRST', 'On second thoughts');
  await two.place({ [card]: 'SECOND' });
  await workshop.step('reveal');
  expect(await textsOf(workshop), 'two people changed something').toEqual(all.slice(0, 4));
  await workshop.step('reopenRound');
  await three.sayWhy(other, 'FIRST', 'Nothing lies there').catch(() => null);
  await three.place({ [other]: 'FIRST' });
  await three.sayWhy(other, 'FIRST', 'A word on another card');
  await workshop.step('reveal');
  expect(await textsOf(workshop), 'three did; what was hidden is hidden').toEqual([
    'A word on another card',
    'On second thoughts',
    'Reason 3',
    'Reason 4',
  ]);
  expect((await workshop.reasons(1, workshop.facilitator)).find(({ text }) => text === 'Reason 5')).toMatchObject({ hidden: true });
});

test('each round has its own, and a round with the ballots from before begins without', async () => {
  const { workshop, people } = await reasonedRoom();
  await workshop.step('reveal');
  await workshop.startNewRound('SHOULD', null, [card], { ballots: 'FROM_BEFORE' });
  expect(await textsOf(workshop)).toEqual(all);
  const [one, two, three] = people as [Person, Person, Person];
  await one.sayWhy(card, 'FIRST', 'Still', 2);
  await workshop.step('reveal');
  expect(await textsOf(workshop, 2), 'one person alone').toEqual([]);
  await workshop.step('reopenRound');
  await two.sayWhy(card, 'FIRST', 'So do I', 2);
  await three.sayWhy(card, 'FIRST', 'Me too', 2);
  await workshop.step('reveal');
  expect(await textsOf(workshop, 2)).toEqual(['Me too', 'So do I', 'Still']);
  expect(await textsOf(workshop)).toEqual(all);
});

test('a crowd’s reasons come page by page, each once, and a frame carries the first of each column', async () => {
  const count = 3 * reasonsInFrame;
  const { workshop, people } = await sortingRoom(api, count);
  await placeRows(people, { [card]: '12'.repeat(count / 2), [other]: '1'.repeat(count) });
  for (const [index, person] of people.entries()) {
    await person.sayWhy(card, index % 2 === 0 ? 'FIRST' : 'SECOND', `Here ${index}`);
    await person.sayWhy(other, 'FIRST', `There ${index}`);
  }
  await workshop.step('reveal');
  await workshop.showCard(card);
  const { reasons } = await workshop.console();
  expect(reasons?.map((column) => [column.count, column.reasons.length])).toEqual([
    [count / 2, reasonsInFrame],
    [count / 2, reasonsInFrame],
  ]);
  const read: string[] = [];
  for (let after: string | null = null, pages = 0; ; pages += 1) {
    const page: { reasons: { reasons: { text: string }[]; nextAfter: string | null } } = await api.call(
      'query ($after: String) { reasons(round: 1, first: 7, after: $after) { reasons { text } nextAfter } }',
      { after },
      workshop.summaryReader,
    );
    expect(page.reasons.reasons.length).toBeLessThanOrEqual(7);
    read.push(...page.reasons.reasons.map(({ text }) => text));
    after = page.reasons.nextAfter;
    if (after === null) break;
    expect(pages).toBeLessThan(count);
  }
  expect(new Set(read).size).toBe(2 * count);
  expect(read).toHaveLength(2 * count);
});
