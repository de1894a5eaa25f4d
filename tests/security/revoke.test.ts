/** Access that ends while sockets are open: they are closed within a second, watching or not, and the secret is dead everywhere. */
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { refusalOf } from '../support/api.js';
import { type Closing, type LiveSocket, SocketClosed } from '../support/frames.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';

const server = useServer();
const { api } = server;

/** Three sockets of one secret: one watches, one has only asked, one has only said hello. */
async function sockets(secret: string, view: string): Promise<LiveSocket[]> {
  const opened = await Promise.all([server.socket(secret), server.socket(secret), server.socket(secret)]);
  await opened[0]?.subscribe(`subscription { ${view} { title } }`).next();
  await opened[1]?.call(`{ ${view} { title } }`);
  return opened;
}

const endings: Record<string, (workshop: Workshop) => Promise<{ secret: string; view?: string; end: () => Promise<unknown> }>> = {
  'a participant is removed': async (workshop) => {
    const person = await workshop.join('Ada');
    return { secret: person.secret, end: () => workshop.remove(person) };
  },
  'a crowd is removed': async (workshop) => {
    const person = await workshop.join('Bot');
    return {
      secret: person.secret,
      end: () => api.call('mutation { removeArrivals(joinedSince: "1999-01-01T00:00:00Z") { revision } }', {}, workshop.facilitator),
    };
  },
  'co-facilitator links end': async (workshop) => ({
    secret: await workshop.issueLink('CO_FACILITATOR'),
    end: () => api.call('mutation { revokeLinks(kind: CO_FACILITATOR) { count } }', {}, workshop.facilitator),
  }),
  'projector links end': async (workshop) => ({
    secret: workshop.projector,
    end: () => api.call('mutation { revokeLinks(kind: PROJECTOR) { count } }', {}, workshop.facilitator),
  }),
  'picture links end': async (workshop) => ({
    secret: await workshop.issueLink('PICTURES'),
    view: 'pictures',
    end: () => api.call('mutation { revokeLinks(kind: PICTURES) { count } }', {}, workshop.facilitator),
  }),
  'the opener replaces the link that opened the workshop': async (workshop) => ({
    secret: workshop.facilitator,
    end: () => replaceLinks(workshop),
  }),
  'the opener replaces the links of all facilitators': async (workshop) => ({
    secret: await workshop.issueLink('CO_FACILITATOR'),
    end: () => replaceLinks(workshop),
  }),
  'the workshop is deleted': async (workshop) => ({
    secret: workshop.facilitator,
    end: () => api.call('mutation { deleteWorkshop { deleted } }', {}, workshop.facilitator),
  }),
};

function replaceLinks(workshop: Workshop): Promise<unknown> {
  return api.call('mutation { replaceFacilitatorLinks { facilitatorSecret } }', {}, workshop.facilitator);
}

/** Stands in for a socket that is not closed at all: a guard, ten times what may pass. */
function givenUp(): Promise<Closing> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ code: 0, reason: 'still open' }), 10_000).unref();
  });
}

test.for(Object.keys(endings))('%s', async (name) => {
  const breaches: string[] = [];
  let slowest = 0;
  for (let round = 0; round < howMany(3, 40) && slowest < 5000; round += 1) {
    const workshop = await Workshop.open(api);
    const bystander = await workshop.join('Bystander');
    await workshop.step('startSorting');
    const { secret, view = 'stage', end } = (await endings[name]?.(workshop)) ?? { secret: '', end: async () => undefined };
    const open = await sockets(secret, view);
    const since = performance.now();
    const ended = end();
    const closings = await Promise.all(open.map(({ closed }) => Promise.race([closed, givenUp()])));
    slowest = Math.max(slowest, performance.now() - since);
    await ended;
    if (closings.some(({ code, reason }) => code !== 4403 || reason !== 'UNKNOWN_CAPABILITY')) breaches.push(JSON.stringify(closings));
    for (const query of [
      '{ stage { title } }',
      '{ pictures { title } }',
      '{ ballot { title } }',
      '{ console { revision } }',
      'mutation { markDone(round: 1, done: true) { done } }',
      'mutation { lockDoor(locked: true) { revision } }',
    ]) {
      const refusal = await refusalOf(api.call(query, {}, secret));
      if (refusal !== 'UNKNOWN_CAPABILITY') breaches.push(`${query}: ${refusal}`);
    }
    const again = await server.socket(secret).then(
      () => 'open',
      (error: unknown) => (error instanceof SocketClosed ? error.closing.code : error),
    );
    if (again !== 4403) breaches.push(`a new socket: ${again}`);
    if (!['the workshop is deleted', 'a crowd is removed'].includes(name)) expect((await bystander.ballot()).name).toBe('Bystander');
  }
  verdict('revoke/closed', slowest, { atMost: 1000, unit: 'ms' });
  noneOf('revoke/dead', breaches);
});
