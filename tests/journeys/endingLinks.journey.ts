// Links are taken back from the console: who uses one is out at once, and a new one can be handed out.
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, projectorOf, usualTitle } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { ProjectorScreen } from './screens/projector.js';
import { SummaryScreen } from './screens/summary.js';

const dead = 'This link is no longer good';

test('a facilitator ends the links of a kind, sees how many they were, and hands out a new one', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const wall = await projectorOf(workshop, devices);
  const helper = new ConsoleScreen((await devices.laptop()).page);
  await helper.visit(await workshop.issueLink('CO_FACILITATOR'));
  const reader = new SummaryScreen((await devices.laptop()).page);
  await reader.visit(workshop.summaryReader);
  const facilitator = await consoleOf(workshop, devices);
  const { page, share } = facilitator;
  await facilitator.device.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await test.step('the projector', async () => {
    await facilitator.act('Share links…');
    await share.getByRole('button', { name: 'End all projector links…' }).click();
    const question = facilitator.question('End all projector links?');
    await expect(question).toContainText('Every projector page closes at once');
    await question.getByRole('button', { name: 'Keep them' }).click();
    await expect(share.getByRole('button', { name: 'End all projector links…' })).toBeFocused();
    await expect(wall.title).toHaveText(usualTitle);

    await facilitator.endLinks('projector');
    await expect(share).toContainText('1 projector link ended ✓');
    await expect(wall.title).toHaveText(dead);
    await wall.page.reload();
    await expect(wall.title).toHaveText(dead);
    await share.getByRole('button', { name: 'Make a projector link' }).click();
    await share.getByRole('button', { name: 'Copy the projector link' }).click();
    await expect.poll(copied).toContain('/projector#');
    const fresh = new ProjectorScreen((await devices.projector()).page);
    await fresh.visit(new URL(await copied()).hash.slice(1));
    await expect(fresh.title).toHaveText(usualTitle);
  });

  await test.step('the console of a co-facilitator', async () => {
    await facilitator.endLinks('co-facilitator');
    await expect(share).toContainText('1 co-facilitator link ended ✓');
    await expect(helper.title).toHaveText(dead);
    await expect(facilitator.title, 'the own console stays').toHaveText(usualTitle);
    await share.getByRole('button', { name: 'Make a co-facilitator link' }).click();
    await share.getByRole('button', { name: 'Copy the co-facilitator link' }).click();
    await expect.poll(copied).toContain('/console#');
    const link = new URL(await copied());
    await helper.page.goto('/');
    await helper.visit(link.hash.slice(1));
    await expect(helper.title).toHaveText(usualTitle);
  });

  await test.step('the summary', async () => {
    await facilitator.endLinks('summary');
    await expect(share).toContainText('1 summary link ended ✓');
    await reader.page.reload();
    await expect(reader.title).toHaveText(dead);
  });

  await test.step('with the keyboard: the question and the dialog close one after the other', async () => {
    await share.getByRole('button', { name: 'End all summary links…' }).focus();
    await page.keyboard.press('Enter');
    const question = facilitator.question('End all summary links?');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(share).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(share).toBeHidden();
    await expect(facilitator.menuButton).toBeFocused();
  });
});

test('after the projector links ended, the projector window opens with a new one', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  const opened = async () => {
    const [window] = await Promise.all([page.waitForEvent('popup'), facilitator.act('Open the projector window')]);
    return new ProjectorScreen(window);
  };
  const first = await opened();
  await expect(first.title).toHaveText(usualTitle);
  await facilitator.act('Share links…');
  await facilitator.endLinks('projector');
  await expect(first.title).toHaveText(dead);
  await first.page.close();
  await page.keyboard.press('Escape');
  const second = await opened();
  await expect(second.title).toHaveText(usualTitle);
});

test('a co-facilitator can neither end links nor delete the workshop, and is told who can', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const wall = await projectorOf(workshop, devices);
  const helper = new ConsoleScreen((await devices.laptop()).page);
  await helper.visit(await workshop.issueLink('CO_FACILITATOR'));
  await helper.act('Share links…');
  await expect(helper.share).toContainText('Ending links and deleting the workshop stay with whoever opened it.');
  await helper.endLinks('projector');
  const question = helper.question('End all projector links?');
  await expect(question.getByRole('alert')).toContainText('Only the facilitator who opened this workshop can end links.');
  await question.getByRole('button', { name: 'Keep them' }).click();
  await helper.page.keyboard.press('Escape');
  await helper.act('Delete the workshop…');
  await helper.deletion.getByLabel(/^Type the code/).fill(workshop.joinCode);
  await helper.deletion.getByRole('button', { name: 'Delete for good' }).click();
  await expect(helper.deletion.getByRole('alert').filter({ hasText: 'Only' })).toContainText('can delete it. Ask them to do it.');
  await wall.page.reload();
  await expect(wall.title).toHaveText(usualTitle);
  await helper.page.keyboard.press('Escape');
  await expect(helper.title).toHaveText(usualTitle);
});

test('the link of the console itself is replaced: the old one is dead everywhere, and the console goes on with a new one', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const elsewhere = await consoleOf(workshop, devices);
  const helper = new ConsoleScreen((await devices.laptop()).page);
  const helpersLink = await workshop.issueLink('CO_FACILITATOR');
  await helper.visit(helpersLink);
  const facilitator = await consoleOf(workshop, devices);

  await helper.act('Share links…');
  await helper.share.getByRole('button', { name: 'Replace the console’s link…' }).click();
  const helpersQuestion = helper.question('Replace the console’s link?');
  await helpersQuestion.getByRole('button', { name: 'Replace it' }).click();
  await expect(helpersQuestion).toContainText('Only the facilitator who opened this workshop can replace its link.');

  await facilitator.act('Share links…');
  await facilitator.share.getByRole('button', { name: 'Replace the console’s link…' }).click();
  await facilitator.question('Replace the console’s link?').getByRole('button', { name: 'Replace it' }).click();
  for (const { title } of [elsewhere, helper]) await expect(title).toHaveText(dead);
  await expect(facilitator.share).toBeHidden();
  await expect(facilitator.title).toHaveText(usualTitle);
  await facilitator.page.reload();
  await expect(facilitator.title, 'this device keeps the new one').toHaveText(usualTitle);
  await elsewhere.visit(workshop.facilitator);
  await expect(elsewhere.title).toHaveText(dead);
});
