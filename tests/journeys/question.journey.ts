/**
 * What people say of themselves while they wait, and what becomes of it: hats that see a card differently, and whether one person can be both,
 * before and after, beside the article.
 */
import type { Answer, Card, QuestionTime } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import type { Person } from '../support/workshop.js';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const question = `Can one person be both ${firstRole} and ${secondRole}?`;

/**
 * Ten people, by hand: on the first card four of five with the first hat are for the other column than the model, and all five with the second
 * hat are with it. So 6 of 10 lean to the model, 20 % of the one hat and 100 % of the other. Of one mind and with the model on all the rest.
 */
const [apart, ...others] = shortDeck.cards.filter(({ key }) => key !== 'BOTH') as [Card, ...Card[]];
const wrong = apart.key === 'FIRST' ? 'SECOND' : 'FIRST';
const right = apart.key === 'FIRST' ? firstRole : secondRole;

test('hats and answers are given while waiting, and told when the room has seen its result', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const people: Person[] = [];
  for (let index = 0; index < 10; index += 1) people.push(await workshop.join(`Person ${index}`, index < 5 ? 'FIRST' : 'SECOND'));
  const answer = (person: Person, time: QuestionTime, given: Answer) =>
    api.call(
      'mutation ($time: QuestionTime!, $answer: Answer!) { answerQuestion(time: $time, answer: $answer) { answer } }',
      { time, answer: given },
      person.secret,
    );
  for (const [index, person] of people.entries()) await answer(person, 'OPENING', index < 5 ? 'YES' : 'NO');

  const phone = await phoneOf('Eve', workshop, devices);
  await phone.page.getByRole('radio', { name: firstRole }).tap();
  await phone.page.getByRole('group', { name: question }).getByRole('radio', { name: 'It depends' }).tap();
  await phone.page.reload();
  await expect(phone.page.getByRole('radio', { name: firstRole })).toBeChecked();
  await expect(phone.page.getByRole('radio', { name: 'It depends' })).toBeChecked();

  await workshop.step('startSorting');
  for (const [index, person] of people.entries()) {
    await person.place({
      ...Object.fromEntries(others.map(({ id, key }) => [id, key] as const)),
      [apart.id]: index < 4 ? wrong : apart.key,
    });
  }
  await workshop.step('reveal');

  const [facilitator, wall] = [await consoleOf(workshop, devices), await projectorOf(workshop, devices)];
  await expect(facilitator.talk.getByRole('listitem')).toHaveText([new RegExp(`${apart.text}.*Hats apart`)]);
  await facilitator.take('Show the first card');
  await expect(facilitator.page.getByRole('region', { name: 'By hat' }).getByRole('listitem')).toHaveText([
    `${firstRole} hat (5 ballots): 20\u00a0% say ${right}, of the others 100\u00a0%`,
    `${secondRole} hat (5 ballots): 100\u00a0% say ${right}, of the others 20\u00a0%`,
  ]);
  await expect(wall.main).toContainText(`Of those with the ${firstRole} hat, few say ${right}.`);
  await expect(phone.comparison).toContainText(`Your hat20\u00a0% say ${right}`);

  const closing = facilitator.page.getByRole('region', { name: question });
  await closing.getByRole('button', { name: 'Ask the closing question' }).click();
  await expect(wall.heading).toHaveText(question);
  await expect(phone.title).toHaveText(question);
  await isAccessible(phone.page, 'phone, closing question');
  await isAccessible(wall.page, 'projector, closing question');
  await phone.page.getByRole('button', { name: 'No', exact: true }).tap();
  await expect(closing).toContainText('1 of 11 have answered');
  await expect(phone.title).not.toHaveText(question);
  for (const [index, person] of people.entries()) await answer(person, 'CLOSING', index < 5 ? 'DEPENDS' : 'NO');
  await expect(closing).toContainText('11 of 11 have answered');
  await closing.getByRole('button', { name: 'Show the answers' }).click();

  // Five from yes to depends, Eve from depends to no, five stay: 6 of 11.
  const shifted = '11 people answered both times, and 6 of them changed their mind.';
  for (const { page, name } of [
    { page: facilitator.page, name: 'console' },
    { page: wall.page, name: 'projector' },
    { page: phone.page, name: 'phone' },
  ]) {
    await expect(page.getByRole('region').getByText(shifted)).toBeVisible();
    await expect(page.getByRole('row', { name: /^No/ })).toHaveText(/No\s*5\s*6/);
    await expect(page.getByRole('region', { name: 'The article says' }).getByRole('listitem')).toHaveCount(4);
    await isAccessible(page, `${name}, answers`);
  }
  await expect(phone.page.getByText('You said It depends before, and No after.')).toBeVisible();

  await workshop.step('closeWorkshop');
  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(page.getByText(shifted)).toBeVisible();
  const hats = page.getByRole('region', { name: /^Hats apart: / });
  await expect(hats.getByRole('row').nth(1)).toHaveText(new RegExp(`${apart.text}${right}, 60\u00a0%20\u00a0%100\u00a0%`));
  await isAccessible(page, 'summary, hats and answers');
});
