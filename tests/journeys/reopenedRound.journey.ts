// A revealed round is opened once more: everybody is told, nobody is done any more, and too small a change leaves the results as they were.
import { shortDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const allFirst = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'FIRST' as const]));

test('reopening asks, clears what people said, and results stand until three have changed something', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const others = await workshop.joinAll('Ben', 'Chi', 'Dee');
  const phone = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await facilitator.take('Start sorting');
  for (const person of others) await person.place(allFirst);
  const card = await phone.place(firstRole);
  await phone.sayDoneAnyway(11);
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  const cardId = shortDeck.cards.find(({ text }) => text === card)?.id ?? '';
  const row = facilitator.cardIn(facilitator.allCards, card).getByRole('img');
  await expect(row).toHaveAccessibleName(`${firstRole} 100 %, 4 ballots; ${secondRole} 0 %, 0 ballots`);

  // The question can be answered with no, and then nothing has happened.
  await facilitator.act('Reopen this round…');
  await facilitator.question('Reopen this round?').getByRole('button', { name: 'Not yet' }).click();
  await facilitator.isAt('Results');
  await facilitator.act('Reopen this round…');
  await facilitator.question('Reopen this round?').getByRole('button', { name: 'Reopen this round' }).click();

  await expect(phone.page.getByText('This round is open again')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Understood' }).tap();
  await expect(phone.page.getByText('This round is open again')).toBeHidden();
  await expect(phone.done).toBeVisible();
  await expect(facilitator.person('Ada')).toContainText('Sorting');
  await phone.showAllCards();
  await phone.line(card).getByText(secondRole).tap();
  await expect(phone.line(card)).toContainText('Saved');
  await others[0]?.place(Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'SECOND' as const])));

  // Two have changed something: a new total beside the old one would tell what they changed.
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(row).toHaveAccessibleName(`${firstRole} 100 %, 4 ballots; ${secondRole} 0 %, 0 ballots`);
  const stands = /fewer than three people changed something/i;
  for (const page of [phone.page, facilitator.page, wall.device.page]) await expect(page.getByText(stands)).toBeVisible();

  await facilitator.act('Reopen this round…');
  await facilitator.question('Reopen this round?').getByRole('button', { name: 'Reopen this round' }).click();
  await others[1]?.place({ ...allFirst, [cardId]: 'SECOND' });
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  for (const page of [phone.page, facilitator.page, wall.device.page]) await expect(page.getByText(stands)).toBeHidden();
  await expect(row).not.toHaveAccessibleName(`${firstRole} 100 %, 4 ballots; ${secondRole} 0 %, 0 ballots`);
});
