import { TcpProxy } from '../faults/tcpProxy.js';
import { lookInto } from '../support/database.js';
import { expect, test } from './room/journey.js';
import { cardsOnDisk } from './room/onDisk.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { reloadInVain } from './room/reload.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

const waiting = 'Kept here, waiting for the network';

test('a phone without network keeps what is sorted, shows that it waits, and sends it when the network is back', async ({
  devices,
  api,
  server,
}) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.take('Start sorting');
  const saved = await ada.place(firstRole);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);

  ada.device.watch.expectNetworkFailures();
  await ada.device.context.setOffline(true);
  const kept = await ada.placeSeveral([secondRole, firstRole, secondRole]);
  await expect(ada.reconnecting).toContainText('your taps are kept on this phone');
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.standing(waiting)).toBeVisible();
  await ada.showAllCards();
  for (const card of kept) await expect(ada.line(card)).toContainText(waiting);
  await expect(ada.line(saved)).toContainText('Saved');
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);

  await ada.device.context.setOffline(false);
  for (const card of kept) await expect(ada.line(card)).toContainText('Saved');
  await expect(ada.reconnecting).toBeHidden();
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(4);
  const onDisk = await lookInto(server.file, (file) => file.foldedTallies(workshop.id));
  expect(Object.keys(onDisk[1] ?? {})).toHaveLength(4);
});

test('what waits on a phone outlives a reload without network, and "done" waits like a placement', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const network = await TcpProxy.to(() => server.port);
  const { page, watch } = await devices.phone({ baseURL: network.url });
  const ada = new PhoneScreen(page);
  await ada.joinAs('Ada', workshop.joinCode);
  const facilitator = await consoleOf(workshop, devices);
  await expect(facilitator.person('Ada')).toBeVisible();
  await facilitator.take('Start sorting');
  await ada.place(firstRole);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);

  watch.expectNetworkFailures();
  network.cut();
  const kept = await ada.placeSeveral([secondRole, secondRole]);
  await reloadInVain(page);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);
  network.restore();
  await ada.visit(workshop.joinCode);
  await ada.hasSorted(3, 12);
  await ada.showAllCards();
  for (const card of kept) {
    await expect(ada.line(card).getByRole('radio', { name: secondRole })).toBeChecked();
    await expect(ada.line(card)).toContainText('Saved');
  }
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(3);
  await page.getByRole('button', { name: 'Back' }).tap();

  network.cut();
  await ada.sayDoneAnyway(9);
  await expect(page.getByText('Kept on this phone, waiting for the network')).toBeVisible();
  await expect(facilitator.person('Ada')).not.toContainText('Done');
  await reloadInVain(page);
  network.restore();
  await ada.visit(workshop.joinCode);
  await expect(ada.title).toHaveText('You are done');
  await expect(facilitator.person('Ada')).toContainText('Done ✓');
  await page.reload();
  await expect(ada.title).toHaveText('You are done');
  await network.close();
});

test('what was sorted without network after the round was closed is refused, and the phone says so', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  const counted = await ada.place(firstRole);
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.card).toHaveText(counted);
  await expect(ada.standing('Saved')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Next card' }).tap();

  ada.device.watch.expectNetworkFailures();
  await ada.device.context.setOffline(true);
  await ada.placeSeveral([secondRole, secondRole]);
  await workshop.step('reveal');
  await ada.device.context.setOffline(false);
  await expect(ada.page.getByText('Your last 2 changes came after the round was closed and did not count.')).toBeVisible();
  await expect(ada.total('You and the room agree on')).toHaveText('1 of 1');
});
