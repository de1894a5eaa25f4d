/**
 * Writes the contract, `schema.graphql`, or with `--check` fails when it is stale. With `--release` it is also kept as that of a release,
 * which the next ones must not break: see `tests/server/contract`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.js';

const file = new URL('../../../schema.graphql', import.meta.url);
const released = new URL('../../../tests/server/contract/released.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('schema.graphql is stale: run `npx -y pnpm schema` and commit it.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
  if (process.argv.includes('--release')) writeFileSync(released, printed);
}
