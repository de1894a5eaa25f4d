// From results to decisions: what is worth a talk stands in a queue that says why, and what is agreed is accepted in one go.
import type { Card } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import type { Api } from '../support/api.js';
import type { Workshop } from '../support/workshop.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { firstRole } from './votes/roleNames.js';

const textOf = new Map(shortDeck.cards.map(({ id, text }) => [id, text]));

/**
 * Four people, by hand. Split 2:2: the first card. Against the model, 4:0 the other way: the second. Leaning would need 3 of 5; with four
 * people it is none. All others 4:0 as the model has them, or for the first role where the model says both.
 */
const [split, against, ...others] = shortDeck.cards as [Card, Card, ...Card[]];

async function revealedRoom(api: Api): Promise<Workshop> {
  const workshop = await openWorkshop(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi', 'Dee');
  await workshop.step('startSorting');
  for (const [index, person] of people.entries()) {
    await person.place({
      ...Object.fromEntries(others.map(({ id, key }) => [id, key === 'SECOND' ? 'SECOND' : 'FIRST'] as const)),
      [split.id]: index < 2 ? 'FIRST' : 'SECOND',
      [against.id]: against.key === 'FIRST' ? 'SECOND' : 'FIRST',
    });
  }
  await workshop.step('reveal');
  return workshop;
}

test('the room talks about what is worth it, in an order that the facilitator may change', async ({ devices, api }) => {
  const workshop = await revealedRoom(api);
  const facilitator = await consoleOf(workshop, devices);
  const phone = await phoneOf('Eve', workshop, devices);
  const queue = facilitator.talk.getByRole('listitem');

  await expect(facilitator.talk.getByRole('heading')).toHaveText('2 cards to talk about');
  await expect(queue).toHaveText([new RegExp(`${split.text}.*Split`), new RegExp(`${against.text}.*Against the model`)]);

  // Another card is taken in, and brought forward by keyboard.
  const third = others[0]?.text ?? '';
  await facilitator.page.getByRole('button', { name: `Talk about it too: ${third}` }).click();
  await expect(queue).toHaveCount(3);
  await expect(queue.nth(2)).toContainText('Your choice');
  for (const place of [1, 0]) {
    await facilitator.page.getByRole('button', { name: `Earlier: ${third}` }).press('Enter');
    await expect(queue.nth(place)).toContainText(third);
  }
  await facilitator.page.getByRole('button', { name: `Leave out: ${against.text}` }).click();
  await expect(queue).toHaveCount(2);
  await expect(facilitator.nextStep).toContainText('through the 2 cards to talk about');

  await facilitator.take('Show the first card');
  await expect(facilitator.card.getByRole('heading', { level: 2 })).toHaveText(third);
  await expect(facilitator.page.getByRole('navigation', { name: 'Cards' })).toContainText('1 of 2 to talk about');
  await expect(phone.comparison.filter({ hasText: third })).toBeVisible();
  await facilitator.take('Next card');
  await expect(facilitator.card.getByRole('heading', { level: 2 })).toHaveText(split.text);
  // One key decides, and with the last card of the queue the talk is over.
  await facilitator.page.keyboard.press('1');
  await facilitator.isDecidedFor(firstRole);
  await expect(facilitator.nextStep).toContainText('That was the last card to talk about.');
  await facilitator.take('Go to the charter');
  await expect(facilitator.next).toHaveText('Close the workshop');

  await facilitator.talk.getByRole('button', { name: 'Back to the proposed order' }).click();
  await expect(queue).toHaveText([
    new RegExp(`${split.text}.*Split.*decided:.*${firstRole}`),
    new RegExp(`${against.text}.*Against the model`),
  ]);
});

test('what is agreed is accepted at once, taken back at once, and offered again before closing', async ({ devices, api }) => {
  const workshop = await revealedRoom(api);
  const facilitator = await consoleOf(workshop, devices);

  // Twelve cards: one is split, one is agreed but against the article and waits for the talk, ten are agreed.
  await expect(facilitator.bar).toContainText('0 of 12 decided');
  await expect(facilitator.agreed).toContainText('1 card is agreed as well and still to be talked about.');
  await facilitator.agreed.getByText('Which they are').click();
  await expect(facilitator.agreed.getByRole('listitem')).toHaveCount(10);
  await facilitator.agreed.getByRole('button', { name: 'Accept the 10 that are agreed' }).click();
  await expect(facilitator.bar).toContainText('10 of 12 decided');
  await expect(facilitator.agreed).toContainText('10 decisions made.');
  expect((await workshop.summary()).charter.filter(({ basis }) => basis === 'DECIDED')).toHaveLength(10);

  await facilitator.agreed.getByRole('button', { name: 'Undo' }).click();
  await expect(facilitator.bar).toContainText('0 of 12 decided');

  await facilitator.act('Close the workshop…');
  const question = facilitator.question('Close the workshop?');
  await expect(question).toContainText('1 card is open. On 11 cards the room proposes an owner.');
  await question.getByRole('button', { name: 'Accept the 11 that are agreed' }).click();
  await expect(question).toContainText('11 of 12 cards are decided.');
  await expect(question.getByRole('listitem').filter({ hasText: split.text })).toContainText('open');
  await question.getByRole('button', { name: 'Close the workshop' }).click();
  await facilitator.isAt('Closed');
  const { charter } = await workshop.summary();
  expect(charter.find(({ cardId }) => cardId === against.id)?.owner).toBe(against.key === 'FIRST' ? 'SECOND' : 'FIRST');
  expect(textOf.get(charter.find(({ basis }) => basis === 'OPEN')?.cardId ?? '')).toBe(split.text);
});

test('after a round about some cards, what is agreed on the others is still told by its words and accepted', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  const allFirst = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST'] as const));
  for (const person of people) await person.place(allFirst);
  await workshop.step('reveal');
  await workshop.startNewRound('TODAY', null, [split.id]);
  for (const person of people) await person.place({ [split.id]: 'SECOND' }, 2);
  await workshop.step('reveal');

  // Today the one card is another's than it should be: a card to talk about. The other eleven are proposals of the first round.
  const facilitator = await consoleOf(workshop, devices);
  await expect(facilitator.talk.getByRole('listitem')).toHaveCount(1);
  await facilitator.agreed.getByText('Which they are').click();
  await expect(facilitator.agreed.getByRole('listitem').filter({ hasText: others.at(-1)?.text ?? '' })).toBeVisible();
  await expect(facilitator.agreed.getByRole('listitem')).toHaveText([against, ...others].map(({ text }) => new RegExp(text)));
  await facilitator.agreed.getByRole('button', { name: 'Accept the 11 that are agreed' }).click();
  await expect(facilitator.bar).toContainText('11 of 12 decided');
});
