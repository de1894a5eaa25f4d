import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf, usualTitle } from './room/opened.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a phone whose stored data are damaged still opens, and its owner can join again', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await ada.place(firstRole);
  for (const damage of ['{"secret":', '[]', 'null', '"', '{"secret":7,"workshopId":{},"participantId":[]}']) {
    // A page without a script, and without an icon: the phone's own would write over the damage while it is still there.
    ada.device.watch.expect(/favicon\.ico/);
    await ada.page.goto('/healthz');
    const damaged = await ada.page.evaluate((text) => {
      const keys = Object.keys(localStorage);
      for (const key of [...keys, 'two-hats:recent', 'two-hats:theme']) localStorage.setItem(key, text);
      return keys.length;
    }, damage);
    expect(damaged).toBeGreaterThan(0);
    await ada.visit(workshop.joinCode);
    await expect(ada.title, damage).toHaveText(usualTitle);
    await ada.page.goto('/');
    await expect(ada.page.getByText('None on this device yet.')).toBeVisible();
    await ada.joinAs('Ada', workshop.joinCode);
    await ada.hasSorted(0, 12);
    await ada.place(firstRole);
  }
});

test('a phone with a secret that is not good is told so', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await ada.page.evaluate((code) => {
    const key = `two-hats:seat:${code}`;
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), secret: 'x'.repeat(43) }));
  }, workshop.joinCode);
  await ada.page.reload();
  await expect(ada.title).toHaveText('You are no longer in this workshop');
  await ada.page.getByRole('button', { name: 'Join again' }).tap();
  await ada.name.fill('Ada');
  await ada.join.tap();
  await expect(ada.title).toHaveText('You are in, Ada');
});

test('what waits on a damaged phone is not sent: only what is a placement', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await ada.place(firstRole);
  await ada.page.evaluate(() => {
    const seat = Object.keys(localStorage).find((key) => key.startsWith('two-hats:seat:')) ?? '';
    const { workshopId, participantId } = JSON.parse(localStorage.getItem(seat) ?? '{}');
    const unsent = {
      'puts-team-first': { wanted: { cardId: 'puts-team-first', column: 'SIDEWAYS', change: 1 } },
      'no-such-card': { wanted: { cardId: 'no-such-card', column: 'FIRST', change: 9 } },
      'looks-outside': 'FIRST',
    };
    localStorage.setItem(`two-hats:outbox:${workshopId}:${participantId}:1`, JSON.stringify(unsent));
  });
  await ada.page.reload();
  await ada.hasSorted(1, 12);
  await ada.place(secondRole);
  await ada.page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(ada.standing('Saved')).toBeVisible();
  await workshop.step('reveal');
  const results = (await workshop.stage()).reveal?.results ?? [];
  expect(results.reduce((sum, { placed }) => sum + placed, 0)).toBe(2);
});
