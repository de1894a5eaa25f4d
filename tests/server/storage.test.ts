/** The storage on a database of its own: what it keeps to beneath the use cases. */
import type { UnitOfWork } from '@two-hats/server/storage/database';
import { openDatabase } from '@two-hats/server/storage/store';
import { columnsFrom, deckFrom, deckWordsFrom, snapshotFrom, storedSnapshot } from '@two-hats/server/storage/stored';
import { CapabilityTable } from '@two-hats/server/storage/tables';
import { DatabaseWriting } from '@two-hats/server/storage/writing';
import { agendaFrom } from '@two-hats/shared';
import { decks, shortDeck } from '@two-hats/shared/decks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeIn } from '../support/database.js';
import { addressOf, type Home, newHome } from '../support/home.js';

let home: Home;
let database: Awaited<ReturnType<typeof openDatabase>>;

beforeEach(async () => {
  home = await newHome();
  database = await openDatabase(addressOf(home));
});

afterEach(async () => {
  await database.close();
  await home.remove();
});

const workshop = {
  id: 'w',
  title: 'W',
  joinCode: 'BCDFGH',
  named: true,
  rehearsal: false,
  columns: ['FIRST', 'SECOND'],
  lens: { lens: 'SHOULD', question: null },
  agenda: agendaFrom('SHORT'),
  deck: shortDeck,
  openedAt: 1,
} as const;

function write<T>(work: (writing: DatabaseWriting, unit: UnitOfWork) => Promise<T>): Promise<T> {
  return database.transaction('write', (unit) => work(new DatabaseWriting(unit, new Map(), () => 1), unit));
}

describe('tables', () => {
  /** What would have to be done for the tables to be as the entities say. These know of no row that refers to another. */
  async function differences(): Promise<string[]> {
    const statements = (await database.orm.schema.getUpdateSchemaSQL()).split(';').map((statement) => statement.trim());
    // Budgets are counted by a library, in a table of its own shape that is made beside the migrations.
    return statements.filter(
      (statement) => statement !== '' && !/^set names |drop constraint "\w+_fkey"$|drop table .*"budget"/.test(statement),
    );
  }

  test('the migrations make what the entities say: names, types, nulls, keys and indexes', async () => {
    expect(await differences()).toEqual([]);
  });

  test.for([
    'drop index ballot_round_id_index',
    'drop index participant_attempt_hash_unique',
    'alter table decision drop column version',
    'alter table tally add column fifth_count integer not null default 0',
    'alter table workshop add column title_two text; alter table workshop drop column title; alter table workshop rename column title_two to title',
  ])('a difference is noticed: %s', async (change) => {
    await changeIn(home.url, change);
    expect(await differences()).not.toEqual([]);
  });
});

describe('a unit of work', () => {
  test('is one transaction for entities and prepared statements', async () => {
    await write((writing) => writing.addWorkshop(workshop));
    const failed = write(async (writing, { em, rows }) => {
      // Prepared, then seen through the entities; and the other way round.
      await writing.addCapability({ hash: 'h', kind: 'PROJECTOR', workshopId: 'w', participantId: null }, 1);
      expect(await em.count(CapabilityTable, { hash: 'h' })).toBe(1);
      await em.nativeUpdate(CapabilityTable, { hash: 'h' }, { revokedAt: 5 });
      expect(await rows('select revoked_at from capability')).toEqual([{ revoked_at: 5 }]);
      throw new Error('Not after all');
    });
    await expect(failed).rejects.toThrow('Not after all');
    expect(await write((_, { em }) => em.count(CapabilityTable, {}))).toBe(0);
  });

  test('knows nothing of what another one has read', async () => {
    await write((writing) => writing.addWorkshop(workshop));
    const titles = async () => {
      const found = await write((writing) => writing.workshopsUntouchedSince(100, 10));
      return found.length;
    };
    expect(await titles()).toBe(1);
    await write((writing) => writing.abandonWorkshop('w'));
    expect(await titles()).toBe(0);
  });
});

describe('what is stored as JSON', () => {
  const snapshot = { takenAt: 1, revision: 2, departed: 0, ballots: 3, resampled: null, byHat: null, camps: null, stands: false };
  const counts = { FIRST: 1, SECOND: 2, BOTH: 0, NEITHER: 0 };

  test('comes back as it went', () => {
    for (const { translations, ...deck } of decks) {
      expect(deckFrom(JSON.stringify(deck))).toEqual(deck);
      for (const words of Object.values(translations)) expect(deckWordsFrom(JSON.stringify(words))).toEqual(words);
    }
    const resampled = { meanWinnerShare: { low: 0.5, high: 0.75 }, matchShare: null };
    const taken = { ...snapshot, resampled, tally: new Map([['looks-outside', counts]]) };
    expect(snapshotFrom(JSON.stringify(storedSnapshot(taken)))).toEqual(taken);
  });

  test('a snapshot from before there were intervals has none', () => {
    const { resampled: _, ...before } = { ...snapshot, tally: [] };
    expect(snapshotFrom(JSON.stringify(before)).resampled).toBeNull();
  });

  test('of another shape is refused', () => {
    const { roles: _, ...withoutRoles } = shortDeck;
    expect(() => deckFrom(JSON.stringify(withoutRoles))).toThrow();
    expect(() => columnsFrom('["FIRST", "THIRD"]')).toThrow();
    const negative = { ...snapshot, tally: [['looks-outside', { ...counts, FIRST: -1 }]] };
    expect(() => snapshotFrom(JSON.stringify(negative))).toThrow();
  });
});
