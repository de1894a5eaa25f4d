/** The database cannot grow for a while: nobody is told that something is saved when it is not, everybody can read, and then it goes on. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { Api, refusalOf } from '../support/api.js';
import { type StageView, watchStage } from '../support/documents.js';
import { LiveSocket } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, stopAll, tapping } from './load.js';
import type { Phone } from './phone.js';
import { breachesOf } from './truth.js';

const run = promisify(execFile);

/** How long there is no room, in seconds. */
const fullFor = howMany(2, 10);

interface Disk {
  /** Where the database belongs; undefined for anywhere. */
  readonly file?: string;
  fill(server: ServerProcess): Promise<void>;
  free(server: ServerProcess): Promise<void>;
  remove(): Promise<void>;
}

/** Files of the server's process may not grow beyond what the write-ahead log has reached. Null where no such limit can be set. */
async function limitedFiles(): Promise<Disk | null> {
  if (spawnSync('prlimit', ['--version']).status !== 0) return null;
  return {
    fill: async ({ pid, file }) => {
      await run('prlimit', ['--pid', String(pid), `--fsize=${(await stat(`${file}-wal`)).size}:`]);
    },
    free: async ({ pid }) => {
      await run('prlimit', ['--pid', String(pid), '--fsize=unlimited:']);
    },
    remove: async () => undefined,
  };
}

/** A small file system of its own that something else fills up. Null where nobody may mount one. */
async function smallFileSystem(): Promise<Disk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'two-hats-small-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    file: join(folder, 'workshops.sqlite'),
    fill: async () => {
      const handle = await open(filler, 'a');
      for (let size = 65_536; size >= 1; ) {
        const written = await handle.write(Buffer.alloc(size)).catch(() => null);
        if (written?.bytesWritten !== size) size = Math.floor(size / 2);
      }
      await handle.close();
    },
    free: () => rm(filler),
    remove: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Everything that people read, once; returns what could not be read. */
async function breachesOfReading(server: ServerProcess, workshop: Workshop, { person }: Phone): Promise<string[]> {
  const reads: Record<string, () => Promise<unknown>> = {
    stage: () => workshop.stage(),
    console: () => workshop.console(),
    ballot: () => person.ballot(),
    'a first frame': async () => {
      const socket = await LiveSocket.open(server.socketUrl, { secret: workshop.projector });
      await socket.subscribe<StageView>(watchStage).next();
      await socket.close();
    },
  };
  const outcomes = await Promise.allSettled(Object.values(reads).map((read) => read()));
  return outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [`Not readable: ${Object.keys(reads)[index]}: ${outcome.reason}`] : [],
  );
}

async function runOutOfRoom(disk: Disk): Promise<void> {
  const server = await ServerProcess.start(disk.file ? { file: disk.file } : {});
  onTestFinished(async () => {
    await server.end();
    await disk.remove();
  });
  const workshop = await Workshop.open(new Api(server.url));
  const phones = await phonesFor(workshop, 20, { url: () => server.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  const stopTapping = tapping(phones, 100);
  await expect.poll(() => savesOf(phones), { timeout: 30_000, interval: 5 }).toBeGreaterThan(100);

  await disk.fill(server);
  const filledAt = performance.now();
  await Promise.all(phones.map((phone) => phone.until(() => phone.troubles.length > 0, 'it is told that nothing can be saved')));
  const breaches: string[] = [];
  while (performance.now() < filledAt + fullFor * 1000) {
    breaches.push(...(await breachesOfReading(server, workshop, phones[0] as Phone)));
    const code = await refusalOf(workshop.join('Late'));
    if (code !== 'BUSY') breaches.push(`Joining is refused with ${code}`);
    await sleep(200);
  }
  const freedFrom = performance.now();
  await disk.free(server);
  const freedAt = performance.now();
  const savedAgain = (phone: Phone) => phone.journal.find(({ saved, settledAt }) => saved && (settledAt ?? 0) > freedFrom);
  await Promise.all(phones.map((phone) => phone.until(() => savedAgain(phone) !== undefined, 'something is saved again')));
  stopTapping();

  const meanwhile = phones.flatMap(({ journal }) =>
    journal.filter(({ saved, sentAt, settledAt }) => saved && (sentAt ?? 0) > filledAt && (settledAt ?? 0) < freedFrom),
  );
  const troubles = phones.flatMap((phone) => phone.troubles);
  for (const { code, retryable } of troubles) if (code !== 'BUSY' || !retryable) breaches.push(`Answered with ${code}`);
  breaches.push(...(await breachesOf(server.database, workshop, phones)));
  await stopAll(phones);
  expect(await server.stop()).toBe(0);
  // The last block, or a log that has just begun anew, may have had room for one: what was acknowledged is on disk, like all the rest.
  console.log(`${troubles.length} times told to come back, ${meanwhile.length} saved meanwhile`);
  expect(server.log).toBe('');
  noneOf('disk-full', breaches);
  const resumed = Math.max(...phones.map((phone) => (savedAgain(phone)?.settledAt ?? Infinity) - freedAt));
  verdict('disk-full/writing-again', resumed, { atMost: 1000, unit: 'ms' });
}

const ways: Record<string, () => Promise<Disk | null>> = {
  'the files of the server may not grow': limitedFiles,
  'the file system is full': smallFileSystem,
};

test.for(Object.keys(ways))(`%s for ${fullFor} s, seed ${seed}`, async (way, { skip }) => {
  const disk = (await ways[way]?.()) ?? null;
  if (!disk) {
    console.log(`disk-full: skipped, it cannot be arranged here that ${way}`);
    return skip();
  }
  await runOutOfRoom(disk);
});
