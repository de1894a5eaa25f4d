/** Who may do what: every operation of the schema for every kind of caller, over HTTP and over a socket. */
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ApiError } from '../support/api.js';
import { type LiveSocket, SocketClosed } from '../support/frames.js';
import { attemptKey, type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

const callers = [
  'nobody',
  'participant',
  'participant of another workshop',
  'removed participant',
  'facilitator',
  'co-facilitator',
  'projector',
  'summary reader',
  'garbage secret',
] as const;
type CallerName = (typeof callers)[number];

const all = new Set<CallerName>(callers);
const owner = new Set<CallerName>(['facilitator']);
const facilitators = new Set<CallerName>(['facilitator', 'co-facilitator']);
const participants = new Set<CallerName>(['participant', 'participant of another workshop']);
const room = new Set<CallerName>([...facilitators, ...participants, 'projector']);

let workshop: Workshop;
let secrets: Record<CallerName, string | null>;

interface Operation {
  /** In a form that leaves the workshop as it is. */
  readonly document: () => string;
  readonly allowed: ReadonlySet<CallerName>;
  /** There is no such form: whoever is let in does it to a workshop of their own. */
  readonly spends?: true;
}

const operations: Record<string, Operation> = {
  'Query.addresses': { document: () => '{ addresses { publicUrl } }', allowed: all },
  'Query.ballot': { document: () => '{ ballot { workshopId } }', allowed: participants },
  'Query.console': { document: () => '{ console { stage { workshopId } } }', allowed: facilitators },
  'Query.decks': { document: () => '{ decks { id } }', allowed: all },
  'Query.invitation': { document: () => `{ invitation(code: "${workshop.joinCode}") { title } }`, allowed: all },
  'Query.participants': { document: () => '{ participants { nextAfter } }', allowed: facilitators },
  'Query.stage': { document: () => '{ stage { workshopId } }', allowed: room },
  'Query.summary': { document: () => '{ summary { workshopId } }', allowed: new Set([...facilitators, 'summary reader']) },
  'Mutation.closeWorkshop': { document: () => 'mutation { closeWorkshop(decidedAt: -1) { step } }', allowed: facilitators },
  'Mutation.decide': { document: () => 'mutation { decide(cardId: "none", owner: PO) { revision } }', allowed: facilitators },
  'Mutation.deleteWorkshop': { document: () => 'mutation { deleteWorkshop { deleted } }', allowed: owner, spends: true },
  'Mutation.issueLink': { document: () => 'mutation { issueLink(kind: PROJECTOR) { kind } }', allowed: facilitators },
  'Mutation.join': {
    document: () =>
      `mutation { join(input: { code: "${workshop.joinCode}", attempt: "${attemptKey()}", name: "Guest" }) { ballot { workshopId } } }`,
    allowed: all,
  },
  'Mutation.lockDoor': { document: () => 'mutation { lockDoor(locked: false) { revision } }', allowed: facilitators },
  'Mutation.markDone': { document: () => 'mutation { markDone(round: 99, done: true) { done } }', allowed: participants },
  'Mutation.openWorkshop': {
    document: () => 'mutation { openWorkshop(input: { title: "Another", deckId: "short" }) { joinCode } }',
    allowed: all,
  },
  'Mutation.placeCards': {
    document: () =>
      'mutation { placeCards(round: 99, placements: [{ cardId: "looks-outside", column: PO, change: 1 }]) { results { saved } } }',
    allowed: participants,
  },
  'Mutation.removeArrivals': {
    document: () => 'mutation { removeArrivals(joinedSince: "2999-12-31T00:00:00Z") { revision } }',
    allowed: facilitators,
  },
  'Mutation.removeParticipant': {
    document: () => 'mutation { removeParticipant(participantId: "0") { revision } }',
    allowed: facilitators,
  },
  'Mutation.reopenRound': { document: () => 'mutation { reopenRound(decidedAt: -1) { step } }', allowed: facilitators },
  'Mutation.reopenWorkshop': { document: () => 'mutation { reopenWorkshop(decidedAt: -1) { step } }', allowed: facilitators },
  'Mutation.reveal': { document: () => 'mutation { reveal(decidedAt: -1) { step } }', allowed: facilitators },
  'Mutation.revokeLinks': { document: () => 'mutation { revokeLinks(kind: PROJECTOR) { count } }', allowed: owner, spends: true },
  'Mutation.showCard': { document: () => 'mutation { showCard(decidedAt: -1, order: DECK) { step } }', allowed: facilitators },
  'Mutation.startNewRound': { document: () => 'mutation { startNewRound(decidedAt: -1, lens: "Who?") { step } }', allowed: facilitators },
  'Mutation.startSorting': { document: () => 'mutation { startSorting(decidedAt: -1) { step } }', allowed: facilitators },
  'Subscription.console': { document: () => 'subscription { console { stage { workshopId } } }', allowed: facilitators },
  'Subscription.stage': { document: () => 'subscription { stage { workshopId } }', allowed: room },
};

beforeAll(async () => {
  workshop = await Workshop.open(api);
  const other = await Workshop.open(api);
  const [participant, removed] = (await workshop.joinAll('Ada', 'Ben')) as [Person, Person];
  const stranger = await other.join('Zoe');
  await workshop.step('startSorting');
  await other.step('startSorting');
  await removed.place({ 'looks-outside': 'PO' });
  await workshop.remove(removed);
  secrets = {
    nobody: null,
    participant: participant.secret,
    'participant of another workshop': stranger.secret,
    'removed participant': removed.secret,
    facilitator: workshop.facilitator,
    'co-facilitator': await workshop.issueLink('CO_FACILITATOR'),
    projector: workshop.projector,
    'summary reader': workshop.summaryReader,
    'garbage secret': 'x'.repeat(43),
  };
});

/** The code that a caller meets who is not let in. */
function refusalFor(caller: CallerName): string {
  if (caller === 'nobody') return 'NO_CAPABILITY';
  return caller === 'removed participant' || caller === 'garbage secret' ? 'UNKNOWN_CAPABILITY' : 'NOT_ALLOWED';
}

/** `admitted`, also when a rule says no afterwards; else the code of the refusal. */
function admission({ errors, data }: Answer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code && ['NO_CAPABILITY', 'UNKNOWN_CAPABILITY', 'NOT_ALLOWED', 'INTERNAL', 'BUSY'].includes(code)) return code;
  if (code && !['STALE_STEP', 'WRONG_PHASE', 'UNKNOWN_PARTICIPANT', 'ROUND_CLOSED'].includes(code)) return `unexpected ${code}`;
  return errors || data ? 'admitted' : 'neither data nor errors';
}

