/**
 * The hour as its agenda has it, and a question more: what should be, what is, and what goes for a first version; with hats, a reason,
 * decisions, the question at the end, the charter, the close, and the next workshop of the team. The figures are worked out by hand.
 */
import type { Answer, Card, Column, QuestionTime } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import type { Person } from '../support/workshop.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const question = `Can one person be both ${firstRole} and ${secondRole}?`;
/** One card on which the hats part, and two on which today differs; with the model on all the rest. */
const [apart, undone, elsewhere] = shortDeck.cards.filter(({ key }) => key === 'FIRST') as [Card, Card, Card];
const withModel = Object.fromEntries(shortDeck.cards.map(({ id, key }) => [id, key === 'BOTH' || !key ? 'FIRST' : key] as const));
const why = 'Whoever is close to the team knows it first.';

test('an hour of three questions ends in a charter, and the team meets again', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { template: 'SHOULD_AND_TODAY' });
  const people: Person[] = [];
  for (let index = 0; index < 10; index += 1) people.push(await workshop.join(`Person ${index}`, index < 5 ? 'FIRST' : 'SECOND'));
  const all = (ballots: (index: number) => Readonly<Record<string, Column>>, round: number) =>
    Promise.all(people.map((person, index) => person.place(ballots(index), round)));
  const answer = (time: QuestionTime, given: (index: number) => Answer) =>
    Promise.all(
      people.map((person, index) =>
        api.call(
          'mutation ($time: QuestionTime!, $answer: Answer!) { answerQuestion(time: $time, answer: $answer) { answer } }',
          { time, answer: given(index) },
          person.secret,
        ),
      ),
    );
  const [facilitator, wall, phone] = [
    await consoleOf(workshop, devices),
    await projectorOf(workshop, devices),
    await phoneOf('Ada', workshop, devices),
  ];
  const { page } = facilitator;
  const stations = page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  const here = page.getByRole('list', { name: 'Agenda' }).locator('[aria-current=step]');

  await test.step('arriving: the rail has the whole hour, hats and answers are given', async () => {
    await expect(stations).toHaveText([/^Arrive/, /^Sort: should/, /^Talk/, /^Sort: today/, /^Talk/, /^Charter/, /^Close/]);
    await phone.page.getByRole('radio', { name: firstRole }).tap();
    await phone.page.getByRole('group', { name: question }).getByRole('radio', { name: 'Yes' }).tap();
    await answer('OPENING', (index) => (index < 6 ? 'YES' : 'NO'));
    await expect(facilitator.people).toHaveAccessibleName('11 people are here');
  });

  await test.step('what should be: seven of eleven on the card that parts the hats, one sentence on why', async () => {
    await facilitator.take('Start sorting');
    // All five of one hat and one of the other; with Ada seven of eleven.
    await all((index) => ({ ...withModel, [apart.id]: index < 6 ? 'FIRST' : 'SECOND' }), 1);
    await phone.showAllCards();
    const line = phone.line(apart.text);
    await line.getByLabel(firstRole).check({ force: true });
    await line.getByRole('button', { name: /^Say why/ }).tap();
    await phone.page.getByRole('dialog', { name: 'Why?' }).getByRole('textbox').fill(why);
    await phone.page.getByRole('dialog', { name: 'Why?' }).getByRole('button', { name: 'Keep it' }).tap();
    await expect(line).toContainText(why);
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(facilitator.talk.getByRole('listitem')).toHaveText([new RegExp(`${apart.text}.*Hats apart`)]);
  });

  await test.step('the talk: by hat, the reason, and one press decides', async () => {
    await facilitator.take('Show the first card');
    await expect(page.getByRole('region', { name: 'By hat' }).getByRole('listitem')).toHaveText([
      `${firstRole} hat (6 ballots): 100\u00a0% say ${firstRole}, of the others 20\u00a0%`,
      `${secondRole} hat (5 ballots): 20\u00a0% say ${firstRole}, of the others 100\u00a0%`,
    ]);
    await expect(page.getByRole('region', { name: '1 reason, without a name' })).toContainText(why);
    await facilitator.owner(secondRole).click();
    await facilitator.isDecidedFor(secondRole);
    await expect(wall.main).toContainText(`Decided: ${secondRole}`);
    await expect(facilitator.bar).toContainText('1 of 12 decided');
  });

  await test.step('what is: one card that nobody does, one that the other role does', async () => {
    await facilitator.take('Start: who does it today?', 'Start the next round?');
    await expect(here).toHaveText(/^Sort: today/);
    await all(() => ({ ...withModel, [undone.id]: 'NEITHER', [elsewhere.id]: 'SECOND' }), 2);
    await phone.goOnTo('Who does it today?');
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(here).toHaveText(/^Talk/);
    // Both are against the model, and neither is what should be.
    await expect(facilitator.talk.getByRole('listitem')).toHaveText([undone, elsewhere].map(({ text }) => new RegExp(text)));
  });

  await test.step('a third question, which the agenda did not have, is in the rail from then on', async () => {
    await facilitator.act('New round, new question…');
    const dialog = page.getByRole('dialog', { name: 'New round, new question' });
    await dialog.getByRole('radio', { name: 'Version one' }).check();
    await dialog.getByRole('button', { name: 'Start the round' }).click();
    await facilitator.isAt('Sorting');
    await all(() => withModel, 3);
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(stations).toHaveCount(9);
  });

  await test.step('the question once more: four of eleven changed their mind', async () => {
    const closing = page.getByRole('region', { name: question });
    await closing.getByRole('button', { name: 'Ask the closing question' }).click();
    await answer('CLOSING', (index) => (index < 4 ? 'DEPENDS' : index < 6 ? 'YES' : 'NO'));
    await phone.page.getByRole('button', { name: 'Yes', exact: true }).tap();
    await expect(closing).toContainText('11 of 11 have answered');
    await closing.getByRole('button', { name: 'Show the answers' }).click();
    await expect(wall.main).toContainText('11 people answered both times, and 4 of them changed their mind.');
  });

  await test.step('the charter: what is agreed is accepted at once', async () => {
    await facilitator.take('Go to the charter');
    await expect(here).toHaveText(/^Charter/);
    // Twelve cards less the one that was decided; all ten are of one mind on each of them in the round that asked what should be.
    await facilitator.agreed.getByRole('button', { name: 'Accept the 11 that are agreed' }).click();
    await expect(facilitator.bar).toContainText('12 of 12 decided');
    await facilitator.take('Close the workshop', 'Close the workshop?');
    await facilitator.isAt('Closed');
  });

  await test.step('what stays: twelve decided, two gaps', async () => {
    const summary = new SummaryScreen((await devices.laptop()).page);
    await summary.visit(workshop.summaryReader);
    await expect(summary.counts).toHaveText('12 decided, 0 agreed, 0 to settle');
    await expect(summary.gaps.getByRole('listitem')).toHaveText([undone, elsewhere].map(({ text }) => new RegExp(text)));
    await summary.page.getByText('Why people said so').click();
    await expect(summary.page.getByRole('group').filter({ hasText: 'Why people said so' })).toContainText(why);
  });

  await test.step('the series has its line, and opens the next workshop', async () => {
    await page.getByRole('link', { name: 'Run it again with this team' }).click();
    const cells = page.getByRole('row').filter({ hasText: 'team Falcon' }).getByRole('cell');
    // People, cards, agreed, leaning, split, with the model, alpha, gaps, decided, due. The model has one role for ten cards: of eleven
    // ballots on one of them seven are with it, and all ten on each of the other nine, 97 of 101.
    await expect(cells).toHaveText(['11', '12', '11', '1', '0', '96\u00a0%', /^0\.\d\d$/, '2', '12', '0']);
    await page.getByRole('button', { name: /^Open the next workshop/ }).click();
    await facilitator.isAt('Lobby');
    await expect(facilitator.title).toContainText('· 2');
  });
});
