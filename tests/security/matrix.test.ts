/** Who may do what: every operation of the schema for every kind of caller, over HTTP and over a socket. */
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { type Answer, ApiError, refusalOf } from '../support/api.js';
import { type LiveSocket, SocketClosed } from '../support/frames.js';
import { noneOf } from '../support/verdict.js';
import { attemptKey, type Person, Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

const callers = [
  'nobody',
  'participant',
  'participant of another workshop',
  'removed participant',
  'facilitator',
  'facilitator of another workshop',
  'co-facilitator',
  'revoked co-facilitator',
  'projector',
  'summary reader',
  'picture viewer',
  'garbage secret',
] as const;
type CallerName = (typeof callers)[number];

const all = new Set<CallerName>(callers);
const owner = new Set<CallerName>(['facilitator', 'facilitator of another workshop']);
const facilitators = new Set<CallerName>([...owner, 'co-facilitator']);
const participants = new Set<CallerName>(['participant', 'participant of another workshop']);
const room = new Set<CallerName>([...facilitators, ...participants, 'projector']);
const pictureViewers = new Set<CallerName>([...facilitators, 'picture viewer']);
const withSocket = new Set<CallerName>([...room, ...pictureViewers]);

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
  'Query.opening': { document: () => '{ opening { needsKey } }', allowed: all },
  'Query.ownRounds': { document: () => '{ ownRounds { number } }', allowed: participants },
  'Query.participants': { document: () => '{ participants { nextAfter } }', allowed: facilitators },
  'Query.pictures': { document: () => '{ pictures { workshopId } }', allowed: pictureViewers },
  'Query.reasons': {
    document: () => '{ reasons(round: 99) { nextAfter } }',
    allowed: new Set([...facilitators, 'summary reader']),
  },
  'Query.serverTime': { document: () => '{ serverTime }', allowed: all },
  'Query.series': { document: () => '{ series { workshopId } }', allowed: facilitators },
  'Query.stage': { document: () => '{ stage { workshopId } }', allowed: room },
  'Query.summary': { document: () => '{ summary { workshopId } }', allowed: new Set([...facilitators, 'summary reader']) },
  'Query.webhooks': { document: () => '{ webhooks { id } }', allowed: facilitators },
  'Mutation.addWebhook': { document: () => 'mutation { addWebhook(url: "none") { secret } }', allowed: facilitators },
  'Mutation.acceptProposals': {
    document: () => 'mutation { acceptProposals(cardIds: ["none"]) { decisions { cardId } } }',
    allowed: facilitators,
  },
  'Mutation.addTime': { document: () => 'mutation { addTime(stationId: "none", minutes: 1) { revision } }', allowed: facilitators },
  'Mutation.arrangeAgenda': {
    document: () => 'mutation { arrangeAgenda(atVersion: -1, stations: []) { revision } }',
    allowed: facilitators,
  },
  'Mutation.answerQuestion': {
    document: () => 'mutation { answerQuestion(time: OPENING, answer: YES) { answer } }',
    allowed: participants,
  },
  'Mutation.arrangeTalk': { document: () => 'mutation { arrangeTalk(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.askClosingQuestion': { document: () => 'mutation { askClosingQuestion(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.closeWorkshop': { document: () => 'mutation { closeWorkshop(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.decide': { document: () => 'mutation { decide(cardId: "none", version: 0) { cardId } }', allowed: facilitators },
  'Mutation.deleteWorkshop': { document: () => 'mutation { deleteWorkshop { deleted } }', allowed: owner, spends: true },
  'Mutation.giveReason': {
    document: () =>
      'mutation { giveReason(round: 99, reason: { cardId: "looks-outside", column: FIRST, text: "Why", change: 1 }) { change } }',
    allowed: participants,
  },
  'Mutation.hideReason': {
    document: () => 'mutation { hideReason(round: 99, cardId: "none", reasonId: "1", hidden: true) { revision } }',
    allowed: facilitators,
  },
  'Mutation.issueLink': { document: () => 'mutation { issueLink(kind: PROJECTOR) { kind } }', allowed: facilitators },
  'Mutation.join': {
    document: () =>
      `mutation { join(input: { code: "${workshop.joinCode}", attempt: "${attemptKey()}", name: "Guest" }) { ballot { workshopId } } }`,
    allowed: all,
  },
  'Mutation.lockDoor': { document: () => 'mutation { lockDoor(locked: false) { revision } }', allowed: facilitators },
  'Mutation.markDone': { document: () => 'mutation { markDone(round: 99, done: true) { done } }', allowed: participants },
  'Mutation.shareSummary': { document: () => 'mutation { shareSummary(shared: false) { revision } }', allowed: facilitators },
  'Mutation.takeBackDecisions': { document: () => 'mutation { takeBackDecisions(decisions: []) { count } }', allowed: facilitators },
  'Mutation.moveToStation': { document: () => 'mutation { moveToStation(atStep: -1, stationId: "none") { step } }', allowed: facilitators },
  'Mutation.openNextWorkshop': { document: () => 'mutation { openNextWorkshop { joinCode } }', allowed: facilitators },
  'Mutation.openWorkshop': {
    document: () => 'mutation { openWorkshop(input: { title: "Another", deckId: "short" }) { joinCode } }',
    allowed: all,
  },
  'Mutation.peek': { document: () => 'mutation { peek { revision } }', allowed: facilitators },
  'Mutation.placeCards': {
    document: () =>
      'mutation { placeCards(round: 99, placements: [{ cardId: "looks-outside", column: FIRST, change: 1 }]) { results { saved } } }',
    allowed: participants,
  },
  'Mutation.putReasonsOnWall': { document: () => 'mutation { putReasonsOnWall(reasonIds: []) { revision } }', allowed: facilitators },
  'Mutation.removeArrivals': {
    document: () => 'mutation { removeArrivals(joinedSince: "2999-12-31T00:00:00Z") { revision } }',
    allowed: facilitators,
  },
  'Mutation.removeParticipant': {
    document: () => 'mutation { removeParticipant(participantId: "0") { revision } }',
    allowed: facilitators,
  },
  'Mutation.removeWebhook': { document: () => 'mutation { removeWebhook(id: "none") { id } }', allowed: facilitators },
  'Mutation.sendTestWebhook': { document: () => 'mutation { sendTestWebhook(id: "none") { id } }', allowed: facilitators },
  'Mutation.reopenRound': { document: () => 'mutation { reopenRound(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.reopenWorkshop': { document: () => 'mutation { reopenWorkshop(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.replaceFacilitatorLinks': {
    document: () => 'mutation { replaceFacilitatorLinks { facilitatorSecret } }',
    allowed: owner,
    spends: true,
  },
  'Mutation.reveal': { document: () => 'mutation { reveal(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.revokeLinks': { document: () => 'mutation { revokeLinks(kind: PROJECTOR) { count } }', allowed: owner, spends: true },
  'Mutation.setDeadline': { document: () => 'mutation { setDeadline(round: 99) { revision } }', allowed: facilitators },
  'Mutation.showCard': { document: () => 'mutation { showCard(atStep: -1, order: DECK) { step } }', allowed: facilitators },
  'Mutation.startNewRound': { document: () => 'mutation { startNewRound(atStep: -1, lens: TODAY) { step } }', allowed: facilitators },
  'Mutation.startSorting': { document: () => 'mutation { startSorting(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.stopTimer': { document: () => 'mutation { stopTimer(stationId: "none") { revision } }', allowed: facilitators },
  'Mutation.takeBackReason': {
    document: () => 'mutation { takeBackReason(round: 99, cardId: "looks-outside", change: 1) { takenBack } }',
    allowed: participants,
  },
  'Mutation.tellClosingQuestion': { document: () => 'mutation { tellClosingQuestion(atStep: -1) { step } }', allowed: facilitators },
  'Mutation.wearHat': { document: () => 'mutation { wearHat(hat: FIRST) { hat } }', allowed: participants },
  'Subscription.console': { document: () => 'subscription { console { stage { workshopId } } }', allowed: facilitators },
  'Subscription.pictures': { document: () => 'subscription { pictures { workshopId } }', allowed: pictureViewers },
  'Subscription.stage': { document: () => 'subscription { stage { workshopId } }', allowed: room },
};

const breaches: string[] = [];
afterAll(() => noneOf('matrix', breaches));

beforeAll(async () => {
  workshop = await Workshop.open(api);
  const other = await Workshop.open(api);
  const [participant, removed] = (await workshop.joinAll('Ada', 'Ben')) as [Person, Person];
  const stranger = await other.join('Zoe');
  await workshop.step('startSorting');
  await other.step('startSorting');
  await removed.place({ 'looks-outside': 'FIRST' });
  await workshop.remove(removed);
  const revoked = await workshop.issueLink('CO_FACILITATOR');
  await api.call('mutation { revokeLinks(kind: CO_FACILITATOR) { count } }', {}, workshop.facilitator);
  secrets = {
    nobody: null,
    participant: participant.secret,
    'participant of another workshop': stranger.secret,
    'removed participant': removed.secret,
    facilitator: workshop.facilitator,
    'facilitator of another workshop': other.facilitator,
    'co-facilitator': await workshop.issueLink('CO_FACILITATOR'),
    'revoked co-facilitator': revoked,
    projector: workshop.projector,
    'summary reader': workshop.summaryReader,
    'picture viewer': await workshop.issueLink('PICTURES'),
    'garbage secret': 'x'.repeat(43),
  };
});

/** The code that a caller meets who is not let in. */
function refusalFor(caller: CallerName): string {
  if (caller === 'nobody') return 'NO_CAPABILITY';
  return ['removed participant', 'revoked co-facilitator', 'garbage secret'].includes(caller) ? 'UNKNOWN_CAPABILITY' : 'NOT_ALLOWED';
}

/** What the rules say to those who were let in. */
const refusedByRules = ['STALE_STEP', 'STALE_AGENDA', 'WRONG_PHASE', 'UNKNOWN_PARTICIPANT', 'ROUND_CLOSED', 'TOO_FEW_BALLOTS'].concat(
  'INVALID_WEBHOOK_ADDRESS',
  'UNKNOWN_WEBHOOK',
);

/** `admitted`, also when a rule says no afterwards; else the code of the refusal. */
function admission({ errors, data }: Answer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code && ['NO_CAPABILITY', 'UNKNOWN_CAPABILITY', 'NOT_ALLOWED', 'INTERNAL', 'BUSY'].includes(code)) return code;
  if (code && !refusedByRules.includes(code)) return `unexpected ${code}`;
  return errors || data ? 'admitted' : 'neither data nor errors';
}

/** What is wrong with an answer, or nothing. */
function breachOf(caller: CallerName, name: string, answer: Answer): string | null {
  const may = operations[name]?.allowed.has(caller);
  const expected = may ? 'admitted' : refusalFor(caller);
  if (admission(answer) !== expected) return `${caller} ${name}: ${admission(answer)} instead of ${expected}`;
  const told = JSON.stringify(answer.data ?? null);
  if (!may && told.replace(/"\w+":null|[{},]/g, '') !== '' && told !== 'null') return `${caller} ${name}: refused, and told ${told}`;
  const seen = /"workshopId":"([^"]+)"/.exec(told)?.[1];
  const isForeign = caller.endsWith('of another workshop');
  if (seen && name !== 'Mutation.join' && (seen === workshop.id) === isForeign) return `${caller} ${name}: saw workshop ${seen}`;
  return null;
}

test('the table names every operation of the schema, and no other', async () => {
  const schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const inSchema = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );
  expect(Object.keys(operations).sort()).toEqual(inSchema.sort());
});

describe.for(callers)('%s', (caller) => {
  test('over HTTP', async () => {
    const found = await breachesAmong(async (name, { document, allowed, spends }) => {
      const answer = await api.ask(document(), {}, await secretOf(caller, allowed, spends));
      if (!name.startsWith('Subscription.')) return breachOf(caller, name, answer);
      return answer.errors?.[0]?.extensions?.code === 'SUBSCRIPTION_NEEDS_SOCKET' ? null : `${caller} ${name}: a subscription over HTTP`;
    });
    expect(found).toEqual([]);
  });

  if (withSocket.has(caller)) {
    test('over a socket', async () => {
      const sockets = new Map<string, Promise<LiveSocket>>();
      const socketOf = (secret: string) => {
        const socket = sockets.get(secret) ?? server.socket(secret);
        sockets.set(secret, socket);
        return socket;
      };
      const found = await breachesAmong(async (name, { document, allowed, spends }) => {
        const socket = await socketOf((await secretOf(caller, allowed, spends)) ?? '');
        return breachOf(caller, name, await askOver(socket, name, document()));
      });
      expect(found).toEqual([]);
      await Promise.all([...sockets.values()].map(async (socket) => (await socket).close()));
    });
  } else {
    test('gets no socket', async () => {
      const opening = server.socket(secrets[caller] ?? '');
      const closing = await opening.then(
        () => null,
        (error: unknown) => (error instanceof SocketClosed ? error.closing : error),
      );
      if (closing === null) breaches.push(`${caller} got a socket`);
      expect(closing).toEqual({ code: caller === 'nobody' ? 4401 : 4403, reason: refusalFor(caller) });
    });
  }
});

test('what a facilitator names of another workshop is not there for them', async () => {
  const foreign = secrets['facilitator of another workshop'];
  const before = await workshop.console();
  const remove = 'mutation ($id: ID!) { removeParticipant(participantId: $id) { revision } }';
  for (const { id } of before.newestParticipants) expect(await refusalOf(api.call(remove, { id }, foreign))).toBe('UNKNOWN_PARTICIPANT');
  expect(
    await api.call('query ($after: ID) { participants(after: $after, first: 200) { participants { id } } }', { after: '999999' }, foreign),
  ).toEqual({
    participants: { participants: [{ id: expect.any(String) }] },
  });
  expect(await workshop.console()).toEqual(before);
});

/** The cells of one caller leave the workshop as it is, so they can be tried all at once. */
async function breachesAmong(look: (name: string, operation: Operation) => Promise<string | null>): Promise<string[]> {
  const looked = await Promise.all(Object.entries(operations).map(([name, operation]) => look(name, operation)));
  const found = looked.filter((breach) => breach !== null);
  breaches.push(...found);
  return found;
}

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
