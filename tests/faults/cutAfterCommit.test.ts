/** The connection breaks after the commit and before the phone hears of it: what it sends again leaves one row and one truth. */
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { lookInto } from '../support/database.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, stopAll } from './load.js';
import type { Phone } from './phone.js';
import { TcpProxy } from './tcpProxy.js';
import { breachesOf, storedPlacements } from './truth.js';

const server = useServer();
const { api } = server;

const phoneCount = 8;

/** A phone with a way to the server of its own. */
interface WiredPhone {
  readonly phone: Phone;
  readonly proxy: TcpProxy;
}

async function wiredPhone(workshop: Workshop): Promise<WiredPhone> {
  const proxy = await TcpProxy.to(() => server.process.port);
  const [phone] = await phonesFor(workshop, 1, { url: () => proxy.socketUrl });
  return { phone: phone as Phone, proxy };
}

test('a connection that is cut between commit and acknowledgement', async () => {
  const workshop = await Workshop.open(api);
  const wired = await Promise.all(Array.from({ length: phoneCount }, () => wiredPhone(workshop)));
  const phones = wired.map(({ phone }) => phone);
  await workshop.step('startSorting');
  await connectAll(phones);

  const rowsOf = async ({ person }: Phone, cardId: string) => {
    const stored = await lookInto(server.process.database, (database) => storedPlacements(database, workshop.id));
    return stored.filter(({ participant, card }) => participant === Number(person.id) && card === cardId);
  };
  const breaches: string[] = [];
  let cuts = 0;
  const cutting = wired.map(async ({ phone, proxy }, index) => {
    for (let round = 0; round < howMany(40, 1000) / phoneCount; round += 1) {
      await phone.until(() => phone.isConnected && phone.isSettled, 'it can place');
      const { connections } = phone;
      const [link] = [...proxy.links].slice(-1);
      const answered = link?.toClient.hold('"saved":true');
      const cardId = phone.cards[round % phone.cards.length] ?? '';
      const entry = phone.place(cardId, (round + index) % 2 ? 'FIRST' : 'SECOND');
      await answered;

      const [committed] = await rowsOf(phone, cardId);
      if (committed?.change !== entry.change) breaches.push(`${cardId} was answered with change ${entry.change} before it was stored`);
      if (entry.saved) breaches.push(`${cardId} change ${entry.change} was acknowledged through a wire that holds`);
      link?.reset();
      cuts += 1;
      // Half of them change their mind before they are back.
      const last = round % 2 ? phone.place(cardId, (round + index) % 2 ? 'SECOND' : 'FIRST') : entry;

      await phone.until(() => phone.connections > connections && phone.isConnected && phone.isSettled, 'it is back and has sent again');
      if (!last.saved) breaches.push(`${cardId} change ${last.change} was not acknowledged when it was sent again`);
      if (last === entry && entry.sent < 2) breaches.push(`${cardId} change ${entry.change} was not sent again`);
      const rows = await rowsOf(phone, cardId);
      if (rows.length !== 1 || rows[0]?.change !== last.change || rows[0].column !== last.column) {
        breaches.push(`${cardId} change ${last.change} in ${last.column} is stored as ${JSON.stringify(rows)}`);
      }
    }
  });
  await Promise.all(cutting);

  verdict('cut-after-commit/cuts', cuts, { atLeast: howMany(40, 1000) });
  noneOf('cut-after-commit', [...breaches, ...(await breachesOf(server.process.database, workshop, phones))]);
  expect(phones.every(({ isConnected }) => isConnected)).toBe(true);
  await stopAll(phones);
  await Promise.all(wired.map(({ proxy }) => proxy.close()));
});
