/**
 * Whether "acknowledged means on disk" is true where it counts: the system calls of the server are traced while a room places cards. Every
 * placement has a change number that can be found again, in the pages written to the write-ahead log and in the answer on the socket.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Api } from '../support/api.js';
import { ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, settleAll, stopAll, tapping } from './load.js';
import { canTrace, isOver, readTrace, type SystemCall, tracing } from './trace.js';
import { breachesOf } from './truth.js';

const placements = howMany(100, 2000);
/** The first change number: from here on they take four bytes in the database, and nothing else looks like them. */
const firstChange = 0x5a_00_00_00;
/** A frame of the write-ahead log: its header says in the second word whether it ends a commit, and a page follows. */
const frameHeaderBytes = 24;

interface Moments {
  /** When its page was first written to the write-ahead log. */
  written: number;
  /** When the first commit that contains it had been written as a whole. */
  committed: number;
  /** When the sync after that had returned. */
  synced: number;
  /** When its acknowledgement was begun to be written to a socket. */
  acknowledged: number;
}

/** Follows every change number from the log to the socket. */
function momentsOf(calls: readonly SystemCall[]): Map<number, Moments> {
  const moments = new Map<number, Moments>();
  const momentOf = (change: number) => {
    const known = moments.get(change) ?? { written: Infinity, committed: Infinity, synced: Infinity, acknowledged: Infinity };
    moments.set(change, known);
    return known;
  };
  /** Written and not yet committed; committed and not yet synced. */
  let open: Moments[] = [];
  let unsynced: Moments[] = [];
  let endsCommit = false;
  for (const { name, target, bytes, began, ended, result } of calls) {
    if (target.endsWith('-wal') && /^p?write/.test(name)) {
      for (const change of changesIn(bytes)) {
        const moment = momentOf(change);
        if (moment.written !== Infinity) continue;
        moment.written = ended;
        open.push(moment);
      }
      if (bytes.length === frameHeaderBytes) {
        endsCommit = bytes.readUInt32BE(4) !== 0;
      } else if (endsCommit) {
        for (const moment of open) moment.committed = ended;
        unsynced.push(...open);
        open = [];
        endsCommit = false;
      }
    } else if (target.endsWith('-wal') && /sync$/.test(name) && result === 0) {
      for (const moment of unsynced) if (moment.committed < began) moment.synced = ended;
      unsynced = unsynced.filter(({ synced }) => synced === Infinity);
    } else if (target.startsWith('socket:') || target.startsWith('TCP:')) {
      for (const [, change] of bytes.toString('latin1').matchAll(/"change":(\d+),"saved":true/g)) {
        const moment = momentOf(Number(change));
        moment.acknowledged = Math.min(moment.acknowledged, began);
      }
    }
  }
  return moments;
}

/** The change numbers in a page: four bytes in a row that can be nothing else. */
function* changesIn(page: Buffer): Iterable<number> {
  for (let at = page.indexOf(0x5a); at >= 0 && at + 4 <= page.length; at = page.indexOf(0x5a, at + 1)) {
    const change = page.readUInt32BE(at);
    if (change > firstChange && change < firstChange + 0x1_00_00) yield change;
  }
}

test(`each of ${placements} acknowledgements follows the sync of its commit, seed ${seed}`, async ({ skip }) => {
  if (!canTrace()) {
    console.log('fsync: skipped, there is no strace here or it is not allowed to trace');
    return skip();
  }
  const folder = await mkdtemp(join(tmpdir(), 'two-hats-trace-'));
  const trace = join(folder, 'trace');
  const server = await ServerProcess.start({ through: tracing(trace) });
  onTestFinished(async () => {
    await server.end();
    await rm(folder, { recursive: true });
  });
  const workshop = await Workshop.open(new Api(server.url));
  let change = firstChange;
  const nextChange = () => ++change;
  const phones = await phonesFor(workshop, 20, { url: () => server.socketUrl, nextChange });
  await workshop.step('startSorting');
  await connectAll(phones);
  const stopTapping = tapping(phones, 100);
  await expect.poll(() => savesOf(phones), { timeout: 600_000, interval: 20 }).toBeGreaterThanOrEqual(placements);
  stopTapping();
  await settleAll(phones);
  const breaches = await breachesOf(server.database, workshop, phones);
  await stopAll(phones);
  const { pid } = server;
  expect(await server.stop()).toBe(0);
  await expect.poll(() => isOver(trace, pid), { timeout: 60_000 }).toBe(true);
  const moments = momentsOf(await readTrace(trace));

  const saved = phones.flatMap(({ journal }) => journal.filter((entry) => entry.saved));
  let syncs = 0;
  for (const entry of saved) {
    const { written, committed, synced, acknowledged } = moments.get(entry.change) ?? {};
    const story = `change ${entry.change}: written ${written}, committed ${committed}, synced ${synced}, acknowledged ${acknowledged}`;
    if (synced === undefined || acknowledged === undefined || acknowledged === Infinity) breaches.push(`Not seen: ${story}`);
    else if (synced >= acknowledged) breaches.push(`Acknowledged before it was on disk: ${story}`);
    else syncs += 1;
  }
  console.log(`${syncs} acknowledgements seen to follow the sync of their commit`);
  expect(saved.length).toBeGreaterThanOrEqual(placements);
  noneOf('fsync', breaches);
});
