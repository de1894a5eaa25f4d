/** What several processes share beside the rows: news, budgets, and the time, whatever the clocks of their machines say. */
import { afterEach, expect, test } from 'vitest';
import { statement } from '../../databases/postgres.js';
import { Api, refusalOf } from '../../support/api.js';
import { type StageView, watchStage } from '../../support/documents.js';
import { LiveSocket } from '../../support/frames.js';
import { newHome } from '../../support/home.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { attemptKey, Workshop } from '../../support/workshop.js';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Processes on one database, each with variables of its own. @returns them, and the address of the database */
async function startAll(...envs: readonly Readonly<Record<string, string>>[]) {
  const home = await newHome();
  endings.push(() => home.remove());
  const servers = await Promise.all(envs.map((env) => ServerProcess.start({ home, env })));
  endings.push(() => Promise.all(servers.map((server) => server.end())));
  return { home, servers, apis: servers.map(({ url }) => new Api(url)) };
}

const soon = { timeout: 15_000, interval: 20 };
const isReady = async (api: Api) => (await api.raw('GET', null, {}, '/readyz')).status === 200;

/** A machine whose clock is off by so many milliseconds. */
function clockOff(by: number): Readonly<Record<string, string>> {
  const skew = `const now = Date.now.bind(Date); Date.now = () => now() + ${by};`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(skew)}` };
}
const tenMinutes = 600_000;

test('everybody who watches sees a change, and everybody whose access has ended is out, on whichever process', async () => {
  const { servers, apis } = await startAll({}, {}, {});
  for (const api of apis) await expect.poll(() => isReady(api), soon).toBe(true);
  const workshop = await Workshop.open(apis[0] as Api);
  const person = await workshop.join('Ada');
  const open = (secret: string) => Promise.all(servers.map(({ socketUrl }) => LiveSocket.open(socketUrl, { secret })));
  const walls = (await open(workshop.projector)).map((socket) => socket.subscribe<StageView>(watchStage));
  const phones = await open(person.secret);
  await workshop.step('startSorting');
  for (const frames of walls) expect((await frames.until(({ phase }) => phase === 'SORTING')).participantCount).toBe(1);
  await workshop.remove(person);
  for (const phone of phones) expect(await phone.closed).toEqual({ code: 4403, reason: 'UNKNOWN_CAPABILITY' });
  for (const frames of walls) await frames.until(({ participantCount }) => participantCount === 0);
});

test('what one process has let a network open is taken from what the others let it', async () => {
  const rules = { OPENINGS_PER_NETWORK: '4' };
  const { apis } = await startAll(rules, rules);
  const opened = await Promise.all(
    [0, 1, 0, 1, 0, 1, 0, 1].map((which) => refusalOf(Workshop.open(apis[which] as Api)).catch(() => 'opened')),
  );
  expect(opened.filter((outcome) => outcome === 'opened')).toHaveLength(4);
  expect(opened.filter((outcome) => outcome === 'TOO_MANY_OPENINGS')).toHaveLength(4);
});

test('whoever guesses at several processes has one budget', async () => {
  const { home, apis } = await startAll({}, {});
  const join = 'mutation ($input: JoinInput!) { join(input: $input) { secret } }';
  const guess = (api: Api, code: string) => refusalOf(api.call(join, { input: { code, name: 'Eve', attempt: attemptKey() } }));
  const codes = [...'BCDFGHJKMNPQRTVWXZ'].flatMap((letter) => [`${letter}BBBBB`, `${letter}CCCCC`]);
  const answers = await Promise.all(codes.slice(0, 36).map((code, index) => guess(apis[index % 2] as Api, code)));
  expect(new Set(answers)).toEqual(new Set(['UNKNOWN_CODE']));
  const [network] = (await statement(home.url, "select points from budget where key like 'codes by network:%'")) as { points: number }[];
  // Whoever found the budget spent is counted as well.
  expect(network?.points).toBe(36);
});

test('processes whose clocks are twenty minutes apart agree on the time, and on when a round closes', async () => {
  const { home, apis, servers } = await startAll(clockOff(tenMinutes), clockOff(-tenMinutes));
  const [ahead, behind] = apis as [Api, Api];
  const [row] = (await statement(home.url, 'select extract(epoch from clock_timestamp()) * 1000 as now')) as { now: string }[];
  for (const api of apis) {
    const { serverTime } = await api.call<{ serverTime: string | number }>('{ serverTime }');
    expect(Math.abs(new Date(serverTime).getTime() - Number(row?.now))).toBeLessThan(60_000);
  }
  const workshop = await Workshop.open(ahead);
  await workshop.join('Ada');
  await workshop.step('startSorting');
  // By the clock of one it would be over long since, by that of the other not for ages.
  const setDeadline = 'mutation ($deadline: DateTimeISO) { setDeadline(round: 1, deadline: $deadline) { revision } }';
  const inFiveMinutes = new Date(Number(row?.now) + tenMinutes / 2).toISOString();
  await behind.call(setDeadline, { deadline: inFiveMinutes }, workshop.facilitator);
  const wall = (await LiveSocket.open(servers[1]?.socketUrl ?? '', { secret: workshop.projector })).subscribe<StageView>(watchStage);
  expect((await wall.next()).phase).toBe('SORTING');
  await statement(
    home.url,
    `update workshop set deadline = extract(epoch from clock_timestamp()) * 1000 + 500 where id = '${workshop.id}'`,
  );
  await wall.until(({ phase }) => phase === 'REVEALED');
  const [after] = (await statement(home.url, `select step from workshop where id = '${workshop.id}'`)) as { step: number }[];
  expect(after?.step).toBe(2);
});
