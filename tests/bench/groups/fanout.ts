/** Fan-out: what it costs to bring one frame to two thousand phones, and how long the last of them waits after a reveal. */
import { stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { FanoutLoad, FrameSize, FramesShown } from '../load/fanout.js';
import { Load } from '../load.js';
import { MeasuredServer } from '../measuredServer.js';
import { recordFrames } from '../payloads.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, pairedRatio } from '../statistics.js';

const phones = 2000;
const rounds = 5;
/** Milliseconds from frame to frame: a slower beat than the window in which our server merges changes, so that each change is a frame. */
const interval = 200;
const framesPerRound = { ours: 10, ws: 10, socketio: 10, stock: 2 } as const;
const reveals = 4;

type Contender = keyof typeof framesPerRound;
const contenders: readonly Contender[] = ['ws', 'ours', 'socketio', 'stock'];

/** One contender's readings, a value per round. */
class Readings {
  /** Server CPU per delivered frame, in microseconds. */
  readonly cpu: number[] = [];
  /** Load CPU per delivered frame, in microseconds. */
  readonly loadCpu: number[] = [];
  readonly lastReceipt: number[] = [];
  bytes = 0;
}

export async function fanout(): Promise<Figures> {
  const ours = await MeasuredServer.ours();
  const room = await Room.open(ours.url, phones);
  await room.workshop.step('startSorting');
  await room.sort(300);
  const frames = await recordFrames(ours, room);
  const servers = {
    ours,
    ws: await MeasuredServer.peer('ws', frames),
    socketio: await MeasuredServer.peer('socketio', frames),
    stock: await MeasuredServer.peer('stock', frames),
  };
  const loads = {} as Record<Contender, Load<FanoutLoad>>;
  for (const contender of contenders) {
    loads[contender] = Load.start<FanoutLoad>('fanout');
    await loads[contender].call('open', {
      server: contender,
      ports: [servers[contender].port],
      phones,
      stageDocument,
      secrets: contender === 'ours' ? room.secrets : [],
      facilitatorSecret: room.workshop.facilitator,
    });
  }

  const readings = { small: byContender(), large: byContender() };
  const reveal = byContender();
  const measure = async (contender: Contender, size: FrameSize, into: Readings | null) => {
    await loads[contender].call('prepare', { size });
    const count = framesPerRound[contender];
    const before = servers[contender].cpu();
    const shown: FramesShown = await loads[contender].call('show', { size, frames: count, interval, isReveal: false });
    if (!into) return;
    const delivered = count * phones;
    into.cpu.push(((servers[contender].cpu() - before) * 1000) / delivered);
    into.loadCpu.push((shown.loadCpu * 1000) / delivered);
    into.lastReceipt.push(median(shown.lastReceipts));
    into.bytes = shown.bytes;
  };

  // Round 0 warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const size of ['small', 'large'] as const) {
      for (const contender of contenders) await measure(contender, size, round === 0 ? null : readings[size][contender]);
    }
    for (const contender of ['ws', 'ours'] as const) {
      const { lastReceipts } = await loads[contender].call('show', { size: 'large', frames: reveals, interval, isReveal: true });
      if (round > 0) reveal[contender].lastReceipt.push(median(lastReceipts));
    }
  }
  const alone = await costForOnePhone(ours);
  for (const load of Object.values(loads)) load.stop();
  for (const server of Object.values(servers)) await server.stop();

  const { large } = readings;
  for (const size of ['large', 'small'] as const) printReadings(size, readings[size]);
  console.log(
    `  With one phone instead of ${phones}, a large frame of ours costs ${alone.toFixed(1)} ms: the mutation and making the frame.`,
  );
  printTable({
    title: `Fan-out: from the reveal to its last receipt by ${phones.toLocaleString('en')} phones, median of ${rounds} rounds of ${reveals}`,
    rows: [['', 'ms'], ...(['ws', 'ours'] as const).map((contender) => [contender, median(reveal[contender].lastReceipt)])],
    notes: ['Ours includes the mutation, its commit, reading the workshop and making the frame; ws sends bytes that it holds.'],
  });
  return {
    'fanout.cpu_vs_ws': pairedRatio(large.ours.cpu, large.ws.cpu),
    'fanout.cpu_vs_socketio': pairedRatio(large.ours.cpu, large.socketio.cpu),
    'fanout.stock_vs_ours': pairedRatio(large.stock.cpu, large.ours.cpu),
    'fanout.last_receipt_vs_ws': pairedRatio(reveal.ours.lastReceipt, reveal.ws.lastReceipt),
  };
}

/** Milliseconds of CPU from a change to its frame where next to nothing is delivered: the part that does not grow with the room. */
async function costForOnePhone(server: MeasuredServer): Promise<number> {
  const { workshop, secrets } = await Room.open(server.url, 1);
  await workshop.step('startSorting');
  const load = Load.start<FanoutLoad>('fanout');
  await load.call('open', {
    server: 'ours',
    ports: [server.port],
    phones: 1,
    stageDocument,
    secrets,
    facilitatorSecret: workshop.facilitator,
  });
  await load.call('prepare', { size: 'large' });
  const before = server.cpu();
  await load.call('show', { size: 'large', frames: 20, interval, isReveal: false });
  load.stop();
  return (server.cpu() - before) / 20;
}

function byContender(): Record<Contender, Readings> {
  return { ws: new Readings(), ours: new Readings(), socketio: new Readings(), stock: new Readings() };
}

function printReadings(size: FrameSize, readings: Record<Contender, Readings>): void {
  const what = size === 'large' ? "a phone's Stage after the reveal" : "a phone's Stage before the reveal";
  printTable({
    title: `Fan-out: ${what} to ${phones.toLocaleString('en')} sockets, median of ${rounds} rounds`,
    rows: [
      ['', 'bytes', 'server CPU µs/frame', 'ours / it', 'load CPU µs/frame', 'last receipt ms'],
      ...contenders.map((contender) => {
        const { cpu, loadCpu, lastReceipt, bytes } = readings[contender];
        return [contender, Math.round(bytes), median(cpu), pairedRatio(readings.ours.cpu, cpu), median(loadCpu), median(lastReceipt)];
      }),
    ],
    notes: ['Ours includes the mutation that provokes each frame, with its commit.'],
  });
}
