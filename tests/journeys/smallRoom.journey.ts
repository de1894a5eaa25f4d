// In a room of fewer than three a total tells all, and the phone says so before the first card.
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf } from './room/opened.js';
import { firstRole } from './votes/roleNames.js';

test('one and two people are told what totals tell; from three on nothing is said', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const alone = ada.page.getByText('You alone sort: the totals are your answers.');
  const two = ada.page.getByText('Two people sort: each can tell how the other did.');
  await expect(alone).toBeVisible();
  await workshop.join('Ben');
  await expect(two).toBeVisible();
  await expect(alone).toBeHidden();

  await workshop.step('startSorting');
  await expect(ada.card).toBeVisible();
  await expect(two).toBeVisible();
  await workshop.join('Chi');
  await expect(two).toBeHidden();
  await ada.place(firstRole);
});
