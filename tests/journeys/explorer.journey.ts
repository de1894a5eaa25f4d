// The explorer of the API, as somebody meets it who opens /graphql in a browser: its examples run, one after the other, against this server.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './room/journey.js';
import { ExplorerScreen } from './screens/explorer.js';

test('a workshop is opened, joined, sorted and followed live with the examples, and nothing is asked of anybody else', async ({
  devices,
}) => {
  const { page, context } = await devices.laptop();
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  const explorer = new ExplorerScreen(page);
  await explorer.visit();
  await explorer.run('FollowStage');
  await explorer.answers(/No answer has told {{facilitatorSecret}} yet/);

  await explorer.run('OpenWorkshop');
  await explorer.answers(/"joinCode": "\w{6}"/);
  await explorer.run('FollowStage');
  await explorer.answers(/"phase": "LOBBY"/);

  // As a browser duplicates a tab: with what the explorer remembers.
  const opening = page.waitForEvent('popup');
  await page.evaluate(() => void window.open(location.href));
  const second = new ExplorerScreen(await opening);
  await second.run('Join');
  await second.answers(/"participantSecret": "/);
  await explorer.answers(/"participantCount": 1/);
  await second.run('StartSorting');
  await second.answers(/"phase": "SORTING"/);
  await explorer.answers(/"phase": "SORTING"/);
  await second.run('PlaceCard');
  await second.answers(/"saved": true/);
  await explorer.answers(/"startedCount": 1/);
  await second.run('AddWebhook');
  await second.answers(/"webhookSecret": "whsec_/);
  expect([...asked]).toEqual([new URL(page.url()).origin]);
});

test('whoever has no more than the explorer reads the example program there', async ({ devices }) => {
  const { page } = await devices.laptop();
  const explorer = new ExplorerScreen(page);
  await explorer.visit();
  await page.getByRole('link', { name: 'The same as a program' }).click();
  await expect(page.getByText('A program against the API of Two Hats')).toBeVisible();
});

test('the explorer is run by keyboard, and passes axe but for how GraphiQL builds its tabs', async ({ devices }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await devices.laptop({ colorScheme, reducedMotion: 'reduce' });
    const explorer = new ExplorerScreen(page);
    await explorer.visit();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+Enter');
    await explorer.answers(/"joinCode": "\w{6}"/);
    // In an editor the key writes; this one has it move on again.
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /^Execute query/ })).toBeFocused();
    await page.keyboard.press('Escape');

    // A tab holds a button to close it, and a tooltip stands beside the page.
    const axe = new AxeBuilder({ page }).disableRules(['nested-interactive', 'region']).setLegacyMode();
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })));
    expect.soft(found, colorScheme).toEqual([]);
  }
});
