import { lookInto } from '../support/database.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a server that is killed and started again in the middle of sorting loses nothing, and everybody goes on by themselves', async ({
  devices,
  api,
  server,
}) => {
  const workshop = await openWorkshop(api);
  const facilitator = await consoleOf(workshop, devices);
  const wall = await projectorOf(workshop, devices);
  const phones = [];
  for (const name of ['Ada', 'Ben', 'Chi']) phones.push(await phoneOf(name, workshop, devices));
  const [ada, ben, chi] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
  await facilitator.take('Start sorting');
  await Promise.all(phones.map((phone) => phone.placeSeveral([firstRole, secondRole])));
  await expect(facilitator.room).toContainText('3 are sorting');

  for (const { device } of [facilitator, wall, ...phones]) device.watch.expectNetworkFailures();
  // One placement is on its way while the process is cut off.
  const inFlight = ada.place(firstRole);
  await server.kill();
  await inFlight;
  for (const screen of [facilitator, wall, ...phones]) await expect(screen.reconnecting).toBeVisible();
  await ada.place(firstRole);
  await ben.placeSeveral([secondRole, secondRole]);
  await ben.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ben.standing('Kept here, waiting for the network')).toBeVisible();

  await server.restart();
  for (const screen of [facilitator, wall, ...phones]) await expect(screen.reconnecting).toBeHidden();
  await expect(ben.standing('Saved')).toBeVisible();

  await chi.place(firstRole);
  await chi.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(chi.standing('Saved')).toBeVisible();
  for (const name of ['Ada', 'Ben', 'Chi']) await expect(facilitator.person(name)).toContainText('Sorting');
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await facilitator.isAt('Results');
  await expect(facilitator.overview).toContainText('3 people sorted at least one card.');
  await expect(wall.heading).toContainText('The room');
  for (const phone of phones) await expect(phone.title).toHaveText('You, the room and the model');

  await lookInto(server.file, async (file) => {
    expect(await file.integrity()).toBe('ok');
    const folded = await file.foldedTallies(workshop.id);
    expect(await file.keptTallies(workshop.id)).toEqual(folded);
    const ballots = Object.values(folded[1] ?? {}).reduce((sum, { FIRST, SECOND }) => sum + FIRST + SECOND, 0);
    expect(ballots, 'four of Ada, four of Ben, three of Chi').toBe(11);
  });
});
