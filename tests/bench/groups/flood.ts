/** Flood: how long a frame takes to reach a room while one participant takes all that the server allows one. */
import { Api } from '../../support/api.js';
import { stageDocument } from '../documents.js';
import type { Figures } from '../goals.js';
import type { FanoutLoad } from '../load/fanout.js';
import type { FloodLoad } from '../load/flood.js';
import { Load } from '../load.js';
import { MeasuredServer } from '../measuredServer.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';
import { median, pairedRatio, percentile } from '../statistics.js';

const phones = 200;
const rounds = 5;
const frames = 15;
/** Milliseconds from frame to frame: each change is a frame. */
const interval = 200;

export async function flood(): Promise<Figures> {
  const server = await MeasuredServer.ours();
  const { port } = server;
  const room = await Room.open(server.url, phones + 1);
  await room.workshop.step('startSorting');
  await room.sort(phones);
  const secrets = room.secrets.slice(0, phones);
  const secret = room.secrets[phones] ?? '';
  const everyone = Load.start<FanoutLoad>('fanout');
  await everyone.call('open', {
    server: 'ours',
    ports: [port],
    phones,
    stageDocument,
    secrets,
    facilitatorSecret: room.workshop.facilitator,
  });
  await everyone.call('prepare', { size: 'large' });
  const show = () => everyone.call('show', { size: 'large', frames, interval, isReveal: false });
  await show();

  const selection = await dearest(server.url, secret);
  const liveDocuments = Array.from({ length: 100 }, (_, index) => `subscription Flood${index} ${selection}`);
  const rows: (string | number)[][] = [['', 'quiet ms', 'p95', 'flood ms', 'p95', 'queries answered a second', 'refused', 'taken']];
  const quiet: number[] = [];
  const flooded: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const before = (await show()).lastReceipts;
    const attack = Load.start<FloodLoad>('flood');
    const taken = await attack.call('take', { port, secret, liveDocuments, query: `query Flood ${selection}` });
    const begin = performance.now();
    await attack.call('begin', undefined);
    const during = (await show()).lastReceipts;
    const seconds = (performance.now() - begin) / 1000;
    const { answered, refused } = await attack.call('end', undefined);
    attack.stop();
    quiet.push(median(before));
    flooded.push(median(during));
    rows.push([
      `round ${round}`,
      median(before),
      percentile(before, 0.95),
      median(during),
      percentile(during, 0.95),
      answered / seconds,
      refused / seconds,
      `${taken.sockets} sockets, ${taken.subscriptions} subscriptions of ${taken.liveDocuments} documents`,
    ]);
  }
  everyone.stop();
  await server.stop();
  printTable({
    title: `Flood: from a change to the last of ${phones} phones that show it, without and with one participant who takes all there is`,
    rows,
    notes: [
      'The flood asks with the dearest document that is admitted, over sockets and HTTP, and waits a second or two where it is refused.',
    ],
  });
  return { 'flood.frame_ratio': pairedRatio(flooded, quiet) };
}

/** A selection of the Stage that holds as many copies of its largest parts as the server admits. */
async function dearest(url: string, secret: string): Promise<string> {
  const api = new Api(url);
  const part = (index: number) =>
    `c${index}: cards { id text hint dimension } r${index}: reveal { results { cardId columns { column count share } } }`;
  for (let copies = 10; copies > 0; copies -= 1) {
    const selection = `{ stage { revision ${Array.from({ length: copies }, (_, index) => part(index)).join(' ')} } }`;
    if (!(await api.ask(`query ${selection}`, {}, secret)).errors) return selection;
  }
  throw new Error('The server admits none of the documents of the flood.');
}
