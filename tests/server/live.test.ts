/** The live protocol over real sockets: whole frames, one for all, none without a reason, and never an older one after a newer one. */
import { expect, test } from 'vitest';
import { type Console, consoleFields, type StageView, stageFields, watchConsole, watchStage } from '../support/documents.js';
import { type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

async function sortingWorkshop(...names: string[]): Promise<{ workshop: Workshop; people: Person[] }> {
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll(...names);
  await workshop.step('startSorting');
  return { workshop, people };
}

async function stageFrames(secret: string) {
  return (await server.socket(secret)).subscribe<StageView>(watchStage);
}

async function consoleFrames(secret: string) {
  return (await server.socket(secret)).subscribe<Console>(watchConsole);
}

test('a Stage frame is the whole Stage, with the revision that it shows', async () => {
  const workshop = await Workshop.open(api);
  const frames = await stageFrames(workshop.projector);
  expect(await frames.next()).toEqual(await workshop.stage());

  await workshop.join('Ada');
  const joined = await frames.until(({ participantCount }) => participantCount === 1);
  expect(joined).toEqual(await workshop.stage());

  await workshop.step('startSorting');
  await frames.until(({ phase }) => phase === 'SORTING');
  const { revision } = await workshop.step('reveal');
  const revealed = await frames.until(({ phase }) => phase === 'REVEALED');
  expect(revealed.revision).toBe(revision);
  expect(revealed.reveal?.explanations).toHaveLength(revealed.cards.length);
});

test('a late subscriber gets the current frame at once, and another one after the next change', async () => {
  const { workshop } = await sortingWorkshop('Ada');
  const early = await stageFrames(workshop.projector);
  const current = await early.next();
  const late = await stageFrames(workshop.facilitator);
  expect(await late.next()).toEqual(current);
  await workshop.lockDoor(true);
  expect((await late.next()).locked).toBe(true);
});

test('the Console follows who is here, who sorts and who is done', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben');
  const frames = await consoleFrames(workshop.facilitator);
  const words = ({ newestParticipants }: Console) => newestParticipants.map(({ name, progress }) => [name, progress]);
  const none = await frames.next();
  expect([words(none), none.progress]).toEqual([
    [
      ['Ben', 'HERE'],
      ['Ada', 'HERE'],
    ],
    { joined: 2, started: 0, done: 0 },
  ]);

  await people[0]?.place({ 'stays-within-reach': 'FIRST' });
  const one = await frames.until(({ progress }) => progress.started === 1);
  expect([words(one)[1], one.progress]).toEqual([['Ada', 'SORTING'], { joined: 2, started: 1, done: 0 }]);
  await people[1]?.markDone();
  const done = await frames.until(({ progress }) => progress.done === 1);
  expect([words(done)[0], done.progress]).toEqual([['Ben', 'DONE'], { joined: 2, started: 1, done: 1 }]);
  await people[0]?.place({ 'stays-within-reach': null });
  const empty = await frames.until(({ progress }) => progress.started === 0);
  expect(words(empty)[1]).toEqual(['Ada', 'HERE']);
});

test('a placement sends the room a frame when it is the first on its ballot, and none when it is not', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben');
  const stage = await stageFrames(people[1]?.secret ?? '');
  const console = await consoleFrames(workshop.facilitator);
  const before = await stage.next();

  await people[0]?.place({ 'stays-within-reach': 'FIRST' });
  const started = await stage.next();
  expect([before.startedCount, started.startedCount]).toEqual([0, 1]);
  await console.until(({ revision }) => revision === started.revision);
  await people[0]?.place({ 'stays-within-reach': 'SECOND', 'looks-outside': 'SECOND' });
  expect((await workshop.console()).revision, 'nor does a facilitator learn of it').toBe(started.revision);
  await workshop.lockDoor(true);
  expect(await stage.next()).toMatchObject({ locked: true, startedCount: 1 });
  expect(stage.received).toHaveLength(3);
});

test('everyone who asks for the same gets the same bytes', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben');
  const viewers = await Promise.all([workshop.projector, workshop.facilitator, ...people.map(({ secret }) => secret)].map(stageFrames));
  await Promise.all(viewers.map((frames) => frames.next()));
  await workshop.step('reveal');
  await Promise.all(viewers.map((frames) => frames.until(({ phase }) => phase === 'REVEALED')));
  expect(new Set(viewers.map(({ bytes }) => bytes.at(-1))).size).toBe(1);
});

