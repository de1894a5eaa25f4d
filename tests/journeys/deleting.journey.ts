import { lookInto } from '../support/database.js';
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole } from './votes/roleNames.js';

test('a workshop is deleted for good from its console: everybody is out, and it is gone from this device and from the disk', async ({
  devices,
  server,
}) => {
  const { page } = await devices.laptop();
  const home = new HomeScreen(page);
  const facilitator = new ConsoleScreen(page);
  await home.visit();
  await home.openWorkshop({ title: 'A workshop that nobody needs any more' });
  await expect(facilitator.title).toHaveText('A workshop that nobody needs any more');
  const workshopId = new URL(page.url()).pathname.split('/')[2] ?? '';

  await facilitator.act('Delete the workshop…');
  const { deletion } = facilitator;
  const typed = deletion.getByLabel(/^Type the code/);
  const label = await deletion.getByText(/^Type the code/).textContent();
  const code = /code (\S+)/.exec(label ?? '')?.[1] ?? '';
  await expect(deletion).toContainText('This cannot be undone.');
  await deletion.getByRole('button', { name: 'Delete for good' }).click();
  await expect(deletion.getByRole('alert').filter({ hasText: 'not the code' })).toBeVisible();
  await typed.fill('ABCDEF');
  await page.keyboard.press('Enter');
  await expect(deletion.getByRole('alert').filter({ hasText: 'not the code' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(facilitator.menuButton).toBeFocused();
  await facilitator.act('Delete the workshop…');
  await expect(typed, 'it starts over').toHaveValue('');
  await typed.fill(code.toLowerCase());
  await page.keyboard.press('Enter');

  const says = page.getByRole('status').filter({ hasText: 'is deleted' });
  await expect(says).toContainText('A workshop that nobody needs any more is deleted, with everything in it.');
  await expect(home.title).toBeVisible();
  await expect(home.recent).toContainText('None on this device yet');
  expect(await page.evaluate((id) => Object.entries(localStorage).filter((entry) => entry.join(' ').includes(id)), workshopId)).toEqual([]);
  await page.reload();
  await expect(home.recent).toBeVisible();
  await expect(says, 'said once').toBeHidden();
  await page.goto(`/console/${workshopId}`);
  await expect(facilitator.title).toHaveText('This page needs its link');
  expect(await lookInto(server.file, (file) => file.rows('select id from workshop where id = ?', [workshopId]))).toEqual([]);
});

test('phones, projector and summary of a deleted workshop say so', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await workshop.step('startSorting');
  await ada.place(firstRole);
  await workshop.step('reveal');
  const reader = new SummaryScreen((await devices.laptop()).page);
  await reader.visit(workshop.summaryReader);
  const facilitator = new ConsoleScreen((await devices.laptop()).page);
  await facilitator.visit(workshop.facilitator);
  await facilitator.act('Delete the workshop…');
  await facilitator.deletion.getByLabel(/^Type the code/).fill(workshop.joinCode);
  await facilitator.deletion.getByRole('button', { name: 'Delete for good' }).click();
  await expect(facilitator.page.getByRole('status').filter({ hasText: 'is deleted' })).toBeVisible();
  await expect(ada.title).toHaveText('You are no longer in this workshop');
  await expect(wall.title).toHaveText('This link is no longer good');
  await reader.page.reload();
  await expect(reader.title).toHaveText('This link is no longer good');
});
