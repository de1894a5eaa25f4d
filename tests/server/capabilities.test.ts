/** What secrets are worth: what happens to a socket when its secret dies, and where secrets are never found. */
import { expect, test } from 'vitest';
import { allThatIsKept } from '../support/database.js';
import { SocketClosed } from '../support/frames.js';
import { attemptKey, type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

test('a person who is removed while watching is put out at once, and their device stays out', async () => {
  const own = await Workshop.open(api);
  const [ada, ben] = (await own.joinAll('Ada', 'Ben')) as [Person, Person];
  const [adas, bens] = await Promise.all([server.socket(ada.secret), server.socket(ben.secret)]);
  const frames = adas.subscribe<{ participantCount: number }>('subscription { stage { participantCount } }');
  await frames.next();
  await bens.subscribe('subscription { stage { participantCount } }').next();
  await own.remove(ben);
  expect(await bens.closed).toEqual({ code: 4403, reason: 'UNKNOWN_CAPABILITY' });
  await frames.until(({ participantCount }) => participantCount === 1);
  await expect(server.socket(ben.secret)).rejects.toMatchObject({ closing: { code: 4403 } });
});

test('a removed person whose socket is still open can do nothing over it', async () => {
  const own = await Workshop.open(api);
  const [, ben] = (await own.joinAll('Ada', 'Ben')) as [Person, Person];
  const socket = await server.socket(ben.secret);
  await own.step('startSorting');
  // The server knows this caller from a placement before.
  await ben.send([{ cardId: 'looks-outside', column: 'SECOND', change: 1 }], 1, socket);
  await own.remove(ben);
  // The server may close the socket before it answers, with the same reason.
  const refused = async (operation: Promise<unknown>) => {
    const error = await operation.then(() => null).catch((reason) => reason);
    return error instanceof SocketClosed ? error.closing.reason : error?.code;
  };
  const placing = ben.send([{ cardId: 'looks-outside', column: 'FIRST', change: 2 }], 1, socket);
  const overHttp = ben.send([{ cardId: 'looks-outside', column: 'FIRST', change: 3 }]);
  expect(await refused(placing)).toBe('UNKNOWN_CAPABILITY');
  expect(await refused(overHttp)).toBe('UNKNOWN_CAPABILITY');
  expect(await refused(socket.subscribe('subscription { stage { title } }').next())).toBe('UNKNOWN_CAPABILITY');
});

test('whoever was removed may join again with the code, as a new person with an empty ballot', async () => {
  const own = await Workshop.open(api);
  const ada = await own.join('Ada', null, 'r'.repeat(43));
  await own.step('startSorting');
  await ada.place({ 'looks-outside': 'FIRST' });
  await own.remove(ada);
  const again = await own.join('Ada', null, 'r'.repeat(43));
  expect(again.id).not.toBe(ada.id);
  expect(again.joined.placements).toEqual([]);
});

test('no secret that was ever issued is in the database or in the log', async () => {
  const own = await Workshop.open(api, { title: 'Findable title' });
  const attempt = attemptKey();
  const ada = await own.join('Ada', null, attempt);
  const issued = [own.facilitator, own.projector, own.summaryReader, ada.secret, attempt];
  for (const kind of ['CO_FACILITATOR', 'PROJECTOR', 'SUMMARY', 'PICTURES'] as const) issued.push(await own.issueLink(kind));

  const { database, log } = server.process;
  const stored = await allThatIsKept(database);
  expect(stored.includes('Findable title')).toBe(true);
  for (const secret of issued) {
    expect(stored.includes(secret)).toBe(false);
    expect(log).not.toContain(secret);
  }
});

test('secrets are long, different and none of them is told twice', async () => {
  const own = await Workshop.open(api);
  const links = [own.facilitator, own.projector, own.summaryReader, await own.issueLink('SUMMARY'), await own.issueLink('SUMMARY')];
  expect(new Set(links).size).toBe(links.length);
  for (const secret of links) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(await own.console())).not.toContain(own.facilitator);
});
