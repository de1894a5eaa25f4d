/** A full room: how long it takes from the first card on a phone to the frame of the facilitator's console that counts who has begun. */
import { consoleDocument, placeDocument, stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { RoomLoad } from '../load/room.js';
import { Load } from '../load.js';
import { MeasuredServer } from '../measuredServer.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, percentile } from '../statistics.js';

const phones = 2000;
const perSecond = 500;
const seconds = 8;
const rounds = 3;

export async function room(): Promise<Figures> {
  const server = await MeasuredServer.ours();
  const { workshop, secrets, cardIds } = await Room.open(server.url, phones);
  await workshop.step('startSorting');
  const load = Load.start<RoomLoad>('room');
  await load.call('open', {
    port: server.port,
    secrets,
    cardIds,
    stageDocument,
    placeDocument,
    facilitatorSecret: workshop.facilitator,
    consoleDocument,
  });
  await load.call('tap', { perSecond, seconds: 2 });

  const heading = ['', 'to console p50 ms', 'p95', 'max', 'to receipt p50 ms', 'p95', 'console frames', 'server, share of a core', 'load'];
  const rows: (string | number)[][] = [heading];
  const p95s: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const [cpu, begin] = [server.cpu(), performance.now()];
    const { toConsole, toReceipt, consoleFrames, loadShare } = await load.call('tap', { perSecond, seconds });
    const serverShare = (server.cpu() - cpu) / (performance.now() - begin);
    const p95 = percentile(toConsole, 0.95);
    p95s.push(p95);
    const latencies = [median(toConsole), p95, Math.max(...toConsole), median(toReceipt), percentile(toReceipt, 0.95)];
    rows.push([`round ${round}`, ...latencies, consoleFrames, serverShare, loadShare]);
  }
  load.stop();
  await server.stop();
  printTable({
    title: `Room: ${phones.toLocaleString('en')} phones, ${perSecond} placements a second for ${seconds} s, one console`,
    rows,
  });
  return { 'room.tap_to_console_p95_ms': median(p95s) };
}
