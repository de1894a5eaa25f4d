/** Scale: what PostgreSQL costs beside SQLite, what a second process brings, and what it costs that processes tell each other. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresCluster } from '../../databases/postgres.js';
import { RedisServer } from '../../databases/redis.js';
import { Api } from '../../support/api.js';
import { LiveSocket } from '../../support/frames.js';
import { placeDocument, stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { FanoutLoad } from '../load/fanout.js';
import type { PlacementsLoad, PlacementsSent } from '../load/placements.js';
import { Load } from '../load.js';
import { cpuOfAll, MeasuredServer } from '../measuredServer.js';
import { recordFrames } from '../payloads.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, pairedRatio, percentile } from '../statistics.js';

const rounds = 5;
const roundTime = 2500;
const participants = 64;
const underWay = 256;
/** Changes whose way from one process to the other is timed, and how long after one the next is made: later than frames are merged. */
const changes = 300;
const changeEvery = 150;
/** Phones of the fan-out, at each process as many as in the group of that name, and frames of a round. */
const phones = 4000;
const frames = 10;
const frameEvery = 200;
/** More of them: what the kernel does for a socket is most of both sides, and differs by a few per cent from one moment to the next. */
const fanoutRounds = 11;

let databases = 0;
async function newDatabase(cluster: PostgresCluster): Promise<string> {
  databases += 1;
  return cluster.createDatabase(`bench_${databases}`);
}

export async function scale(): Promise<Figures> {
  const cluster = await PostgresCluster.start({ durable: true });
  const redis = await RedisServer.start();
  try {
    return {
      ...(await databasesCompared(cluster)),
      ...(await processesCompared(cluster)),
      ...(await hints(cluster, redis)),
      ...(await fanout(cluster, redis)),
    };
  } finally {
    await redis.end();
    await cluster.end();
  }
}

/** People who sort in a workshop of their own at one server. */
async function sorters(server: MeasuredServer): Promise<Load<PlacementsLoad>> {
  const { workshop, secrets, cardIds } = await Room.open(server.url, participants);
  await workshop.step('startSorting');
  const load = Load.start<PlacementsLoad>('placements');
  const { port } = server;
  await load.call('open', { server: 'ours', port, participants, cardIds, change: 1, secrets, placeDocument, console: null });
  return load;
}

interface Rate {
  readonly perSecond: number;
  /** Cores that the load took. */
  readonly load: number;
}

/** Placements of all loads together, all at once. */
async function rateOf(loads: readonly Load<PlacementsLoad>[], hands: number): Promise<Rate> {
  const sent = await Promise.all(loads.map((load) => load.call('run', { underWay: hands, milliseconds: roundTime })));
  const sumOf = (value: (result: PlacementsSent) => number) => sent.reduce((sum, result) => sum + value(result), 0);
  return {
    perSecond: sumOf(({ acknowledged, milliseconds }) => (acknowledged * 1000) / milliseconds),
    load: sumOf(({ loadCpu, milliseconds }) => loadCpu / milliseconds),
  };
}

async function databasesCompared(cluster: PostgresCluster): Promise<Figures> {
  const servers = [await MeasuredServer.ours({ database: await newDatabase(cluster) }), await MeasuredServer.ours()] as const;
  const loads = [await sorters(servers[0]), await sorters(servers[1])] as const;
  const [postgres, sqlite]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const rates = [await rateOf([loads[0]], underWay), await rateOf([loads[1]], underWay)] as const;
    if (round === 0) continue;
    postgres.push(rates[0].perSecond);
    sqlite.push(rates[1].perSecond);
  }
  for (const load of loads) load.stop();
  for (const server of servers) await server.stop();
  printTable({
    title: `Scale: durable placements of one process, ${participants} participants, ${underWay} under way, median of ${rounds} rounds`,
    rows: [
      ['', 'a second', 'PostgreSQL / it'],
      ['PostgreSQL', median(postgres), 1],
      ['SQLite', median(sqlite), pairedRatio(postgres, sqlite)],
    ],
    notes: ['The database server has its share of the same two cores.'],
  });
  return { 'scale.pg_vs_sqlite': pairedRatio(postgres, sqlite) };
}

async function processesCompared(cluster: PostgresCluster): Promise<Figures> {
  const alone = await MeasuredServer.ours({ database: await newDatabase(cluster) });
  const shared = await newDatabase(cluster);
  const together = [await MeasuredServer.ours({ database: shared }), await MeasuredServer.ours({ database: shared })] as const;
  const atOne = [await sorters(alone), await sorters(alone)];
  const atTwo = [await sorters(together[0]), await sorters(together[1])];
  const one = new Share();
  const two = new Share();
  for (let round = 0; round <= rounds; round += 1) {
    await one.measure([alone], atOne, round > 0);
    await two.measure(together, atTwo, round > 0);
  }
  for (const load of [...atOne, ...atTwo]) load.stop();
  for (const server of [alone, ...together]) await server.stop();
  const ratio = pairedRatio(two.perSecond, one.perSecond);
  const row = (name: string, { perSecond, servers, database, load }: Share, times: number) => [
    name,
    median(perSecond),
    times,
    median(servers),
    median(database),
    median(load),
  ];
  printTable({
    title: `Scale: durable placements in two workshops on one PostgreSQL, ${underWay} under way, median of ${rounds} rounds`,
    rows: [
      ['', 'a second', 'it / one', 'cores: servers', 'database', 'load'],
      row('one process', one, 1),
      row('two processes', two, ratio),
    ],
    notes: ['What the three take together cannot be more than the two cores that there are.'],
  });
  return { 'scale.two_processes': ratio };
}