test('a client may ask with a document and variables of its own', async () => {
  const { workshop } = await sortingWorkshop('Ada');
  const document = `
    query Unused { decks { id } }
    subscription Mine($withTitle: Boolean!) { room: stage { revision locked title @include(if: $withTitle) } }`;
  const socket = await server.socket(workshop.projector);
  const titled = socket.subscribe<Partial<StageView>>(document, { operationName: 'Mine', variables: { withTitle: true } });
  const bare = socket.subscribe<Partial<StageView>>(document, { operationName: 'Mine', variables: { withTitle: false } });
  expect(await titled.next()).toEqual({ revision: expect.any(Number), locked: false, title: 'Who does what' });
  expect(await bare.next()).toEqual({ revision: expect.any(Number), locked: false });
  await workshop.lockDoor(true);
  expect(await bare.next()).toEqual({ revision: titled.received[0] && expect.any(Number), locked: true });
  expect(await titled.next()).toMatchObject({ locked: true, title: 'Who does what' });
});

test('frames of a view never go back, and the last one shows the last change', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben', 'Chi');
  const stage = await stageFrames(workshop.projector);
  const console = await consoleFrames(workshop.facilitator);
  const cards = (await stage.next()).cards.map(({ id }) => id);

  for (const [index, cardId] of cards.entries()) {
    await Promise.all(people.map((person) => person.place({ [cardId]: index % 2 === 0 ? 'FIRST' : 'SECOND' })));
    await workshop.lockDoor(index % 2 === 0);
  }
  await Promise.all(people.map((person) => person.markDone()));
  const { revision: last } = await workshop.lockDoor(true);
  await console.until(({ revision, progress, stage: { locked } }) => revision === last && progress.done === 3 && locked);
  await stage.until(({ revision, startedCount, doneCount, locked }) => revision === last && startedCount + doneCount === 6 && locked);
  for (const { received } of [stage, console] as { received: { revision: number }[] }[]) {
    const revisions = received.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  }
});

test('changes that follow each other within a tenth of a second share a frame', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben');
  const frames = await consoleFrames(workshop.facilitator);
  await frames.next();
  const began = Date.now();
  for (let change = 1; change <= 60; change += 1) {
    await people[0]?.send([{ cardId: 'looks-outside', column: change % 2 === 0 ? 'FIRST' : 'SECOND', change }]);
  }
  await people[1]?.place({ 'looks-outside': 'SECOND' });
  await frames.until(({ progress }) => progress.started === 2);
  expect(frames.received.length).toBeLessThanOrEqual((Date.now() - began) / 100 + 3);
});

test('whoever comes back subscribes again and has everything', async () => {
  const { workshop, people } = await sortingWorkshop('Ada');
  const secret = people[0]?.secret ?? '';
  const socket = await server.socket(secret);
  const before = await socket.subscribe<StageView>(watchStage).next();
  socket.socket.terminate();
  await workshop.step('reveal');

  const after = await (await stageFrames(secret)).next();
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after).toEqual(await workshop.stage());
});

test('a subscription that was stopped gets nothing more; its neighbour on the same socket does', async () => {
  const { workshop } = await sortingWorkshop('Ada');
  const socket = await server.socket(workshop.facilitator);
  const stopped = socket.subscribe<StageView>(watchStage, { id: 'stopped' });
  const kept = socket.subscribe<StageView>(watchStage, { id: 'kept' });
  await stopped.next();
  await kept.next();
  stopped.stop();
  await socket.settled();
  await workshop.lockDoor(true);
  await kept.until(({ locked }) => locked);
  expect(socket.messages.filter((message) => message.startsWith('{"id":"stopped"'))).toHaveLength(1);
});

test('queries and mutations give the same over a socket as over HTTP', async () => {
  const { workshop, people } = await sortingWorkshop('Ada', 'Ben');
  const [ada] = people as [Person, Person];
  const phone = await server.socket(ada.secret);
  const sent = [{ cardId: 'looks-outside', column: 'SECOND' as const, change: 1 }];
  const overSocket = await ada.send(sent, 1, phone);
  expect(overSocket).toEqual([{ ...sent[0], saved: true, refusal: null }]);
  expect(await ada.send(sent)).toEqual(overSocket);

  const laptop = await server.socket(workshop.facilitator);
  for (const document of [`{ stage { ${stageFields} } }`, `{ console { ${consoleFields} } }`, '{ decks { id title cardCount } }']) {
    expect(await laptop.call(document)).toEqual(await api.call(document, {}, workshop.facilitator));
  }
  const stale = { query: 'mutation { reveal(atStep: 99) { step } }' };
  const refusedOverSocket = await laptop.ask(stale);
  expect(refusedOverSocket).toEqual(await api.ask(stale.query, {}, workshop.facilitator));
  expect(refusedOverSocket.errors?.[0]?.extensions?.code).toBe('STALE_STEP');
});

test('a workshop is deaf to what happens in another one', async () => {
  const { workshop } = await sortingWorkshop('Ada');
  const other = await sortingWorkshop('Zoe');
  const frames = await stageFrames(workshop.projector);
  await frames.next();
  await other.workshop.step('reveal');
  await workshop.lockDoor(true);
  expect(await frames.next()).toMatchObject({ workshopId: workshop.id, locked: true, phase: 'SORTING' });
});
