/** How access ends: links are revoked, crowds are sent out, a workshop is deleted and nothing of it stays on disk. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { allThatIsKept, lookInto } from '../support/database.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;
const watch = 'subscription { stage { participantCount } }';

test('ending the projector links closes the screens that were opened with one, and a new link works', async () => {
  const workshop = await Workshop.open(api);
  const [projector, facilitator] = await Promise.all([server.socket(workshop.projector), server.socket(workshop.facilitator)]);
  await projector.subscribe(watch).next();
  const stays = facilitator.subscribe<{ participantCount: number }>(watch);
  await stays.next();

  const { revokeLinks } = await api.call<{ revokeLinks: { count: number } }>(
    'mutation { revokeLinks(kind: PROJECTOR) { count } }',
    {},
    workshop.facilitator,
  );
  expect(revokeLinks.count).toBe(1);
  expect(await projector.closed).toEqual({ code: 4403, reason: 'UNKNOWN_CAPABILITY' });
  expect(await refusalOf(workshop.stage(workshop.projector))).toBe('UNKNOWN_CAPABILITY');
  expect((await workshop.stage(await workshop.issueLink('PROJECTOR'))).workshopId).toBe(workshop.id);
  await workshop.join('Ada');
  expect(await stays.next()).toEqual({ participantCount: 1 });
});

test('a co-facilitator whose link was ended can do nothing any more', async () => {
  const workshop = await Workshop.open(api);
  const helper = await workshop.issueLink('CO_FACILITATOR');
  expect((await workshop.console(helper)).step).toBe(0);
  await api.call('mutation { revokeLinks(kind: CO_FACILITATOR) { count } }', {}, workshop.facilitator);
  expect(await refusalOf(workshop.console(helper))).toBe('UNKNOWN_CAPABILITY');
  expect((await workshop.console()).step).toBe(0);
});

test('the opener whose link got into wrong hands gets a new one, and the old ones of all facilitators are worth nothing', async () => {
  const workshop = await Workshop.open(api);
  const helper = await workshop.issueLink('CO_FACILITATOR');
  const replace = 'mutation { replaceFacilitatorLinks { facilitatorSecret } }';
  expect(await refusalOf(api.call(replace, {}, helper))).toBe('NOT_ALLOWED');

  type Replaced = { replaceFacilitatorLinks: { facilitatorSecret: string } };
  const { replaceFacilitatorLinks } = await api.call<Replaced>(replace, {}, workshop.facilitator);
  for (const old of [workshop.facilitator, helper]) expect(await refusalOf(workshop.console(old))).toBe('UNKNOWN_CAPABILITY');
  const { facilitatorSecret } = replaceFacilitatorLinks;
  expect((await workshop.console(facilitatorSecret)).step).toBe(0);
  // It is the opener's again, not a helper's.
  await api.call('mutation { deleteWorkshop { deleted } }', {}, facilitatorSecret);
});

test('a crowd that came in can be sent out at once, with everything it placed', async () => {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'FIRST' });
  const [arrived] = (await workshop.console()).newestParticipants;
  const since = new Date(Date.parse(String(arrived?.joinedAt)) + 1).toISOString();
  const crowd = await workshop.joinAll('Bot 1', 'Bot 2', 'Bot 3');
  for (const bot of crowd) await bot.place({ 'looks-outside': 'SECOND' });

  await api.call('mutation ($since: DateTimeISO!) { removeArrivals(joinedSince: $since) { revision } }', { since }, workshop.facilitator);
  expect((await workshop.console()).progress).toEqual({ joined: 1, started: 1, done: 0 });
  for (const bot of crowd) expect(await refusalOf(bot.ballot())).toBe('UNKNOWN_CAPABILITY');
  expect((await ada.ballot()).placements).toHaveLength(1);
  await lookInto(server.process.database, async (database) => {
    const adasOnly = { 1: { 'looks-outside': { FIRST: 1, SECOND: 0, BOTH: 0, NEITHER: 0 } } };
    expect([await database.keptTallies(workshop.id), await database.foldedTallies(workshop.id)]).toEqual([adasOnly, adasOnly]);
  });
});

test('a deleted workshop is gone for everyone, and from disk', async () => {
  const workshop = await Workshop.open(api, { title: 'Confidential reorganisation' });
  const ada = await workshop.join('Unmistakable Ada');
  await workshop.step('startSorting');
  await ada.place({ 'looks-outside': 'FIRST' });
  await workshop.step('reveal');
  await workshop.decide('looks-outside', 'SECOND', { person: 'Unmistakable Ben', note: 'Unmistakable note' });
  const socket = await server.socket(ada.secret);
  await socket.subscribe(watch).next();
  const onDisk = async () => {
    const kept = await allThatIsKept(server.process.database);
    const texts = ['Confidential reorganisation', 'Unmistakable Ada', 'Unmistakable Ben', 'Unmistakable note', workshop.id];
    return texts.filter((text) => kept.includes(text));
  };
  expect(await onDisk()).toHaveLength(5);

  expect(await api.call('mutation { deleteWorkshop { deleted } }', {}, workshop.facilitator)).toEqual({
    deleteWorkshop: { deleted: true },
  });
  expect((await socket.closed).code).toBe(4403);
  for (const secret of [workshop.facilitator, workshop.projector, ada.secret])
    expect(await refusalOf(workshop.stage(secret))).toBe('UNKNOWN_CAPABILITY');
  expect(await refusalOf(workshop.join('Ben'))).toBe('UNKNOWN_CODE');
  expect(await onDisk()).toEqual([]);
  await lookInto(server.process.database, async (database) => expect(await database.integrity()).toBe('ok'));
});
