import { expect, test } from './room/journey.js';
import { cardsOnDisk } from './room/onDisk.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a phone that reloads in the middle is the same person with the same placements at the same card', async ({
  devices,
  api,
  server,
}) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  const placed = await ada.placeSeveral([firstRole, secondRole, firstRole]);
  const next = await ada.cardText();
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(3);

  await ada.page.reload();
  await ada.hasSorted(3, 12);
  await expect(ada.card).toHaveText(next);
  await expect(ada.page.getByRole('banner')).toContainText('Ada');
  await expect(facilitator.people).toHaveAccessibleName('1 person is here');
  await ada.showAllCards();
  const columns = [firstRole, secondRole, firstRole];
  for (const [index, card] of placed.entries()) {
    await expect(ada.line(card).getByRole('radio', { name: columns[index] })).toBeChecked();
    await expect(ada.line(card)).toContainText('Saved');
  }

  // The way back from the start, as after closing the tab.
  await ada.page.goto('/');
  await ada.page.getByRole('link', { name: /You take part/ }).tap();
  await ada.hasSorted(3, 12);
  await expect(ada.card).toHaveText(next);
  await ada.place(firstRole);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(4);

  await ada.sayDoneAnyway(8);
  await ada.page.reload();
  await expect(ada.title).toHaveText('You are done');
  await expect(facilitator.person('Ada')).toContainText('Done ✓');
});

test('a console and a projector that reload stand where they stood, without a secret in the address', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.isAt('Sorting');
  await expect(facilitator.page).toHaveURL(new RegExp(`/console/${workshop.id}$`));
  await facilitator.page.reload();
  await facilitator.isAt('Sorting');
  await expect(facilitator.people).toHaveAccessibleName('2 people are here');
});
