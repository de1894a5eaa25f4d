import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf, usualTitle } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
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

/** Ways in which a browser refuses to keep anything. */
const refusing: Readonly<Record<string, () => void>> = {
  'all storage is blocked': () => {
    for (const storage of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  },
  'the storage is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
};

for (const [circumstance, refuse] of Object.entries(refusing)) {
  test(`where ${circumstance} a phone says so before its owner joins, and a reload makes no second person`, async ({ devices, api }) => {
    const workshop = await openWorkshop(api);
    const device = await devices.phone();
    await device.page.addInitScript(refuse);
    const ada = new PhoneScreen(device.page);
    await ada.visit(workshop.joinCode);
    await expect(ada.page.getByRole('status').filter({ hasText: 'This window keeps nothing' })).toBeVisible();
    await isAccessible(ada.page, `joining, ${circumstance}`);
    await ada.name.fill('Ada');
    await ada.join.tap();
    await expect(ada.title).toHaveText('You are in, Ada');
    await ada.page.reload();
    await expect(ada.title).toHaveText('You are in, Ada');

    await workshop.step('startSorting');
    await ada.place(firstRole);
    await ada.page.reload();
    await ada.hasSorted(1, 12);
    expect((await workshop.console()).progress.joined).toBe(1);
  });
}

test('where all storage is blocked, a reload while joining is still joining once', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page, watch } = await devices.phone();
  watch.expectNetworkFailures();
  await page.addInitScript(refusing['all storage is blocked'] as () => void);
  const ada = new PhoneScreen(page);
  await ada.visit(workshop.joinCode);
  // The server hears it, and the phone never learns that it did.
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('attempt')) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await ada.name.fill('Ada');
  await ada.join.tap();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  expect((await workshop.console()).progress.joined).toBe(1);
  await page.unrouteAll();
  await page.reload();
  await ada.name.fill('Ada');
  await ada.join.tap();
  await expect(ada.title).toHaveText('You are in, Ada');
  expect((await workshop.console()).progress.joined).toBe(1);
});
