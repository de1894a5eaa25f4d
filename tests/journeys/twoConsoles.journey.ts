import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { firstRole } from './votes/roleNames.js';

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

test('a facilitator whose decision another one overtakes sees theirs beside the own text, and chooses', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const first = await consoleOf(workshop, devices);
  const second = new ConsoleScreen((await devices.laptop()).page);
  await second.visit(await workshop.issueLink('CO_FACILITATOR'));
  await first.take('Show the first card');
  await first.owner(firstRole).click();
  await first.isDecidedFor(firstRole);
  await second.isDecidedFor(firstRole);

  // Both write at the same time: neither note may write over the other unseen.
  await first.note.pressSequentially('Mine');
  await second.note.pressSequentially('Theirs');
  await expect.poll(async () => (await workshop.stage()).reveal?.decisions[0]?.note).toBeTruthy();
  const saved = (await workshop.stage()).reveal?.decisions[0]?.note;
  const [winner, loser] = saved === 'Mine' ? [first, second] : [second, first];
  await expect(winner.decisionState).toHaveText('Saved ✓');
  await expect(loser.decision).toContainText(`Another facilitator has just saved: ${firstRole} · “${saved}”`);
  await expect(loser.note).toHaveValue(saved === 'Mine' ? 'Theirs' : 'Mine');
  await loser.decision.getByRole('button', { name: 'Take theirs' }).click();
  await expect(loser.note).toHaveValue(saved ?? '');
  await loser.undo.click();
  await expect(winner.note, 'what gave way comes back').toHaveValue(saved === 'Mine' ? 'Theirs' : 'Mine');
  await expect(loser.decisionState).toHaveText('Saved ✓');
});
