/** Retention: how long taps wait for their receipt while workshops that nobody came back to are deleted. */
import { lookInto } from '../../support/database.js';
import { placeDocument, stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { TapsLoad } from '../load/taps.js';
import { Load } from '../load.js';
import { MeasuredServer, newDatabase } from '../measuredServer.js';
import { addOldWorkshops } from '../oldWorkshops.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, percentile } from '../statistics.js';

const phones = 500;
const perSecond = 100;
/** A stretch of tapping, in seconds: after each it is looked whether anything is left to delete. */
const stretch = 4;
const old = { workshops: 400, people: 150 };

export async function retention(): Promise<Figures> {
  const database = newDatabase();
  const before = await MeasuredServer.ours({ database });
  const { workshop, secrets, cardIds } = await Room.open(before.url, phones);
  await workshop.step('startSorting');
  await before.stop();
  const placements = await addOldWorkshops(database, old);

  // Deleting begins with the start.
  const started = performance.now();
  const server = await MeasuredServer.ours({ database });
  const load = Load.start<TapsLoad>('taps');
  await load.call('open', { port: server.port, secrets, cardIds, stageDocument, placeDocument });
  const waits: number[] = [];
  let left = old.workshops;
  while (left > 0) {
    const taps = await load.call('tap', { perSecond, seconds: stretch });
    left = (await workshopsIn(database)) - 1;
    // A stretch in which the last one went was not all of it under deletion.
    if (left > 0 || waits.length === 0) waits.push(...taps);
  }
  const seconds = (performance.now() - started) / 1000;
  const afterwards = await load.call('tap', { perSecond, seconds: stretch });
  load.stop();
  await server.stop();

  const row = (name: string, waits: readonly number[]) => [name, waits.length, ...percentiles(waits), Math.max(...waits)];
  printTable({
    title: `Retention: ${phones} phones, ${perSecond} placements a second, while ${old.workshops} old workshops with ${placements.toLocaleString('en')} placements are deleted`,
    rows: [['', 'taps', 'to receipt p50 ms', 'p95', 'p99', 'max'], row('while deleting', waits), row('afterwards', afterwards)],
    notes: [`The last of them was gone ${seconds.toFixed(0)} seconds after the start.`],
  });
  return { 'retention.tap_p99_ms': percentile(waits, 0.99) };
}

function percentiles(waits: readonly number[]): number[] {
  return [median(waits), percentile(waits, 0.95), percentile(waits, 0.99)];
}

async function workshopsIn(database: string): Promise<number> {
  const [row] = await lookInto(database, (file) => file.rows<{ count: number }>('select count(*) as count from workshop'));
  return row?.count ?? 0;
}
