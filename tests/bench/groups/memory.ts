/** Memory: what one connected, idle phone adds to the resident memory of a server. */
import { setTimeout as sleep } from 'node:timers/promises';
import { stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { IdleLoad } from '../load/idle.js';
import { Load } from '../load.js';
import { MeasuredServer, newDatabase } from '../measuredServer.js';
import { recordFrames } from '../payloads.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, pairedRatio } from '../statistics.js';

const phones = 2000;
/** Phones that connect before the first reading: they warm up the code and the caches. */
const earlier = 400;
const rounds = 5;

export async function memory(): Promise<Figures> {
  const database = newDatabase();
  const first = await MeasuredServer.ours({ database });
  const room = await Room.open(first.url, earlier + phones);
  await room.workshop.step('startSorting');
  const frames = await recordFrames(first, room);
  await first.stop();

  const kilobytes = { ours: [] as number[], ws: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // Fresh processes in every round: what a process has once taken from the system it rarely gives back.
    for (const contender of ['ws', 'ours'] as const) {
      const server = await (contender === 'ws'
        ? MeasuredServer.peer('ws', frames, { inspected: true })
        : MeasuredServer.ours({ inspected: true, database }));
      kilobytes[contender].push(await perPhone(contender, server, room.secrets));
      await server.stop();
    }
  }
  printTable({
    title: `Memory: resident kB per connected, idle phone, ${phones.toLocaleString('en')} phones after ${earlier} earlier ones`,
    rows: [
      ['', ...kilobytes.ours.map((_, round) => `round ${round + 1}`), 'median'],
      ['ws', ...kilobytes.ws, median(kilobytes.ws)],
      ['ours', ...kilobytes.ours, median(kilobytes.ours)],
    ],
    notes: ['Read after a collection of garbage, which a debugger asks both servers for; kernel memory is not part of it.'],
  });
  return { 'memory.per_phone_vs_ws': pairedRatio(kilobytes.ours, kilobytes.ws) };
}

async function perPhone(server: 'ours' | 'ws', measured: MeasuredServer, secrets: readonly string[]): Promise<number> {
  const load = Load.start<IdleLoad>('idle');
  const { port } = measured;
  await load.call('add', { server, port, secrets: secrets.slice(0, earlier), stageDocument });
  const before = await settled(measured);
  await load.call('add', { server, port, secrets: secrets.slice(earlier), stageDocument });
  const after = await settled(measured);
  load.stop();
  return (after - before) / phones;
}

/** Resident memory in kB once it no longer falls: collected pages go back to the system with a delay. */
async function settled(measured: MeasuredServer): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY;
  for (let steady = 0; steady < 3; ) {
    await measured.collectGarbage();
    await sleep(500);
    const memory = measured.memory();
    steady = memory < lowest * 0.998 ? 0 : steady + 1;
    lowest = Math.min(lowest, memory);
  }
  return lowest;
}
