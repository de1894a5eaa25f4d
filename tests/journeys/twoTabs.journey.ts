// One seat in two tabs of one browser: what one tab does, the other one shows, and the last tap holds.
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('two tabs of one seat show the same, and a tap in either of them holds', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const one = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  const card = await one.cardText();
  const other = new PhoneScreen(await one.device.context.newPage());
  await other.visit(workshop.joinCode);
  await other.hasSorted(0, 12);

  await one.place(firstRole);
  await other.hasSorted(1, 12);
  await other.showAllCards();
  await one.showAllCards();
  await expect(other.line(card).getByRole('radio', { name: firstRole })).toBeChecked();
  await expect(other.line(card)).toContainText('Saved');

  await other.line(card).getByText(secondRole).tap();
  for (const tab of [one, other]) {
    await expect(tab.line(card).getByRole('radio', { name: secondRole })).toBeChecked();
    await expect(tab.line(card)).toContainText('Saved');
  }
  await one.line(card).getByText(firstRole).tap();
  for (const tab of [one, other]) {
    await expect(tab.line(card).getByRole('radio', { name: firstRole })).toBeChecked();
    await expect(tab.line(card)).toContainText('Saved');
  }

  await workshop.step('reveal');
  await expect(one.total('You and the room agree on')).toHaveText('1 of 1');
});
