/** A workshop that was deleted, by its facilitator or after the retention time, leaves no trace in the database, its log or a new backup. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { afterEach, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { lookInto } from '../support/database.js';
import { program, ServerProcess } from '../support/serverProcess.js';
import { howMany, noneOf, verdict } from '../support/verdict.js';
import { Workshop } from '../support/workshop.js';

const servers: ServerProcess[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.end();
});

async function start(options: Parameters<typeof ServerProcess.start>[0] = {}): Promise<ServerProcess> {
  const server = await ServerProcess.start(options);
  servers.push(server);
  return server;
}

const people = howMany(12, 60);

/** A workshop in which every text holds the word. */
async function fill(api: Api, word: string): Promise<Workshop> {
  const workshop = await Workshop.open(api, { title: `${word} title`, lens: 'OWN', question: `${word} question` });
  const crowd = await Promise.all(Array.from({ length: people }, (_, index) => workshop.join(`${word} ${index}`)));
  await workshop.step('startSorting');
  await Promise.all(crowd.map((person) => person.place({ 'looks-outside': 'FIRST' })));
  // Some are taken back, some are changed, all others are told at the reveal.
  await Promise.all(crowd.map((person, index) => person.sayWhy('looks-outside', 'FIRST', `${word} reason ${index}`)));
  await Promise.all(
    crowd.slice(-4).map((person, index) => person.sayWhy('looks-outside', 'FIRST', index < 2 ? null : `${word} other reason`)),
  );
  await workshop.step('reveal');
  await workshop.showCard('looks-outside');
  await workshop.putOnWall((await workshop.reasons())[0]?.id ?? '');
  await workshop.decide('looks-outside', 'SECOND', { person: `${word} person`, note: `${word} note` });
  // Rows that grow and move about: copies of them must go too.
  await workshop.decide('looks-outside', 'SECOND', { note: `${word} note, longer ${'.'.repeat(400)}` });
  for (const person of crowd.slice(0, people / 3)) await workshop.remove(person);
  await workshop.startNewRound('OWN', `${word} second question`);
  return workshop;
}

function remove(api: Api, workshop: Workshop): Promise<unknown> {
  return api.call('mutation { deleteWorkshop { deleted } }', {}, workshop.facilitator);
}

/** The words found in any file beside the database, a new backup among them. */
async function traces({ file }: ServerProcess, words: readonly string[]): Promise<string[]> {
  const copy = join(dirname(file), `copy-${Date.now()}.sqlite`);
  await promisify(execFile)(process.execPath, [join(dirname(program), 'backup.js'), copy], {
    env: { PATH: process.env.PATH, DATABASE_URL: `sqlite:${file}` },
  });
  const names = await readdir(dirname(file));
  const found = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(dirname(file), name));
      return words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${name.replace(/\d{6,}/, '…')}`);
    }),
  );
  await rm(copy);
  return found.flat();
}

test('deleted by the facilitator, among others that stay', async () => {
  const server = await start();
  const api = new Api(server.url);
  const words = Array.from({ length: howMany(4, 30) }, (_, index) => `Vanishing${index}gnihsinaV`);
  const workshops = await Promise.all(words.map((word) => fill(api, word)));
  const stays = await fill(api, 'StaysBehind');
  expect((await traces(server, words)).length).toBeGreaterThanOrEqual(words.length);
  const gone = [...words, ...workshops.flatMap(({ id, joinCode }) => [id, joinCode])];
  await Promise.all(workshops.map((workshop) => remove(api, workshop)));
  noneOf('gone/deleted', await traces(server, gone));
  expect((await stays.console()).progress.joined).toBe(people - Math.ceil(people / 3));
  await lookInto(server.database, async (database) => expect(await database.integrity()).toBe('ok'));
});

test('deleted while another program reads the state before', async () => {
  const server = await start();
  const api = new Api(server.url);
  const workshop = await fill(api, 'VanishingLate');
  const reader = new sqlite3.Database(server.file, sqlite3.OPEN_READONLY);
  const run = promisify<string, void>(reader.exec.bind(reader));
  await run('begin; select count(*) from workshop');
  const asked = performance.now();
  await remove(api, workshop);
  expect(performance.now() - asked).toBeLessThan(5000);
  await run('commit');
  await promisify(reader.close.bind(reader))();
  const since = performance.now();
  await expect.poll(() => traces(server, ['VanishingLate']), { timeout: 55_000, interval: 500 }).toEqual([]);
  verdict('gone/read-meanwhile', (performance.now() - since) / 1000, { atMost: 60, unit: 's' });
});

test('deleted, and the server killed before it has tidied up', async () => {
  const server = await start();
  const api = new Api(server.url);
  const workshop = await fill(api, 'VanishingKilled');
  const reader = new sqlite3.Database(server.file, sqlite3.OPEN_READONLY);
  const run = promisify<string, void>(reader.exec.bind(reader));
  await run('begin; select count(*) from workshop');
  await remove(api, workshop);
  await server.kill();
  await run('commit');
  await promisify(reader.close.bind(reader))();
  await server.restart();
  noneOf('gone/killed', await traces(server, ['VanishingKilled']));
});

test('deleted after the retention time', async () => {
  const first = await start({ env: { RETENTION_DAYS: '1' } });
  const api = new Api(() => first.url);
  const [old, young] = [await fill(api, 'VanishingOld'), await fill(api, 'StaysYoung')];
  await first.stop();
  const database = new sqlite3.Database(first.file);
  await promisify(database.exec.bind(database))(`update workshop set changed_at = changed_at - 86400001 where id = '${old.id}'`);
  await promisify(database.close.bind(database))();
  await first.restart();
  await expect.poll(() => traces(first, ['VanishingOld', old.id]), { timeout: 55_000, interval: 250 }).toEqual([]);
  noneOf('gone/retention', await traces(first, ['VanishingOld', old.id, old.joinCode]));
  expect((await young.console()).stage.title).toBe('StaysYoung title');
});

test('a reason that its author took back, and those of a removed person', async () => {
  const server = await start();
  const workshop = await Workshop.open(new Api(server.url));
  const [ada, ben, chi] = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await workshop.step('startSorting');
  for (const person of [ada, ben, chi]) await person?.place({ 'looks-outside': 'FIRST' });
  await ada?.sayWhy('looks-outside', 'FIRST', 'VanishingBefore');
  await ada?.sayWhy('looks-outside', 'FIRST', 'VanishingAfter');
  await ben?.sayWhy('looks-outside', 'FIRST', 'VanishingBen');
  await chi?.sayWhy('looks-outside', 'FIRST', 'StaysHere');
  await workshop.step('reveal');
  await ada?.sayWhy('looks-outside', 'FIRST', null);
  await workshop.remove(ben as { id: string });
  await lookInto(server.database, async (database) => {
    const kept = await database.rows<{ text: string | null }>('select text from reason union all select text from published_reason');
    expect(kept.filter(({ text }) => text !== null)).toEqual([{ text: 'StaysHere' }, { text: 'StaysHere' }]);
  });
  noneOf(
    'gone/reasons',
    (await workshop.reasons()).map(({ text }) => text).filter((text) => text !== 'StaysHere'),
  );
});
