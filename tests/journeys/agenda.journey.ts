// An hour with two questions: the agenda leads from station to station, its time is the same on all devices, and a deadline closes a round.
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';

test('the agenda leads through two questions, and is arranged on the way', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { template: 'SHOULD_AND_TODAY' });
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  const phone = await phoneOf('Ada', workshop, devices);
  const wall = await projectorOf(workshop, devices);
  const rail = page.getByRole('list', { name: 'Agenda' });
  const here = rail.locator('[aria-current=step]');

  await facilitator.take('Start sorting');
  await expect(here).toHaveText(/^Sort: should/);
  // Ten minutes on the server's clock, on three devices; a minute more is more everywhere.
  await expect(facilitator.bar.getByRole('button', { name: /Time left: (10:00|9:5\d)/ })).toBeVisible();
  await expect(phone.page.getByText('10 min left')).toBeVisible();
  await expect(wall.page.getByText(/^Time left: (10:00|9:\d\d)$/)).toBeVisible();
  await facilitator.bar.getByRole('button', { name: 'One minute more' }).click();
  await expect(phone.page.getByText('11 min left')).toBeVisible();
  await expect(wall.page.getByText(/^Time left: 10:\d\d$/)).toBeVisible();

  await facilitator.take('Reveal the result', 'Reveal before anybody has sorted?');
  await expect(here).toHaveText(/^Talk/);

  // The charter is skipped and a talk taken out, by keyboard; then the rail shows it.
  await page.getByRole('button', { name: 'Arrange…' }).press('Enter');
  const editor = page.getByRole('dialog', { name: 'Agenda' });
  await expect(editor.getByRole('status')).toHaveText('60 minutes in all');
  await isAccessible(page, 'console, arranging the agenda');
  await editor.getByRole('button', { name: 'Skip Charter' }).press('Enter');
  await editor.getByRole('button', { name: 'Remove: Talk' }).press('Enter');
  await expect(editor.getByRole('status')).toHaveText('38 minutes in all');
  await editor.getByRole('button', { name: 'Save the agenda' }).press('Enter');
  await expect(editor).toBeHidden();
  await expect(rail.getByRole('listitem')).toHaveText([/^Arrive/, /^Sort: should/, /^Talk/, /^Sort: today/, /^Charter skipped/, /^Close/]);

  // Nobody sorted anything, so there is no talk to walk through: the cards can be shown, and the agenda goes on from the last one.
  await workshop.showCard((await workshop.stage()).reveal?.walk.at(-1) ?? '');
  await facilitator.take('Start: who does it today?');
  await facilitator.question('Start the next round?').getByRole('button', { name: 'Start: who does it today?' }).click();
  await expect(here).toHaveText(/^Sort: today/);
  await phone.goOnTo('Who does it today?');
  expect((await workshop.stage()).columns).toContain('NEITHER');

  // A deadline takes the place of the timer, is told by day and hour, and closes the round by itself.
  await facilitator.bar.getByRole('button', { name: /^Time left/ }).click();
  const time = page.getByRole('dialog', { name: 'Time for this station' });
  await isAccessible(page, 'console, time');
  await time.getByRole('button', { name: 'Set the deadline' }).click();
  await expect(time).toContainText('and its result is revealed to everybody');
  await expect(phone.page.getByText(/^Closes /)).toBeVisible();
  await expect(wall.page.getByText(/^Closes /)).toBeVisible();
  await page.keyboard.press('Escape');
  await api.call(
    'mutation ($deadline: DateTimeISO) { setDeadline(round: 2, deadline: $deadline) { revision } }',
    { deadline: new Date(Date.now() + 500).toISOString() },
    workshop.facilitator,
  );
  await expect(phone.title).toHaveText(/^You, the room and the /);
  await expect(facilitator.next).toHaveText('Close the workshop');
});

test('a workshop is opened with an agenda of its own, and its run-sheet fits on one sheet', async ({ devices }) => {
  const { page } = await devices.laptop();
  const home = new HomeScreen(page);
  await home.visit();
  await home.askForWorkshop();
  await expect(home.dialog.getByLabel('Title')).toHaveValue(/^Who does what, /);
  await home.dialog.getByRole('radio', { name: /^Short/ }).check();
  await expect(home.dialog.getByRole('radio', { name: /12 cards/ })).toBeChecked();
  await home.dialog.getByRole('radio', { name: /^Your own/ }).check();
  await isAccessible(page, 'home, choosing an agenda');
  // The whole dialog is in sight, also on a low laptop.
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await home.dialog.evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight)).toBe(true);
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();

  const facilitator = new ConsoleScreen(page);
  const editor = page.getByRole('dialog', { name: 'Agenda' });
  await editor.getByLabel('What is asked: Sort: should').selectOption('Today');
  await editor.getByLabel('Minutes for Arrive').fill('10');
  await editor.getByRole('button', { name: 'Save the agenda' }).click();
  await expect(page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')).toHaveText([
    /^Arrive10/,
    /^Sort: today/,
    /^Talk/,
    /^Charter/,
    /^Close/,
  ]);

  const [sheet] = await Promise.all([page.waitForEvent('popup'), facilitator.act('Open the run-sheet')]);
  await expect(sheet.getByRole('heading', { level: 1 })).toContainText('Run-sheet: Who does what');
  await sheet.getByLabel('Starts at').fill('10:15');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Sort: today' })).toContainText('10:25');
  await expect(sheet.getByText('50 minutes, 10:15 AM to 11:05 AM.')).toBeVisible();
  await isAccessible(sheet, 'run-sheet');
  const pdf = (await sheet.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