function expectOwnWorkshop(caller: CallerName, answer: Answer): void {
  const seen = /"workshopId":"([^"]+)"/.exec(JSON.stringify(answer.data))?.[1];
  if (!seen || JSON.stringify(answer.data).startsWith('{"join"')) return;
  if (caller === 'participant of another workshop') expect(seen).not.toBe(workshop.id);
  else expect(seen).toBe(workshop.id);
}

test('the table names every operation of the schema, and no other', async () => {
  const schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const inSchema = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
  expect(Object.keys(operations).sort()).toEqual(inSchema.sort());
});

describe.for(callers)('%s', (caller) => {
  test.for(Object.keys(operations))('over HTTP: %s', async (name) => {
    const { document, allowed, spends } = operations[name] as Operation;
    const answer = await api.ask(document(), {}, await secretOf(caller, allowed, spends));
    if (name.startsWith('Subscription.')) {
      expect(answer.errors?.[0]?.extensions?.code).toBe('SUBSCRIPTION_NEEDS_SOCKET');
    } else {
      expect(admission(answer)).toBe(allowed.has(caller) ? 'admitted' : refusalFor(caller));
      if (!allowed.has(caller)) expect(answer.data ?? null).toBeNull();
      expectOwnWorkshop(caller, answer);
    }
  });

  if (room.has(caller)) {
    test.for(Object.keys(operations))('over a socket: %s', async (name) => {
      const { document, allowed, spends } = operations[name] as Operation;
      const socket = await server.socket((await secretOf(caller, allowed, spends)) ?? '');
      const answer = await askOver(socket, name, document());
      expect(admission(answer)).toBe(allowed.has(caller) ? 'admitted' : refusalFor(caller));
      expectOwnWorkshop(caller, answer);
      await socket.close();
    });
  } else {
    test('gets no socket', async () => {
      const opening = server.socket(secrets[caller] ?? '');
      const closing = await opening.then(
        () => null,
        (error: unknown) => (error instanceof SocketClosed ? error.closing : error),
      );
      expect(closing).toEqual({ code: caller === 'nobody' ? 4401 : 4403, reason: refusalFor(caller) });
    });
  }
});

async function secretOf(caller: CallerName, allowed: ReadonlySet<CallerName>, spends?: true): Promise<string | null> {
  return spends && allowed.has(caller) ? (await Workshop.open(api)).facilitator : secrets[caller];
}

async function askOver(socket: LiveSocket, name: string, document: string): Promise<Answer> {
  if (!name.startsWith('Subscription.')) return socket.ask({ query: document });
  try {
    return { data: { frame: await socket.subscribe(document).next() } };
  } catch (error) {
    if (error instanceof ApiError) return { errors: error.errors };
    throw error;
  }
}

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
  await own.remove(ben);
  await expect(ben.send([{ cardId: 'looks-outside', column: 'PO', change: 1 }], 1, socket)).rejects.toMatchObject({
    code: 'UNKNOWN_CAPABILITY',
  });
  await expect(socket.subscribe('subscription { stage { title } }').next()).rejects.toMatchObject({ code: 'UNKNOWN_CAPABILITY' });
});

test('whoever was removed may join again with the code, as a new person with an empty ballot', async () => {
  const own = await Workshop.open(api);
  const ada = await own.join('Ada', null, 'r'.repeat(43));
  await own.step('startSorting');
  await ada.place({ 'looks-outside': 'PO' });
  await own.remove(ada);
  const again = await own.join('Ada', null, 'r'.repeat(43));
  expect(again.id).not.toBe(ada.id);
  expect(again.joined.placements).toEqual([]);
});

test('no secret that was ever issued is in the database files or in the log', async () => {
  const own = await Workshop.open(api, { title: 'Findable title' });
  const attempt = attemptKey();
  const ada = await own.join('Ada', null, attempt);
  const issued = [own.facilitator, own.projector, own.summaryReader, ada.secret, attempt];
  for (const kind of ['CO_FACILITATOR', 'PROJECTOR', 'SUMMARY'] as const) issued.push(await own.issueLink(kind));
  for (const secret of Object.values(secrets)) if (secret) issued.push(secret);

  const { file, log } = server.process;
  const stored = Buffer.concat(await Promise.all([readFile(file), readFile(`${file}-wal`)]));
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
