/** Every resolver fails with a canary: it is in no answer, and once in the log, with the request id that the answer shows. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { Api, type ErrorShown } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { program, ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { operations } from './schema.js';

/** Above twenty runs over both transports together, a document is compiled: the way through a compiled one is another way. */
const rounds = howMany(12, 50);

const servers: ServerProcess[] = [];
afterEach(async () => {
  for (const server of servers.splice(0).reverse()) await server.end();
});

/** Starts the server anew on its file, with every resolver failing. */
async function sabotage(whole: ServerProcess, place: 'resolver' | 'storage'): Promise<ServerProcess> {
  await whole.stop();
  const loaded = new URL('sabotage/throwCanaries.mjs', import.meta.url).href;
  const dist = new URL('.', `file://${program}`).href;
  return ServerProcess.start({
    home: { url: whole.database, remove: async () => {} },
    env: { NODE_OPTIONS: `--import ${loaded}`, CANARY_IN: place, SERVER_DIST: dist },
  });
}

test.for(['resolver', 'storage'] as const)('an error in a %s', async (place) => {
  const whole = await ServerProcess.start();
  servers.push(whole);
  const { facilitator } = await Workshop.open(new Api(whole.url));
  const server = await sabotage(whole, place);
  servers.push(server);
  const api = new Api(server.url);

  const answers: string[] = [];
  const wrong: string[] = [];
  const note = (name: string, answer: string, errors: readonly ErrorShown[] | undefined) => {
    answers.push(answer);
    if (/canary|vault|private\.sqlite|ConnectionLost|stack/i.test(answer)) wrong.push(`${name} told: ${answer}`);
    // With storage gone, what needs none still answers; frames are not made by a use case.
    const needsNone =
      place === 'storage' &&
      ['decks', 'addresses', 'opening', 'serverTime', 'stage', 'console', 'pictures', 'join', 'openWorkshop'].includes(name) &&
      !errors;
    if (!needsNone && errors?.[0]?.extensions?.code !== 'INTERNAL' && !isRefusedFirst(errors))
      wrong.push(`${name} was not masked: ${answer}`);
  };
  for (let round = 0; round < rounds; round += 1) {
    const socket = await LiveSocket.open(server.socketUrl, { secret: facilitator });
    await Promise.all(
      operations.flatMap(({ name, type, document }) => {
        const overSocket = inTurn(() => socket.ask({ query: document })).then((answer) =>
          note(name, JSON.stringify(answer), answer.errors),
        );
        if (type === 'subscription') return [overSocket];
        const overHttp = inTurn(async () => {
          const { text } = await api.raw('POST', JSON.stringify({ query: document }), { authorization: `Bearer ${facilitator}` });
          return { text, errors: JSON.parse(text).errors as readonly ErrorShown[] | undefined };
        }).then(({ text, errors }) => note(name, text, errors));
        return [overSocket, overHttp];
      }),
    );
    await socket.close();
  }

  // One frame is shown to all who ask for it, so its id may be in several answers.
  const shown = new Set(answers.flatMap((answer) => /"requestId":"([^"]+)"/.exec(answer)?.[1] ?? []));
  expect(shown.size).toBeGreaterThan(rounds * 20);
  await server.stop();
  const lines = server.log.split('\n').filter((line) => line !== '');
  const logged = lines.map((line) => JSON.parse(line)).filter((entry) => JSON.stringify(entry).includes('canary-'));
  const ids = logged.map(({ requestId }) => requestId);
  for (const id of shown) {
    const times = ids.filter((logId) => logId === id).length;
    if (times !== 1) wrong.push(`${id} is ${times} times in the log`);
  }
  if (ids.length !== shown.size) wrong.push(`${ids.length} canaries in the log, ${shown.size} request ids in answers`);
  noneOf(`masking/${place}`, wrong);
});

/** Asks again when it was more than one capability's share of the server, as the refusal says. */
async function inTurn<Answer extends { readonly errors?: readonly ErrorShown[] | undefined }>(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await ask();
  if (answer.errors?.[0]?.extensions?.code !== 'TOO_MANY_REQUESTS') return answer;
  await pause(250);
  return inTurn(ask);
}

/** A rule that needs no storage said no before anything could fail. */
function isRefusedFirst(errors: readonly ErrorShown[] | undefined): boolean {
  return ['INVALID_INPUT', 'UNKNOWN_DECK'].includes(errors?.[0]?.extensions?.code ?? '');
}
