import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a card can be undone, changed and taken back until the round closes, and the tally follows', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  await facilitator.page.getByRole('button', { name: 'Peek at the live tally' }).click();
  const tallyOf = (card: string) => facilitator.cardIn(facilitator.liveTally, card).getByRole('img');
  const nobody = 'Nobody sorted this card';
  const owner = `${firstRole} 100 %, 1 ballot; ${secondRole} 0 %, 0 ballots`;
  const manager = `${firstRole} 0 %, 0 ballots; ${secondRole} 100 %, 1 ballot`;

  const first = await ada.place(firstRole);
  await expect(tallyOf(first)).toHaveAccessibleName(owner);
  await ada.undo.tap();
  await ada.hasSorted(0, 12);
  await expect(ada.card, 'the card is back on the table').toHaveText(first);
  await expect(ada.undo, 'there is nothing more to undo').toBeDisabled();
  await expect(tallyOf(first)).toHaveAccessibleName(nobody);

  await ada.place(firstRole);
  const second = await ada.place(secondRole);
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.card).toHaveText(second);
  await ada.column(firstRole).tap();
  await expect(ada.column(firstRole)).toHaveAttribute('aria-pressed', 'true');
  await expect(ada.card, 'a changed card stays in sight').toHaveText(second);
  await expect(tallyOf(second)).toHaveAccessibleName(owner);

  await ada.showAllCards();
  await ada.line(first).getByRole('radio', { name: secondRole }).check();
  await expect(tallyOf(first)).toHaveAccessibleName(manager);
  await ada
    .line(second)
    .getByRole('button', { name: /Take out/ })
    .tap();
  await ada.countsAmongAll(1, 12);
  await expect(ada.line(second)).toContainText('Not sorted yet');
  await expect(tallyOf(second)).toHaveAccessibleName(nobody);

  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(ada.title).toHaveText('You, the room and the article');
  await expect(ada.column(firstRole), 'nothing can be placed any more').toBeHidden();
});

test('a reopened round has the ballots as they were; a new round begins with an empty one under its own question', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  const [first, second] = await ada.placeSeveral([firstRole, secondRole]);
  await ada.sayDoneAnyway(10);
  await expect(facilitator.person('Ada')).toContainText('Done ✓');
  await facilitator.take('Reveal the result');
  await expect(ada.title).toHaveText('You, the room and the article');

  await test.step('reopened: everything is still there, and can be changed', async () => {
    await facilitator.act('Reopen this round');
    await facilitator.isAt('Sorting');
    await expect(ada.title).toHaveText('You are done');
    await ada.page.getByRole('button', { name: 'Keep sorting' }).tap();
    await ada.hasSorted(2, 12);
    await expect(facilitator.person('Ada')).toContainText('2 of 12 sorted');
    await ada.showAllCards();
    await expect(ada.line(first ?? '').getByRole('radio', { name: firstRole })).toBeChecked();
    await ada
      .line(second ?? '')
      .getByRole('radio', { name: firstRole })
      .check();
    await expect(ada.line(second ?? '')).toContainText('Saved');
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(ada.total('You and the room agree on')).toHaveText('2 of 2');
  });

  await test.step('a new round: another question, nothing placed', async () => {
    await facilitator.act('New round, new question…');
    const dialog = facilitator.page.getByRole('dialog', { name: 'New round, new question' });
    await dialog.getByRole('radio', { name: /^After release/ }).check();
    await dialog.getByRole('button', { name: 'Start the round' }).click();
    await facilitator.isAt('Sorting');
    await expect(facilitator.room).toContainText('Round 2: After release');
    await expect(ada.title).toHaveText('After release');
    await ada.hasSorted(0, 12);
    await ada.page.reload();
    await expect(ada.title).toHaveText('After release');
    await ada.hasSorted(0, 12);
    await ada.place(secondRole);
    await expect(facilitator.person('Ada')).toContainText('1 of 12 sorted');
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(ada.total('You and the room agree on')).toHaveText('1 of 1');
  });
});
