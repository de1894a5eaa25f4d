// After the workshop: whoever holds the console's link changes the charter in the summary, readers read, and the room gets the link where
// the facilitator shares it.
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('the charter is changed in the summary under the console’s link, also after the close, and by nobody else', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const [first = ''] = (await workshop.stage()).reveal?.walk ?? [];
  const text = (await workshop.stage()).cards.find(({ id }) => id === first)?.text ?? '';
  await workshop.decide(first, 'FIRST', { person: 'Grace' });
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.close();
  const [window] = await Promise.all([facilitator.page.waitForEvent('popup'), facilitator.take('Open the summary')]);
  const summary = new SummaryScreen(window);
  const panel = summary.page.getByRole('dialog', { name: text });
  const reader = new SummaryScreen((await devices.laptop()).page);
  await reader.visit(workshop.summaryReader);

  await expect(summary.charter).toContainText('you can change what is decided');
  await summary.page.getByRole('button', { name: `Change: ${text}` }).click();
  await isAccessible(summary.page, 'summary, a decision is changed');
  await panel.getByRole('button', { name: secondRole }).click();
  await panel.getByLabel('Look again on').fill('2027-02-01');
  await expect(summary.decided).toContainText('Look again on');
  await expect(summary.decided).toContainText(secondRole);
  await expect(summary.decided, 'what was not changed stays').toContainText('Grace');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(summary.decided).toContainText(firstRole);

  // Meanwhile somebody else decides: theirs is shown, and nothing of it is lost.
  await workshop.decide(first, 'SECOND', { note: 'As we said on Monday' });
  await panel.getByLabel('Person').fill('Heidi');
  await expect(panel).toContainText(`Another facilitator has just saved: ${secondRole} · “As we said on Monday”`);
  await panel.getByRole('button', { name: 'Take theirs' }).click();
  await panel.getByRole('button', { name: 'Park it' }).click();
  await expect(summary.parked).toContainText(text);
  await panel.getByRole('button', { name: 'Done' }).click();
  await expect(summary.page.getByRole('button', { name: `Change: ${text}` }), 'the focus follows the card').toBeFocused();
  await expect(summary.counts).toHaveText('0 decided, 1 parked, 0 agreed, 11 to settle');

  await reader.page.reload();
  await expect(reader.counts).toHaveText('0 decided, 1 parked, 0 agreed, 11 to settle');
  await expect(reader.page.getByRole('button', { name: /^(Change|Decide): / })).toHaveCount(0);
  await expect(reader.charter).not.toContainText('you can change');
});

test('the summary’s link is on phones and wall where the facilitator shares it, and opens nothing when it is taken back', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.close();
  const closed = facilitator.page.getByRole('region', { name: 'The workshop is closed' });
  const shared = closed.getByRole('checkbox', { name: /^Share it with the room/ });
  await expect(shared).not.toBeChecked();
  await expect(ada.title).toHaveText('Thank you');
  await expect(ada.page.getByRole('link', { name: 'its summary' })).toHaveCount(0);
  await expect(wall.qr).toHaveCount(0);

  await shared.click();
  await expect(shared).toBeChecked();
  await expect(wall.page.getByRole('img', { name: 'Code to scan: leads to the summary' })).toBeVisible();
  await expect(closed.getByRole('img', { name: 'Code to scan: leads to the summary' })).toBeVisible();
  await isAccessible(facilitator.page, 'console, closed, the summary is shared');
  const link = ada.page.getByRole('link', { name: 'its summary' });
  const address = (await link.getAttribute('href')) ?? '';
  await link.tap();
  const summary = new SummaryScreen(ada.page);
  await expect(summary.counts).toHaveText('0 decided, 0 agreed, 12 to settle');

  await shared.click();
  await expect(shared).not.toBeChecked();
  await expect(wall.qr).toHaveCount(0);
  const stranger = new SummaryScreen((await devices.laptop()).page);
  await stranger.page.goto(address);
  await expect(stranger.title).toHaveText('This link is no longer good');
});
