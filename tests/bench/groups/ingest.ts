/** Ingest: how many acknowledged placements a second a server takes, and whether one costs more in a large room than in a small one. */
import { consoleDocument, placeDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { PlacementsLoad, SendPlacements, Taker } from '../load/placements.js';
import { Load } from '../load.js';
import { MeasuredServer } from '../measuredServer.js';
import { recordFrames } from '../payloads.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, pairedRatio } from '../statistics.js';

const rounds = 5;
const roundTime = 2500;
/** Participants with a socket each, and placements under way at any time: everybody taps with impatience. */
const participants = 64;
const underWay = 256;
/** The rooms that are compared for flatness. Everybody has sorted everything and holds a socket; each has one placement under way at most. */
const smallRoom = 100;
const largeRoom = 5000;
const handsAtOnce = 64;
/** Both get the same, so that what is done a number of times a second, whatever the room, weighs the same in both. */
const perSecond = 4000;

const takers: readonly Taker[] = ['ours', 'stock', 'stockInMemory', 'socketio', 'ws'];
const described: Record<Taker, string> = {
  ours: 'ours, WebSocket, durable',
  stock: 'stock, HTTP, durable',
  stockInMemory: 'stock, HTTP, in memory',
  socketio: 'Socket.IO, in memory',
  ws: 'ws, in memory',
};

interface Contender {
  readonly server: MeasuredServer;
  readonly load: Load<PlacementsLoad>;
  /** One value per round. */
  readonly perSecond: number[];
  /** Server CPU per placement in microseconds. */
  readonly cpu: number[];
  /** Share of one core that the load used. */
  readonly loadShare: number[];
}

export async function ingest(): Promise<Figures> {
  return { ...(await rates()), ...(await flatness()) };
}

async function rates(): Promise<Figures> {
  const server = await MeasuredServer.ours();
  const room = await sortingRoom(server, participants);
  const frames = await recordFrames(server, room);
  const stock = await MeasuredServer.peer('stock', frames);
  const servers = {
    ours: server,
    stock,
    stockInMemory: stock,
    socketio: await MeasuredServer.peer('socketio', frames),
    ws: await MeasuredServer.peer('ws', frames),
  };
  const contenders = {} as Record<Taker, Contender>;
  for (const taker of takers) contenders[taker] = await enter(taker, servers[taker], room, false);
  await alternate(Object.values(contenders), { underWay, milliseconds: roundTime });

  const { ours } = contenders;
  printTable({
    title: `Ingest: acknowledged placements, ${participants} participants, ${underWay} placements under way, median of ${rounds} rounds`,
    rows: [
      ['', 'a second', 'ours / it', 'server CPU µs each', 'load, share of a core'],
      ...takers.map((taker) => {
        const { perSecond, cpu, loadShare } = contenders[taker];
        return [described[taker], median(perSecond), pairedRatio(ours.perSecond, perSecond), median(cpu), median(loadShare)];
      }),
    ],
  });
  return {
    'ingest.durable_vs_stock': pairedRatio(ours.perSecond, contenders.stock.perSecond),
    'ingest.durable_vs_socketio_volatile': pairedRatio(ours.perSecond, contenders.socketio.perSecond),
  };
}

async function flatness(): Promise<Figures> {
  const contenders: Contender[] = [];
  for (const people of [smallRoom, largeRoom]) {
    const server = await MeasuredServer.ours();
    const room = await sortingRoom(server, people);
    await room.sort(people);
    contenders.push(await enter('ours', server, room, true));
  }
  await alternate(contenders, { underWay: handsAtOnce, perSecond, milliseconds: roundTime });
  const [small, large] = contenders as [Contender, Contender];
  const row = (people: number, { cpu, perSecond, loadShare }: Contender) => [
    `${people.toLocaleString('en')} participants`,
    median(cpu),
    median(perSecond),
    median(loadShare),
  ];
  printTable({
    title: `Ingest: a small room and a large one, everybody connected, the console watched, ${perSecond.toLocaleString('en')} placements a second in both, median of ${rounds} rounds`,
    rows: [['', 'server CPU µs each', 'a second', 'load, share of a core'], row(smallRoom, small), row(largeRoom, large)],
  });
  return { 'ingest.flat': pairedRatio(large.cpu, small.cpu) };
}

async function sortingRoom(server: MeasuredServer, people: number): Promise<Room> {
  const room = await Room.open(server.url, people);
  await room.workshop.step('startSorting');
  return room;
}

async function enter(taker: Taker, server: MeasuredServer, { secrets, cardIds, workshop }: Room, isWatched: boolean): Promise<Contender> {
  const load = Load.start<PlacementsLoad>('placements');
  await load.call('open', {
    server: taker,
    port: server.port,
    participants: secrets.length,
    cardIds,
    change: 1,
    secrets: taker === 'ours' ? secrets : [],
    placeDocument,
    console: isWatched ? { secret: workshop.facilitator, document: consoleDocument } : null,
  });
  return { server, load, perSecond: [], cpu: [], loadShare: [] };
}

/** Lets them take turns; round 0 warms up and is not counted. Ends their processes. */
async function alternate(contenders: readonly Contender[], turn: SendPlacements): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) {
    for (const { server, load, perSecond, cpu, loadShare } of contenders) {
      const before = server.cpu();
      const { acknowledged, milliseconds, loadCpu } = await load.call('run', turn);
      if (round === 0) continue;
      perSecond.push((acknowledged * 1000) / milliseconds);
      cpu.push(((server.cpu() - before) * 1000) / acknowledged);
      loadShare.push(loadCpu / milliseconds);
    }
  }
  for (const { load } of contenders) load.stop();
  for (const server of new Set(contenders.map((contender) => contender.server))) await server.stop();
}
