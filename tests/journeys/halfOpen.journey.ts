import { TcpProxy } from '../faults/tcpProxy.js';
import { judged } from '../support/figure.js';
import { expect, test } from './room/journey.js';
import { cardsOnDisk } from './room/onDisk.js';
import { consoleOf, openWorkshop } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('a phone whose network carries nothing any more, without a word, says so within 15 seconds, and comes back by itself', {
  tag: '@faults',
}, async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const proxy = await TcpProxy.to(() => server.port);
  const { page, watch } = await devices.phone({ baseURL: proxy.url });
  const ada = new PhoneScreen(page);
  await ada.joinAs('Ada', workshop.joinCode);
  const facilitator = await consoleOf(workshop, devices);
  await expect(facilitator.person('Ada')).toBeVisible();
  await facilitator.take('Start sorting');
  await ada.place(firstRole);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);

  watch.expectNetworkFailures();
  // The worst moment: the phone has just heard that all is well.
  await Promise.race([...proxy.links].map((link) => link.toClient.seen('"type":"pong"')));
  proxy.halfOpen();
  proxy.onLink = (link) => link.halfOpen();
  const since = performance.now();
  await ada.reconnecting.waitFor({ timeout: 60_000 });
  const { line, what, holds } = judged('half-open/phone', (performance.now() - since) / 1000, { atMost: 15, unit: 's' });
  console.log(line);
  expect(holds, what).toBe(true);
  await ada.place(secondRole);
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(1);

  // The network is back; whatever vanished stays where it is.
  proxy.onLink = () => undefined;
  await expect(ada.reconnecting).toBeHidden({ timeout: 60_000 });
  await expect.poll(() => cardsOnDisk(server.file, workshop.id)).toBe(2);
  await workshop.step('reveal');
  await expect(ada.title).toHaveText('You, the room and the model');
  await proxy.close();
});
