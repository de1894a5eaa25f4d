/** `pnpm backup` while a room places cards: every copy is whole, is the database as it stood at one moment, and can be served. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { useServer } from '../server/useServer.js';
import { Api } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { program, ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf } from '../support/verdict.js';
import { type Person, type PlacementSent, placeCards, Workshop } from '../support/workshop.js';
import { connectAll, phonesFor, savesOf, seed, stopAll, tapping } from './load.js';
import type { Phone } from './phone.js';
import { breachesOf, breachesOfStorage, type StoredPlacement, storedPlacements } from './truth.js';

const server = useServer();
const backups = howMany(3, 40);
/** How long after the start of one backup the next one starts, in milliseconds. */
const every = howMany(1000, 5000);

const run = promisify(execFile);
const backupProgram = join(dirname(program), 'backup.js');

/** The newest change that a phone has had acknowledged. Its requests go out one after the other, so all before it are, too. */
function newestSaved({ journal }: Phone): number {
  return journal.findLast(({ saved }) => saved)?.change ?? 0;
}

/**
 * Whether a copy is a state that existed. Each phone's part must be the beginning of its journal, no shorter than what it knew to be saved
 * when the backup began; and whoever knew that something was saved before somebody else sent what is in the copy is in the copy, too.
 */
function breachesOfMoment(stored: readonly StoredPlacement[], phones: readonly Phone[], savedBefore: ReadonlyMap<Phone, number>): string[] {
  const breaches: string[] = [];
  const upTo = new Map<Phone, number>();
  let latest = 0;
  for (const phone of phones) {
    const mine = stored.filter(({ participant }) => participant === Number(phone.person.id));
    const newest = Math.max(0, ...mine.map(({ change }) => change));
    upTo.set(phone, newest);
    const known = savedBefore.get(phone) ?? 0;
    if (newest < known)
      breaches.push(`${phone.person.id}: change ${known} was acknowledged before the backup, the copy ends with ${newest}`);
    const beginning = phone.journal.filter(({ sent, change }) => sent > 0 && change <= newest);
    const must = new Map(beginning.map(({ cardId, column, change }) => [cardId, `${cardId} ${column} ${change}`]));
    const is = mine.map(({ card, column, change }) => `${card} ${column} ${change}`);
    if (String(is.sort()) !== String([...must.values()].sort())) breaches.push(`${phone.person.id} has ${is}, sent ${[...must.values()]}`);
    latest = Math.max(latest, beginning.findLast(({ change }) => change === newest)?.sentAt ?? 0);
  }
  for (const phone of phones) {
    const missing = phone.journal.find(
      ({ saved, settledAt, change }) => saved && (settledAt ?? 0) < latest && change > (upTo.get(phone) ?? 0),
    );
    if (missing) breaches.push(`${phone.person.id}: change ${missing.change} was saved before something in the copy was sent`);
  }
  return breaches;
}

/** Starts a server on the copy: the workshop goes on from there. */
async function breachesOfRestoring(
  copy: string,
  workshop: Workshop,
  person: Person,
  stored: readonly StoredPlacement[],
): Promise<string[]> {
  const restored = await ServerProcess.start({ file: copy });
  try {
    const api = new Api(restored.url);
    const { ballot } = await api.call<{ ballot: { placements: PlacementSent[] } }>(
      '{ ballot { placements { cardId column change } } }',
      {},
      person.secret,
    );
    const served = ballot.placements.map(({ cardId, column, change }) => `${cardId} ${column} ${change}`).sort();
    const mine = stored.filter(({ participant }) => participant === Number(person.id));
    const inCopy = mine.map(({ card, column, change }) => `${card} ${column} ${change}`).sort();
    const breaches = String(served) === String(inCopy) ? [] : [`The restored server says ${served}, the copy ${inCopy}`];
    const placements = [{ cardId: stored[0]?.card, column: 'FIRST', change: 1_000_000 }];
    await api.call(placeCards, { round: 1, placements }, person.secret);
    const { stage } = await api.call<{ stage: { phase: string } }>('{ stage { phase } }', {}, workshop.projector);
    if (stage.phase !== 'SORTING') breaches.push(`The restored server is in ${stage.phase}`);
    if ((await restored.stop()) !== 0 || restored.log !== '') breaches.push(`The restored server said ${restored.log}`);
    return [...breaches, ...(await lookInto(copy, (database) => breachesOfStorage(database, workshop.id)))];
  } finally {
    await restored.end();
  }
}

test(`${backups} backups under load, each restored, seed ${seed}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'two-hats-backups-'));
  const workshop = await Workshop.open(server.api, { deckId: 'article' });
  const phones = await phonesFor(workshop, 30, { url: () => server.process.socketUrl });
  await workshop.step('startSorting');
  await connectAll(phones);
  const stopTapping = tapping(phones, 150);
  await expect.poll(() => savesOf(phones), { timeout: 30_000, interval: 5 }).toBeGreaterThan(100);

  const breaches: string[] = [];
  const rows: number[] = [];
  for (let made = 0; made < backups; made += 1) {
    const next = sleep(every);
    const copy = join(folder, `${made}.sqlite`);
    const savedBefore = new Map(phones.map((phone) => [phone, newestSaved(phone)]));
    const env = { PATH: process.env.PATH, DATABASE_URL: `sqlite:${server.process.file}` };
    const { stdout } = await run(process.execPath, [backupProgram, copy], { env });
    expect(stdout).toContain(copy);
    const [inCopy, broken] = await lookInto(
      copy,
      async (database) => [await storedPlacements(database, workshop.id), await breachesOfStorage(database, workshop.id)] as const,
    );
    rows.push(inCopy.length);
    const wrong = [...broken, ...breachesOfMoment(inCopy, phones, savedBefore)];
    wrong.push(...(await breachesOfRestoring(copy, workshop, phones[made % phones.length]?.person as Person, inCopy)));
    breaches.push(...wrong.map((breach) => `Backup ${made}: ${breach}`));
    await rm(copy);
    await next;
  }
  stopTapping();
  breaches.push(...(await breachesOf(server.process.database, workshop, phones)));
  await stopAll(phones);
  await rm(folder, { recursive: true });
  console.log(`${rows.join(', ')} placements in the copies, ${savesOf(phones)} saved in all`);
  expect(Math.min(...rows)).toBeGreaterThan(0);
  noneOf('backup', breaches);
});
