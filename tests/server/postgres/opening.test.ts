/** What is said at start about a PostgreSQL that cannot be used: one line with what to do, and never the password. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseIn, statement } from '../../databases/postgres.js';
import { freePort } from '../../databases/program.js';
import { type Home, newHome, onPostgres } from '../../support/home.js';
import { runServer } from '../../support/serverProcess.js';

let home: Home;
beforeAll(async () => {
  home = await newHome();
});
afterAll(() => home.remove());

async function refusal(url: string): Promise<string> {
  const { exitCode, stdout, stderr } = await runServer({ PORT: '0', DATABASE_URL: url });
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).not.toMatch(/hush|\n\s+at /);
  return stderr;
}

const withPassword = (url: string) => Object.assign(new URL(url), { password: 'hush' }).href;

test('nobody there, no such host, no such database, no such user', async () => {
  expect(await refusal(`postgres://hats:hush@127.0.0.1:${await freePort()}/hats`)).toMatch(
    /No PostgreSQL answers at 127\.0\.0\.1:\d+\. Start it/,
  );
  expect(await refusal('postgres://hats:hush@no.such.host.invalid/hats')).toMatch(/No address is known for no\.such\.host\.invalid/);
  expect(await refusal(withPassword(databaseIn(home.url, 'missing')))).toMatch(/no database missing at .*Create it/);
  const stranger = Object.assign(new URL(withPassword(home.url)), { username: 'stranger' }).href;
  expect(await refusal(stranger)).toMatch(/does not let this user in/);
});

test('an address that is none is not shown, for it may hold a password', async () => {
  expect(await refusal('postgres://hats:hush@host')).toMatch(/^.*DATABASE_URL is not valid/s);
});

test('a database of another program, and one of a newer version, stay as they are', async () => {
  const others = await newHome();
  await statement(others.url, 'create table invoice (id integer)');
  expect(await refusal(others.url)).toMatch(/tables of another program/);
  expect(await statement(others.url, 'select relname from pg_stat_user_tables')).toEqual([{ relname: 'invoice' }]);
  await statement(
    others.url,
    "drop table invoice; create table mikro_orm_migrations (name text); insert into mikro_orm_migrations values ('Migration999')",
  );
  expect(await refusal(others.url)).toMatch(/newer version of Two Hats/);
  await others.remove();
});

test('a user who may make no tables is told so', async () => {
  const server = onPostgres ?? '';
  await statement(server, 'create role guest login');
  const guest = Object.assign(new URL(home.url), { username: 'guest' }).href;
  expect(await refusal(guest)).toMatch(/may not make tables/);
  await statement(server, 'drop role guest');
});
