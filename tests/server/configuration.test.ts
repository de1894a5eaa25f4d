/** What an operator sees when something is wrong at start: one readable message that names it, never a stack. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { variables } from '@two-hats/server/config';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { runServer, ServerProcess } from '../support/serverProcess.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-hats-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a server that must refuse to start; returns what it says. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { exitCode, stdout, stderr } = await runServer({ PORT: '0', DATABASE_URL: `sqlite:${folder}/unused.sqlite`, ...env });
  expect(exitCode).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |node_modules|Error:/);
  return stderr;
}

const wrong: [name: string, value: string, must: RegExp][] = [
  ['PORT', 'abc', /a whole number from 0 to 65535/],
  ['PORT', '70000', /a whole number from 0 to 65535/],
  ['PORT', '-1', /a whole number from 0 to 65535/],
  ['PUBLIC_URL', 'hats', /an address such as/],
  ['PUBLIC_URL', 'ftp://hats.example.com', /an address such as/],
  ['PUBLIC_URL', 'https://example.com/two%20hats', /https:\/\/example\.com\/two-hats/],
  ['PUBLIC_URL', 'https://example.com/two-hats#now', /an address such as/],
  ['PUBLIC_URL', 'https://:word@hats.example.com', /an address such as/],
  ['IMPRINT_URL', 'javascript:alert', /https:\/\/example\.com\/imprint/],
  ['PRIVACY_URL', '/privacy', /an address such as/],
  ['DATABASE_URL', 'mysql://localhost/hats', /sqlite:/],
  ['DATABASE_URL', 'sqlite:', /sqlite: and a file/],
  ['LOG_LEVEL', 'loud', /one of silent, error, warn, info, debug/],
  ['PARTICIPANTS_PER_WORKSHOP', '0', /a whole number from 1 to/],
  ['TRUSTED_PROXIES', '10.0.0.0/8,proxy', /addresses or ranges/],
  ['TRUSTED_PROXIES', '10.1', /addresses or ranges/],
  ['EMBED_ORIGINS', '*', /addresses without a path/],
  ['EMBED_ORIGINS', 'https://*', /addresses without a path/],
  ['EMBED_ORIGINS', 'https://wiki.example.com,javascript:alert(1)', /addresses without a path/],
  ['EMBED_ORIGINS', 'https://wiki.example.com;script-src *', /addresses without a path/],
  ['OPENINGS_PER_HOUR', '0', /a whole number from 1 to/],
  ['OPENINGS_PER_NETWORK', 'all', /a whole number from 1 to/],
  ['OPERATIONS', 'mine', /any or known/],
  ['WEBHOOKS', 'private', /off, public or any/],
  ['RETENTION_DAYS', 'forever', /a whole number from 0 to/],
  ['BACKUP_HOURS', '0', /a whole number from 1 to 168/],
  ['BACKUPS_KEPT', '0', /a whole number from 1 to/],
];

test.for(wrong)('%s=%s is refused in one line that names it', async ([name, value, must]) => {
  const lines = (await refusal({ [name]: value })).trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]?.startsWith(`${name}=${value} is not valid: it must be `)).toBe(true);
  expect(lines[1]).toMatch(must);
});

test('an opening key that is too short is refused, and not repeated', async () => {
  const said = await refusal({ OPENING_KEY: 'too short' });
  expect(said).toMatch(/^OPENING_KEY is not valid: it must have at least 16 characters\.$/m);
  expect(said).not.toContain('too short');
});

test('a token for metrics that is too short is refused, and not repeated', async () => {
  const said = await refusal({ METRICS_TOKEN: 'too-short' });
  expect(said).toMatch(/^METRICS_TOKEN is not valid: it must have at least 16 characters\.$/m);
  expect(said).not.toContain('too-short');
});

test('backups are promised by nobody who does not make them: PostgreSQL has its own tool', async () => {
  const said = await refusal({ DATABASE_URL: 'postgres://user:a-password@localhost/hats', BACKUP_HOURS: '6' });
  expect(said).toMatch(/^BACKUP_HOURS is for SQLite: .*pg_dump in OPERATING\.md\.$/m);
  expect(said).not.toContain('a-password');
});

test('several wrong variables are all named at once', async () => {
  const said = await refusal({ PORT: 'x', LOG_LEVEL: 'y' });
  expect(said).toMatch(/^PORT=x /m);
  expect(said).toMatch(/^LOG_LEVEL=y /m);
});

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  expect(await refusal({ PORT: String((other.address() as AddressInfo).port) })).toMatch(/port is taken.*PORT/);
  other.close();
});

test('an address that this machine does not have is named', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toMatch(/HOST/);
  expect(await refusal({ HOST: 'no-such-host.invalid' })).toMatch(/HOST/);
});

test('a database path that is a folder is refused, and the folder stays', async () => {
  const path = join(folder, 'a-folder');
  await mkdir(path);
  expect(await refusal({ DATABASE_URL: `sqlite:${path}` })).toMatch(/a-folder is not a file.*DATABASE_URL/);
});

test('a file that is no database is refused and stays as it was', async () => {
  const path = join(folder, 'notes.txt');
  const notes = 'These are my notes, and nobody asked a server to write into them. '.repeat(100);
  await writeFile(path, notes);
  expect(await refusal({ DATABASE_URL: `sqlite:${path}` })).toMatch(/notes\.txt is not a database.*DATABASE_URL/);
  expect(await readFile(path, 'utf8')).toBe(notes);
});

test('a database that is damaged is refused and stays as it was', async () => {
  const file = join(folder, 'damaged.sqlite');
  const server = await ServerProcess.start({ file });
  await server.stop();
  const whole = await readFile(file);
  const damaged = Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0xa5)]);
  await writeFile(file, damaged);
  expect(await refusal({ DATABASE_URL: `sqlite:${file}` })).toMatch(/damaged\.sqlite is damaged/);
  expect((await readFile(file)).equals(damaged)).toBe(true);
});

test('a place where no file can be made is named', async () => {
  const path = join(folder, 'a-file');
  await writeFile(path, '');
  expect(await refusal({ DATABASE_URL: `sqlite:${path}/x.sqlite` })).toMatch(/x\.sqlite cannot be written.*DATABASE_URL/);
});

test('variables that are empty count as not set, and the folder of the database is made', async () => {
  const file = join(folder, 'new', 'deep', 'workshops.sqlite');
  const server = await ServerProcess.start({ file, env: { PUBLIC_URL: '', LOG_LEVEL: '' } });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});

test('the address for phones is the one that the operator set', async () => {
  const server = await ServerProcess.start({ env: { PUBLIC_URL: 'HTTPS://Hats.Example.com/?#' } });
  expect(await new Api(server.url).call('{ addresses { publicUrl } }')).toEqual({ addresses: { publicUrl: 'https://hats.example.com' } });
  await server.end();
});

test('the guide for operators has every variable, and none that there is not', async () => {
  const guide = await readFile(new URL('../../server/OPERATING.md', import.meta.url), 'utf8');
  const [, configuration = ''] = guide.split(/^## /m);
  const named = [...configuration.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...variables].sort());
});
