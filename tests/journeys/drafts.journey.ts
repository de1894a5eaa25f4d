// What a facilitator decides is saved as it is chosen and typed, and what cannot be saved stays until it can.
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('one press decides; person, day and note are saved as they are typed, also by whoever goes on at once', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  const { page, note } = facilitator;
  await facilitator.take('Show the first card');
  await expect(facilitator.bar).toContainText('0 of 12 decided');
  await facilitator.owner(secondRole).click();
  await facilitator.isDecidedFor(secondRole);
  await expect(facilitator.bar).toContainText('1 of 12 decided');
  await facilitator.decision.getByLabel('Person').fill('Grace');
  await facilitator.decision.getByLabel('Look again on').fill('2027-02-01');
  await note.fill('Until the new team is complete');
  await facilitator.take('Next card');
  await expect(facilitator.nextStep).toContainText('card 2 of 12');
  await expect(note).toHaveValue('');

  await page.getByRole('button', { name: 'Card before' }).click();
  await expect(note).toHaveValue('Until the new team is complete');
  await facilitator.isDecidedFor(secondRole);
  const [first = ''] = (await workshop.stage()).reveal?.walk ?? [];
  expect((await workshop.stage()).reveal?.decisions).toMatchObject([
    { cardId: first, owner: 'SECOND', person: 'Grace', note: 'Until the new team is complete', lookAgainOn: '2027-02-01' },
  ]);

  await facilitator.owner(firstRole).click();
  await facilitator.isDecidedFor(firstRole);
  await facilitator.undo.click();
  await facilitator.isDecidedFor(secondRole);
  await expect(note, 'undo leaves the text').toHaveValue('Until the new team is complete');
  await page.reload();
  await facilitator.isDecidedFor(secondRole);
  await facilitator.decision.getByRole('button', { name: 'Take it back' }).click();
  await expect(facilitator.bar).toContainText('0 of 12 decided');
  await expect(note, 'so does taking it back').toHaveValue('Until the new team is complete');
});

test('text without an owner waits on its card: through other cards, a reload and the question before closing', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  const { page, note, decisionState } = facilitator;
  await facilitator.take('Show the first card');
  await note.fill('Ask Grace');
  await expect(decisionState).toContainText('It becomes a decision with an owner.');
  await facilitator.take('Next card');
  await expect(note).toHaveValue('');
  await expect(facilitator.bar).toContainText('1 card not saved');
  await page.reload();
  await expect(facilitator.bar).toContainText('1 card not saved');

  await facilitator.act('Close the workshop…');
  const question = facilitator.question('Close the workshop?');
  await expect(question).toContainText('0 of 12 cards are decided.');
  await expect(question).toContainText('On 1 card something is written that is not saved');
  await question.getByRole('listitem').filter({ hasText: 'text not saved' }).getByRole('button').click();
  await expect(question, 'a card in the list leads to it').toBeHidden();
  await expect(facilitator.nextStep).toContainText('card 1 of 12');
  await expect(note).toHaveValue('Ask Grace');
  await facilitator.owner(firstRole).click();
  await facilitator.isDecidedFor(firstRole);
  await expect(facilitator.bar).not.toContainText('not saved');
  expect((await workshop.stage()).reveal?.decisions).toMatchObject([{ owner: 'FIRST', note: 'Ask Grace' }]);
});

test('without network a decision says that it waits, and is saved when the network is back', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Show the first card');
  // The answer has come once the step that follows can be taken.
  await expect(facilitator.next).toHaveText('Next card');
  await expect.poll(async () => (await workshop.stage()).reveal?.currentCardId).toBeTruthy();
  await expect(facilitator.next).toBeEnabled();
  facilitator.device.watch.expectNetworkFailures();
  await facilitator.device.context.setOffline(true);
  await facilitator.owner(firstRole).click();
  await facilitator.note.fill('Ask Grace');
  await expect(facilitator.decisionState).toContainText('Not saved yet');
  expect((await workshop.stage()).reveal?.decisions).toEqual([]);
  await facilitator.device.context.setOffline(false);
  await facilitator.isDecidedFor(firstRole);
  expect((await workshop.stage()).reveal?.decisions).toMatchObject([{ owner: 'FIRST', note: 'Ask Grace' }]);
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
]) {
  test(`at ${viewport.width} × ${viewport.height} the owners, their state and the fields are in sight without scrolling`, async ({
    devices,
    api,
  }) => {
    const workshop = await openWorkshop(api, { offersBoth: true, offersNeither: true });
    await workshop.joinAll('Ada', 'Ben');
    await workshop.step('startSorting');
    await workshop.step('reveal');
    const facilitator = await consoleOf(workshop, devices);
    await facilitator.page.setViewportSize(viewport);
    const longest = (await workshop.stage()).cards.reduce((one, other) => (other.text.length > one.text.length ? other : one));
    await workshop.showCard(longest.id);
    await expect(facilitator.card).toContainText(longest.text);
    await facilitator.owner('Neither').click();
    await facilitator.isDecidedFor('Neither');
    expect(await facilitator.page.evaluate(() => window.scrollY)).toBe(0);
    for (const part of [facilitator.owner(firstRole), facilitator.owner('Neither'), facilitator.undo, facilitator.note, facilitator.next]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
  });
}
