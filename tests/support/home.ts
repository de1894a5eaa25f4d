/**
 * Where a server under test keeps its data: a SQLite file in a fresh folder; or, where `TWO_HATS_TEST_POSTGRES` names a PostgreSQL of the
 * tests', a fresh database in that.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseAddress, databaseAddress } from '@two-hats/server/storage/address';
import { databaseIn, statement } from '../databases/postgres.js';

export interface Home {
  /** As `DATABASE_URL` names it. */
  readonly url: string;
  /** Removes it with all that it holds; nobody must use it any more. */
  remove(): Promise<void>;
}

/** The address of the PostgreSQL that this run is on; null for SQLite. */
export const onPostgres = process.env.TWO_HATS_TEST_POSTGRES || null;

let made = 0;

/** The same as the storage takes it. */
export function addressOf({ url }: Pick<Home, 'url'>): DatabaseAddress {
  return databaseAddress(url) as DatabaseAddress;
}

export async function newHome(): Promise<Home> {
  if (!onPostgres) {
    const folder = await mkdtemp(join(tmpdir(), 'two-hats-'));
    return { url: `sqlite:${join(folder, 'workshops.sqlite')}`, remove: () => rm(folder, { recursive: true, force: true }) };
  }
  made += 1;
  const server = onPostgres;
  const name = `hats_${process.pid}_${made}`;
  await statement(server, `create database ${name}`);
  return {
    url: databaseIn(server, name),
    async remove() {
      await statement(server, `drop database ${name} with (force)`);
    },
  };
}

/** A home that exists: of a SQLite file, which stays when the server goes. */
export function homeIn(file: string): Home {
  return { url: `sqlite:${file}`, remove: async () => {} };
}
