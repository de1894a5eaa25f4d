/**
 * The server on every line of Node that it promises, on the real binaries: `pnpm start`'s own command, a whole workshop over the API with
 * the process killed in the middle of it, and a clean stop, without a word of warning.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildIfNeeded } from '../../server/build.mjs';
import { projectRoot } from '../architecture/readImports.js';
import { Api } from '../support/api.js';
import { type StageView, watchStage } from '../support/documents.js';
import { LiveSocket } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { Workshop } from '../support/workshop.js';
import { bringNodes, leftOut, programOf, versions } from './nodes.js';

const execute = promisify(execFile);
const minute = 60_000;

beforeAll(async () => {
  if (leftOut) return console.log(leftOut);
  // The command that starts builds what is not built, and says so.
  await buildIfNeeded();
  await bringNodes(console.log);
}, 7 * minute);

test.skipIf(leftOut).each(versions)('Node $major starts, holds a whole workshop through a kill, and stops', async (version) => {
  const node = programOf(version);
  expect((await execute(node, ['--version'])).stdout.trim()).toBe(`v${version.exact}`);
  const server = await ServerProcess.start({ command: [node, ...(await startArguments())] });
  try {
    await holdWorkshop(server);
    expect(await server.stop()).toBe(0);
    // A deprecated part of Node would have said so here.
    expect(server.log).toBe('');
  } finally {
    await server.end();
  }
  console.log(`node ${version.major} ok`);
});

/** What `pnpm start` gives to Node. */
async function startArguments(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const [node, ...args] = (scripts.start as string).split(' ');
  expect(node).toBe('node');
  return args.map((arg) => (arg.startsWith('-') ? arg : join(projectRoot, arg)));
}

async function holdWorkshop(server: ServerProcess): Promise<void> {
  const api = new Api(server.url);
  expect((await api.raw('GET', null, {}, '/')).text).toContain('<div id="root">');
  const workshop = await Workshop.open(api);
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  const [first = '', ...others] = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  for (const person of people) {
    const placed = await person.place({ [first]: 'FIRST', ...Object.fromEntries(others.map((id) => [id, 'SECOND'])) });
    expect(placed.every(({ saved }) => saved)).toBe(true);
    await person.sayWhy(first, 'FIRST', 'Whoever talks to customers');
  }

  await server.kill();
  await server.restart();

  const wall = await LiveSocket.open(server.socketUrl, { secret: workshop.projector });
  const frames = wall.subscribe<StageView>(watchStage);
  await frames.until(({ participantCount }) => participantCount === 3);
  await workshop.step('reveal');
  const { reveal } = await frames.until(({ phase }) => phase === 'REVEALED');
  const result = reveal?.results.find(({ cardId }) => cardId === first);
  expect(result).toMatchObject({ placed: 3, winner: 'FIRST', outcome: 'AGREED' });
  expect(await workshop.reasons()).toHaveLength(3);
  await workshop.decide(first, 'FIRST', { person: 'Ada' });
  await workshop.step('closeWorkshop');
  await frames.until(({ phase }) => phase === 'CLOSED');
  await wall.close();
  expect((await workshop.summary()).charter).toContainEqual(
    expect.objectContaining({ cardId: first, basis: 'DECIDED', owner: 'FIRST', person: 'Ada' }),
  );
}
