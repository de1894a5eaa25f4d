/** `pnpm backup [file]`: a consistent copy of the database, also while the server serves. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { copyDatabase } from './storage/sqlite/databaseFile.js';

try {
  const { database } = readConfig(process.env);
  if (database.kind === 'postgres') throw new ConfigError('PostgreSQL brings its own tool: see pg_dump in OPERATING.md.');
  const databaseFile = database.file;
  if (!existsSync(databaseFile)) throw new ConfigError(`There is no database at ${databaseFile}. Set DATABASE_URL to the one in use.`);
  const copy = resolve(
    process.argv[2] ?? `${dirname(databaseFile)}/backups/two-hats-${new Date().toISOString().replaceAll(':', '-')}.sqlite`,
  );
  if (existsSync(copy)) throw new ConfigError(`${copy} is there already. Name another file.`);
  mkdirSync(dirname(copy), { recursive: true });
  await copyDatabase(databaseFile, copy);
  console.log(`Backed up to ${copy}`);
} catch (error) {
  console.error(`The backup failed. ${(error as Error).message}`);
  process.exitCode = 1;
}
