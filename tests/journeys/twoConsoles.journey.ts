import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';

test('two facilitators who press the same step move the workshop once: the second is told', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  const first = await consoleOf(workshop, devices);
  // The other laptop is slow: frames of the console reach it when the journey lets them. Answers to what it does come through.
  const { page } = await devices.laptop();
  const held: (() => void)[] = [];
  let holding = false;
  await page.routeWebSocket(/\/graphql/, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (holding && String(message).includes('"console":')) held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  const second = new ConsoleScreen(page);
  await second.visit(await workshop.issueLink('CO_FACILITATOR'));
  await expect(second.people).toHaveAccessibleName('2 people are here');

  holding = true;
  await first.take('Start sorting');
  await first.isAt('Sorting');
  await second.take('Start sorting');
  await expect(second.notice).toContainText('Somebody else just moved the workshop on. Look again before you go on.');
  await second.isAt('Lobby');
  holding = false;
  for (const send of held.splice(0)) send();
  await second.isAt('Sorting');
  await second.page.getByRole('button', { name: 'Understood' }).click();
  await expect(second.notice).toBeHidden();
  await first.isAt('Sorting');

  await second.take('Reveal the result', 'Reveal before anybody has sorted?');
  await first.isAt('Results');
});