/** Placements a second, and how many cores everybody took meanwhile; a value per round. */
class Share {
  readonly perSecond: number[] = [];
  readonly servers: number[] = [];
  readonly database: number[] = [];
  readonly load: number[] = [];

  async measure(servers: readonly MeasuredServer[], loads: readonly Load<PlacementsLoad>[], counts: boolean): Promise<void> {
    const cpu = () => servers.reduce((sum, server) => sum + server.cpu(), 0);
    const before = { servers: cpu(), database: cpuOfAll('postgres'), at: performance.now() };
    const { perSecond, load } = await rateOf(loads, underWay / 2);
    if (!counts) return;
    const time = performance.now() - before.at;
    this.perSecond.push(perSecond);
    this.servers.push((cpu() - before.servers) / time);
    this.database.push((cpuOfAll('postgres') - before.database) / time);
    this.load.push(load);
  }
}

/** A change is made through one process; a wall watches at the other. */
async function hints(cluster: PostgresCluster, redis: RedisServer): Promise<Figures> {
  const [overPostgres, overRedis] = [await hintTimes(cluster, {}), await hintTimes(cluster, { BUS_URL: redis.url })];
  const row = (bus: string, times: readonly number[]) => [bus, median(times), percentile(times, 0.95), percentile(times, 0.99)];
  printTable({
    title: `Scale: from the acknowledgement at one process to the frame at the other, ${changes} changes`,
    rows: [['', 'median ms', '95 % ms', '99 % ms'], row('PostgreSQL', overPostgres), row('Redis', overRedis)],
  });
  return { 'scale.hint_p99_ms': percentile(overPostgres, 0.99) };
}

async function hintTimes(cluster: PostgresCluster, env: Readonly<Record<string, string>>): Promise<number[]> {
  const database = await newDatabase(cluster);
  const [here, there] = [await MeasuredServer.ours({ database, env }), await MeasuredServer.ours({ database, env })];
  const { workshop } = await Room.open(here.url, 10);
  const wall = await LiveSocket.open(`${there.url.replace('http', 'ws')}/graphql`, { secret: workshop.projector });
  const watched = wall.subscribe<object>(stageDocument);
  await watched.next();
  const api = new Api(here.url);
  const lock = 'mutation ($locked: Boolean!) { lockDoor(locked: $locked) { revision } }';
  const times: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    await sleep(changeEvery);
    const shown = watched.next().then(() => performance.now());
    await api.call(lock, { locked: change % 2 === 0 }, workshop.facilitator);
    const acknowledged = performance.now();
    times.push(Math.max(0, (await shown) - acknowledged));
  }
  await wall.close();
  await here.stop();
  await there.stop();
  return times;
}

async function fanout(cluster: PostgresCluster, redis: RedisServer): Promise<Figures> {
  const database = await newDatabase(cluster);
  const env = { BUS_URL: redis.url };
  const ours = [await MeasuredServer.ours({ database, env }), await MeasuredServer.ours({ database, env })];
  const room = await Room.open(ours[0]?.url ?? '', phones);
  await room.workshop.step('startSorting');
  await room.sort(300);
  const recorded = await recordFrames(ours[0] as MeasuredServer, room);
  const peerEnv = { env: { REDIS: redis.url } };
  const socketio = [await MeasuredServer.peer('socketio', recorded, peerEnv), await MeasuredServer.peer('socketio', recorded, peerEnv)];
  const contenders = { ours, socketio } as const;
  const readings = { ours: [] as number[], socketio: [] as number[] };
  const last = { ours: [] as number[], socketio: [] as number[] };
  const loads = {} as Record<keyof typeof contenders, Load<FanoutLoad>>;
  let bytes = 0;
  for (const name of ['ours', 'socketio'] as const) {
    loads[name] = Load.start<FanoutLoad>('fanout');
    await loads[name].call('open', {
      server: name,
      ports: contenders[name].map(({ port }) => port),
      phones,
      stageDocument,
      secrets: name === 'ours' ? room.secrets : [],
      facilitatorSecret: room.workshop.facilitator,
    });
    await loads[name].call('prepare', { size: 'large' });
  }
  const cpuOf = (name: keyof typeof contenders) => contenders[name].reduce((sum, server) => sum + server.cpu(), 0);
  for (let round = 0; round <= fanoutRounds; round += 1) {
    for (const name of ['ours', 'socketio'] as const) {
      const before = cpuOf(name);
      const shown = await loads[name].call('show', { size: 'large', frames, interval: frameEvery, isReveal: false });
      if (round === 0) continue;
      readings[name].push(((cpuOf(name) - before) * 1000) / (frames * phones));
      last[name].push(median(shown.lastReceipts));
      bytes = shown.bytes;
    }
  }
  for (const load of Object.values(loads)) load.stop();
  for (const server of [...ours, ...socketio]) await server.stop();
  printTable({
    title: `Scale: a frame of ${Math.round(bytes / 1000)} kB to ${phones.toLocaleString('en')} phones at two processes, median of ${fanoutRounds} rounds`,
    rows: [
      ['', 'server CPU µs/frame', 'ours / it', 'last receipt ms'],
      ['ours, PostgreSQL and Redis', median(readings.ours), 1, median(last.ours)],
      ['Socket.IO, Redis adapter', median(readings.socketio), pairedRatio(readings.ours, readings.socketio), median(last.socketio)],
    ],
    notes: ['Ours includes the mutation that provokes each frame, its commit, and making the frame at both processes.'],
  });
  return { 'scale.fanout_vs_socketio_redis': pairedRatio(readings.ours, readings.socketio) };
}
