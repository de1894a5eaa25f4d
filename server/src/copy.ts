/** `pnpm copy postgres://…`: takes everything from the SQLite file in use over into an empty PostgreSQL database. */
import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.js';
import { databaseAddress, shownAddress } from './storage/address.js';
import { copyAll, NotEmpty } from './storage/copying.js';
import { openDatabase } from './storage/store.js';

/** How PostgreSQL is told to go on counting after the rows that came with numbers of their own. */
const restart = (table: string) => `select setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 0) + 1, false) from ${table}`;

try {
  const { database } = readConfig(process.env);
  if (database.kind !== 'sqlite')
    throw new ConfigError('DATABASE_URL names the SQLite file to copy from; the other database comes as the argument.');
  if (!existsSync(database.file)) throw new ConfigError(`There is no database at ${database.file}. Set DATABASE_URL to the one in use.`);
  const target = databaseAddress(process.argv[2] ?? '');
  if (target?.kind !== 'postgres')
    throw new ConfigError('Name the database to copy into: pnpm copy postgres://user:password@host/database');
  const from = await openDatabase(database);
  try {
    const to = await openDatabase(target);
    try {
      const copied = await copyAll(from, to, restart);
      console.log(`Copied ${copied.get('workshop')} workshops with ${copied.get('placement')} placements to ${shownAddress(target)}`);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
} catch (error) {
  const why = error instanceof NotEmpty ? 'There are workshops in that database already: name an empty one.' : (error as Error).message;
  console.error(`Nothing was copied. ${why}`);
  process.exitCode = 1;
}
