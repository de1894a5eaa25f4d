// A crowd comes in that does not belong: it is out in a few presses, and the room goes on.
import { ApiError } from '../support/api.js';
import type { Workshop } from '../support/workshop.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf } from './room/opened.js';
import { joinedEarlier } from './room/past.js';

async function flood(workshop: Workshop, bots: number, from = 1): Promise<void> {
  const numbers = Array.from({ length: bots }, (_, index) => from + index);
  // A few at a time, as fast as the server lets strangers in.
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await workshop.join(`Bot ${number}`);
    }),
  );
}

test('a thousand bots join the lobby: the list stays usable, and they are out at once', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const people = await workshop.joinAll('Ada', 'Ben');
  await joinedEarlier(server.file, people, 30);
  const facilitator = await consoleOf(workshop, devices);
  const { page, crowd } = facilitator;
  const result = page.getByRole('status').filter({ hasText: 'removed' });
  const stranger = await phoneOf('Bot 0', workshop, devices);
  await flood(workshop, 999);
  await expect(facilitator.people).toHaveAccessibleName('1,002 people are here');

  await test.step('the list', async () => {
    const rows = facilitator.people.getByRole('listitem');
    await expect(rows).toHaveCount(100);
    await facilitator.people.getByRole('button', { name: 'Show more people' }).click();
    await expect(rows).toHaveCount(200);
    await workshop.join('Bot 1000');
    await expect(rows.first(), 'whoever comes shows at once').toContainText('Bot 1000');
    await expect(rows, 'and what was read stays').toHaveCount(201);
    await facilitator.people.getByLabel('Find somebody').fill('ÅDA');
    await expect(rows, 'in whatever case, with or without accents').toHaveText([/Ada/]);
    await facilitator.people.getByLabel('Find somebody').fill('');
  });

  await test.step('how many it would remove, before it is done', async () => {
    await facilitator.act('Remove many people…');
    await expect(crowd.getByRole('radio', { name: 'minute', exact: true })).toBeFocused();
    await crowd.getByRole('radio', { name: '15 minutes', exact: true }).check();
    await expect(crowd.getByRole('status')).toContainText('1,001 of 1,003 people');
    await expect(crowd.getByRole('status')).toContainText(/First to go\s*Bot 0/);
    await expect(crowd.getByRole('status')).toContainText(/Last to stay\s*Ben/);
    await crowd.getByRole('radio', { name: 'hour', exact: true }).check();
    await expect(crowd.getByRole('status')).toContainText('Nobody: this is the whole room.');
    await crowd.getByRole('radio', { name: '15 minutes', exact: true }).check();
    await flood(workshop, 3, 1001);
    await expect(crowd.getByRole('button', { name: 'Remove 1,004 people' }), 'they still come').toBeVisible();
  });

  await test.step('out, and the door is locked behind them', async () => {
    await expect(crowd.getByRole('checkbox', { name: /^Lock the door first/ })).toBeChecked();
    await crowd.getByRole('button', { name: 'Remove 1,004 people' }).click();
    await expect(result).toContainText('1,004 people removed. The door is locked.');
    await expect(facilitator.people).toHaveAccessibleName('2 people are here');
    await expect(facilitator.person('Ada')).toBeVisible();
    await expect(facilitator.person('Ben')).toBeVisible();
    await expect(stranger.title).toHaveText('You are no longer in this workshop');
    const again = workshop.join('Bot 1');
    await expect(again).rejects.toBeInstanceOf(ApiError);
    expect((await workshop.console()).progress.joined).toBe(2);
    await page.getByRole('button', { name: 'Understood' }).click();
    await expect(result).toBeHidden();
  });
});

test('a crowd is removed since a time, while the room sorts, and the door stays open when the facilitator wants that', async ({
  devices,
  api,
  server,
}) => {
  const workshop = await openWorkshop(api);
  const [ada, ben] = await workshop.joinAll('Ada', 'Ben');
  await joinedEarlier(
    server.file,
    [ada, ben].filter((person) => person !== undefined),
    180,
  );
  const [eve] = await workshop.joinAll('Eve');
  await workshop.step('startSorting');
  for (const person of [ada, ben, eve]) await person?.place({ 'looks-outside': person === eve ? 'FIRST' : 'SECOND' });
  const facilitator = await consoleOf(workshop, devices);
  const { page, crowd } = facilitator;
  const result = page.getByRole('status').filter({ hasText: 'removed' });
  await facilitator.act('Remove many people…');
  await crowd.getByRole('radio', { name: 'or since a time' }).check();
  await expect(crowd.getByRole('button', { name: 'Remove', exact: true })).toBeDisabled();
  const anHourAgo = await page.evaluate(() => new Date(Date.now() - 3_600_000).toTimeString().slice(0, 5));
  await crowd.getByLabel('Everybody who joined since').fill(anHourAgo);
  await expect(crowd.getByRole('status')).toContainText('1 of 3 people');
  await crowd.getByRole('checkbox', { name: /^Lock the door first/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(facilitator.person('Eve'), 'nothing is done by looking').toBeVisible();

  await facilitator.act('Remove many people…');
  await crowd.getByRole('radio', { name: 'hour', exact: true }).check();
  await crowd.getByRole('checkbox', { name: /^Lock the door first/ }).uncheck();
  await crowd.getByRole('button', { name: 'Remove 1 person' }).click();
  await expect(result).toContainText('1 person removed. The door is open');
  await expect(facilitator.people).toHaveAccessibleName('2 people are here');
  expect((await workshop.stage()).locked).toBe(false);
  await workshop.step('reveal');
  const results = (await workshop.stage()).reveal?.results ?? [];
  expect(results.find(({ cardId }) => cardId === 'looks-outside')?.columns.map(({ count }) => count)).toEqual([0, 2]);
});

test('in one column what to do comes before the people, for the keyboard too, and a crowd is removed from above the list', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben', 'Eve');
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  // A laptop with its text at 200 %.
  await page.setViewportSize({ width: 640, height: 450 });
  const reached: string[] = [];
  while (!reached.at(-1)?.includes('Remove Eve')) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
    );
    expect(reached.length).toBeLessThan(20);
  }
  const order = ['Start sorting', 'Copy the join link', 'Remove many people…', 'Remove Eve'];
  expect(reached.filter((name) => order.includes(name))).toEqual(order);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  await facilitator.people.getByRole('button', { name: 'Remove many people…' }).click();
  await facilitator.crowd.getByRole('button', { name: 'Remove 3 people' }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 people removed. The door is locked.' })).toBeInViewport();
});
