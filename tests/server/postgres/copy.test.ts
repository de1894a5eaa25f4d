/** `pnpm copy postgres://…`: a team that outgrows its file takes everything along, links, numbers and all. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copiedTables } from '@two-hats/server/storage/copying';
import { budgetTable } from '@two-hats/server/storage/postgres/preparing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statement } from '../../databases/postgres.js';
import { breachesOnDisk } from '../../faults/truth.js';
import { Api } from '../../support/api.js';
import { type Home, homeIn, newHome } from '../../support/home.js';
import { program, ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';

interface Ran {
  readonly code: number;
  readonly said: string;
}

/** Runs the program as `pnpm copy` does. */
function copy(from: string, ...to: string[]): Promise<Ran> {
  const copyProgram = join(dirname(program), 'copy.js');
  const env = { PATH: process.env.PATH, DATABASE_URL: from };
  return new Promise((resolve) => {
    execFile(process.execPath, [copyProgram, ...to], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
}

let folder: string;
let file: Home;
let target: Home;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-copy-'));
  file = homeIn(join(folder, 'workshops.sqlite'));
  target = await newHome();
});
afterAll(async () => {
  await target.remove();
  await rm(folder, { recursive: true });
});

test('everything in the file goes on in PostgreSQL, once, and only where nothing was before', async () => {
  const before = await ServerProcess.start({ home: file });
  let server = before;
  const api = new Api(() => server.url);
  const talked = await Workshop.open(api, { title: 'Who does what? "Łódź" · مرحبا' });
  const people = await talked.joinAll('Ada', 'Ben', 'Chi');
  await talked.step('startSorting');
  const cards = people[0]?.joined.cards.map(({ id }) => id) ?? [];
  for (const person of people) await person.send(cards.map((cardId) => ({ cardId, column: 'FIRST', change: 1 })));
  await people[0]?.send([{ cardId: cards[0] ?? '', column: 'SECOND', change: 2 }]);
  const hooks = () => api.call('{ webhooks { id url waiting } }', {}, talked.facilitator);
  await api.call('mutation { addWebhook(url: "https://hooks.invalid/") { secret } }', {}, talked.facilitator);
  await talked.step('reveal');
  expect(await hooks()).toMatchObject({ webhooks: [{ waiting: 1 }] });
  const told = await hooks();
  const summary = await talked.summary();
  const sorting = await Workshop.open(api);
  const ada = await sorting.join('Ada');
  await sorting.step('startSorting');
  await ada.send([{ cardId: cards[1] ?? '', column: 'SECOND', change: 7 }]);
  await before.stop();

  expect(await copy(file.url, target.url)).toMatchObject({ code: 0, said: expect.stringContaining('Copied 2 workshops with') });
  const after = await ServerProcess.start({ home: target });
  server = after;
  try {
    expect(await talked.summary()).toEqual(summary);
    expect(await hooks()).toEqual(told);
    // What was saved there counts here: an older change comes too late, a newer one is next.
    await ada.send([{ cardId: cards[1] ?? '', column: 'FIRST', change: 6 }]);
    await ada.send([{ cardId: cards[2] ?? '', column: 'FIRST', change: 8 }]);
    const newcomer = await sorting.join('New here');
    expect([ada, ...people].map(({ id }) => id)).not.toContain(newcomer.id);
    const next = await Workshop.open(api);
    await next.join('Ada');
    await next.step('startSorting');
    for (const workshop of [talked, sorting, next]) expect(await breachesOnDisk(target.url, workshop, [])).toEqual([]);

    expect(await copy(file.url, target.url)).toMatchObject({ code: 1, said: expect.stringContaining('already') });
    expect(await talked.summary()).toEqual(summary);
    expect(after.log).toBe('');
  } finally {
    await after.stop();
  }
});

test('every table is copied', async () => {
  const made = (await statement(target.url, "select table_name as name from information_schema.tables where table_schema = 'public'")) as {
    readonly name: string;
  }[];
  const ours = made.map(({ name }) => name).filter((name) => !['mikro_orm_migrations', budgetTable].includes(name));
  expect(copiedTables.map(({ name }) => name).sort()).toEqual(ours.sort());
});

test('what cannot be copied is said in one line, and nothing is touched', async () => {
  const empty = await newHome();
  const nothing = `sqlite:${join(folder, 'not-there.sqlite')}`;
  for (const [from, to, why] of [
    [nothing, empty.url, 'There is no database at'],
    [file.url, '', 'Name the database to copy into'],
    [file.url, 'sqlite:elsewhere.sqlite', 'Name the database to copy into'],
    [empty.url, empty.url, 'DATABASE_URL names the SQLite file to copy from'],
    [file.url, empty.url.replace(/\/hats_\w+/, '/not_there'), 'There is no database not_there'],
  ] as const) {
    const { code, said } = await copy(from, to);
    expect({ code, lines: said.trim().split('\n').length, said }).toMatchObject({
      code: 1,
      lines: 1,
      said: expect.stringContaining(`Nothing was copied. ${why}`),
    });
  }
  await empty.remove();
});
