// Below a path of a host that others use too: the whole way of a workshop, and no page asks for anything that is not ours.
import type { Page } from '@playwright/test';
import { TcpProxy } from '../faults/tcpProxy.js';
import { Api } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';
import { isAccessible } from './room/accessible.js';
import { expect, test as journey } from './room/journey.js';
import { ConsoleScreen } from './screens/console.js';
import { ExplorerScreen } from './screens/explorer.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { ProjectorScreen } from './screens/projector.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole } from './votes/roleNames.js';

const title = 'Below a path';
const imprint = 'https://example.org/imprint';
const privacy = 'https://example.org/privacy?of=two-hats&more';

/** What the operator tells is at the foot. */
async function leadsToOperator(page: Page): Promise<void> {
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'Imprint' })).toHaveAttribute('href', imprint);
  await expect(foot.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', privacy);
}

const test = journey.extend<object, { server: ServerProcess }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      let port = 0;
      // An address that is known before the server is there.
      const way = await TcpProxy.to(() => port);
      const server = await ServerProcess.start({ env: { PUBLIC_URL: `${way.url}/two-hats`, IMPRINT_URL: imprint, PRIVACY_URL: privacy } });
      port = server.port;
      await use(server);
      await server.end();
      await way.close();
    },
    { scope: 'worker' },
  ],
});

test('a workshop from the start page to its summary, by links alone, with reloads on the way', async ({ devices, server }) => {
  const { addresses } = await new Api(`${server.url}/two-hats`).call<{ addresses: { publicUrl: string } }>('{ addresses { publicUrl } }');
  const start = addresses.publicUrl;
  const laptop = await devices.laptop();
  const phone = await devices.phone();
  const asked: string[] = [];
  for (const { context } of [laptop, phone]) context.on('request', (request) => asked.push(request.url()));
  const popup = async (open: () => Promise<void>) => {
    const opening = laptop.context.waitForEvent('page');
    await open();
    return opening;
  };

  await laptop.page.goto(start);
  await leadsToOperator(laptop.page);
  await new HomeScreen(laptop.page).openWorkshop({ title, deck: /the short version/ });
  const facilitator = new ConsoleScreen(laptop.page);
  await facilitator.isAt('Lobby');
  await expect(laptop.page).toHaveURL(/\/two-hats\/console\/[\w-]+$/);
  const wall = new ProjectorScreen(await popup(() => facilitator.act('Open the projector window')));
  await expect(wall.title).toHaveText(title);
  await expect(wall.page).toHaveURL(/\/two-hats\/projector\/[\w-]+$/);

  const link = await wall.scan();
  expect(link).toMatch(new RegExp(`^${start}/j/\\w{6}$`));
  await phone.page.goto(link);
  const ada = new PhoneScreen(phone.page);
  await ada.name.fill('Ada');
  await leadsToOperator(phone.page);
  await isAccessible(phone.page, 'the form to join, with links of the operator');
  await ada.join.tap();
  await facilitator.take('Start sorting');
  await ada.place(firstRole);
  await phone.page.reload();
  await ada.hasSorted(1, 12);
  await laptop.page.reload();
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await expect(ada.progress).toHaveCount(0);

  const summary = new SummaryScreen(await popup(() => facilitator.act('Open the summary')));
  await expect(summary.title).toContainText(title);
  await summary.page.reload();
  await expect(summary.title).toContainText(title);
  await facilitator.close();
  await facilitator.isAt('Closed');
  await laptop.page.getByRole('checkbox', { name: /^Share it with the room/ }).click();
  await phone.page.getByRole('link', { name: 'its summary' }).tap();
  await expect(new SummaryScreen(phone.page).title).toContainText(title);
  await leadsToOperator(phone.page);

  await laptop.page.goto(`${start}/graphql`);
  const explorer = new ExplorerScreen(laptop.page);
  await explorer.run('OpenWorkshop');
  await explorer.answers(/"joinCode": "\w{6}"/);

  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((url) => !/^blob:|^data:/.test(url) && url !== start && !url.startsWith(`${start}/`))).toEqual([]);

  await test.step('whoever leaves the path away is told, and led there', async () => {
    laptop.watch.expect(/404/);
    await laptop.page.goto(new URL('/', start).href);
    await laptop.page.getByRole('link', { name: 'Go to the start' }).click();
    await expect(laptop.page).toHaveURL(`${start}/`);
  });
});
