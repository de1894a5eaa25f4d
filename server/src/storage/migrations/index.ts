import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { firstTables } from './Migration001FirstTables.js';
import { webhookTables } from './Migration002Webhooks.js';
import type { SchemaWords } from './schemaWords.js';

/** In the order in which they run; a released one is never changed. */
export function migrationsIn(words: SchemaWords): MigrationObject[] {
  return [migration('Migration001FirstTables', firstTables(words)), migration('Migration002Webhooks', webhookTables)];
}

function migration(name: string, statements: readonly string[]): MigrationObject {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of statements) this.addSql(statement);
      }
    },
  };
}
