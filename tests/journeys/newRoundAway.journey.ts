// A phone that is away while the room goes on to another round: what it could not send is not counted, and it says so.
import { TcpProxy } from '../faults/tcpProxy.js';
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf } from './room/opened.js';
import { reloadInVain } from './room/reload.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a phone that comes back in the next round says what came too late for the one before', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await ada.place(firstRole);
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.standing('Saved')).toBeVisible();
  await ada.page.getByRole('button', { name: 'Next card' }).tap();

  ada.device.watch.expectNetworkFailures();
  await ada.device.context.setOffline(true);
  await ada.placeSeveral([secondRole, firstRole, secondRole]);
  await workshop.step('reveal');
  await workshop.startNewRound('AFTER_RELEASE');
  await ada.device.context.setOffline(false);

  await ada.goOnTo('Who does it after the release?');
  const late = ada.page.getByText('3 cards you sorted without network came too late for round 1.');
  await expect(late).toBeVisible();
  await ada.hasSorted(0, 12);
  await ada.place(firstRole);
  await ada.page.reload();
  await ada.hasSorted(1, 12);
  await expect(late, 'it stays until somebody has read it').toBeVisible();
  await ada.page.getByRole('button', { name: 'Understood' }).tap();
  await expect(late).toBeHidden();
  await ada.page.reload();
  await ada.hasSorted(1, 12);
  await expect(late).toBeHidden();
  expect((await workshop.stage()).round).toEqual({ number: 2, lens: 'AFTER_RELEASE', question: null, startingBallots: 'EMPTY' });
});

test('so does a phone that was closed meanwhile, and "done" of the old round is not carried over', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const network = await TcpProxy.to(() => server.port);
  const { page, watch } = await devices.phone({ baseURL: network.url });
  const ada = new PhoneScreen(page);
  await ada.joinAs('Ada', workshop.joinCode);
  await ada.join.waitFor({ state: 'hidden' });
  await workshop.step('startSorting');
  await ada.hasSorted(0, 12);

  watch.expectNetworkFailures();
  network.cut();
  await ada.place(secondRole);
  await ada.sayDoneAnyway(11);
  await reloadInVain(page);
  await workshop.step('reveal');
  await workshop.startNewRound('AFTER_RELEASE');
  network.restore();

  await ada.visit(workshop.joinCode);
  await expect(page.getByText('One card you sorted without network came too late for round 1.')).toBeVisible();
  await ada.goOnTo('Who does it after the release?');
  await ada.hasSorted(0, 12);
  expect((await workshop.console()).progress.done).toBe(0);
  await network.close();
});

test('a phone that showed the result has said so there, and does not say it twice', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await ada.hasSorted(0, 12);
  ada.device.watch.expectNetworkFailures();
  await ada.device.context.setOffline(true);
  await ada.place(secondRole);
  await workshop.step('reveal');
  await ada.device.context.setOffline(false);
  await expect(ada.page.getByText('Your last change came after the round was closed and did not count.')).toBeVisible();
  await workshop.startNewRound('AFTER_RELEASE');
  await ada.goOnTo('Who does it after the release?');
  await ada.hasSorted(0, 12);
  await expect(ada.page.getByText('came too late')).toBeHidden();
});
