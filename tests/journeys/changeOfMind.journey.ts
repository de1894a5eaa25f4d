import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a card can be undone, changed and taken back until the round closes, and the tally follows', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  const tallyOf = (card: string) => facilitator.cardIn(facilitator.allCards, card).getByRole('img');
  const manager = `${firstRole} 0 %, 0 ballots; ${secondRole} 100 %, 1 ballot`;

  const first = await ada.place(firstRole);
  await expect(ada.undo, 'undo says what it would take back').toHaveAccessibleName(`Undo: ‘${first}’ from ${firstRole}`);
  await ada.undo.tap();
  await ada.hasSorted(0, 12);
  await expect(ada.card, 'the card is back on the table').toHaveText(first);
  await expect(ada.undo, 'there is nothing more to undo').toBeDisabled();

  await ada.place(firstRole);
  const second = await ada.place(secondRole);
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.card).toHaveText(second);
  await ada.change(firstRole);
  await expect(ada.card, 'a changed card stays in sight').toHaveText(second);
  await expect(ada.undo).toHaveAccessibleName(`Undo: ‘${second}’ back to ${secondRole}`);

  await ada.showAllCards();
  await ada.line(first).getByRole('radio', { name: secondRole }).check();
  await ada
    .line(second)
    .getByRole('button', { name: /Take out/ })
    .tap();
  await ada.countsAmongAll(1, 12);
  await expect(ada.line(second)).toContainText('Not sorted yet');

  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(tallyOf(first)).toHaveAccessibleName(manager);
  await expect(tallyOf(second)).toHaveAccessibleName('Nobody sorted this card');
  await expect(ada.title).toHaveText('You, the room and the model');
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
  await expect(ada.title).toHaveText('You, the room and the model');

  await test.step('reopened: everything is still there, and can be changed', async () => {
    await facilitator.act('Reopen this round…');
    await facilitator.question('Reopen this round?').getByRole('button', { name: 'Reopen this round' }).click();
    await facilitator.isAt('Sorting');
    await ada.hasSorted(2, 12);
    await expect(facilitator.person('Ada')).toContainText('Sorting');
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
    await dialog.getByRole('radio', { name: 'After release' }).check();
    await dialog.getByRole('button', { name: 'Start the round' }).click();
    await facilitator.isAt('Sorting');
    await expect(facilitator.room).toContainText('Round 2: Who does it after the release?');
    await ada.goOnTo('Who does it after the release?');
    await ada.hasSorted(0, 12);
    await ada.page.reload();
    await expect(ada.title).toHaveText('Who does it after the release?');
    await ada.hasSorted(0, 12);
    await ada.place(secondRole);
    await expect(facilitator.person('Ada')).toContainText('Sorting');
    await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
    await expect(ada.total('You and the room agree on')).toHaveText('1 of 1');
  });
});
