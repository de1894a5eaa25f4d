/** Takes all that one database holds over into another one, of the same kind or of another. */
import type { Database, UnitOfWork, Value } from './database.js';

export interface Table {
  readonly name: string;
  /** What tells its rows apart: pages follow it, so that no page has to count those before it. */
  readonly key: readonly string[];
  /** Whether its `id` is given out by the database, which then has to go on after the highest. */
  readonly countsItself?: boolean;
}

/** In an order in which whatever a row refers to is there before it. */
export const copiedTables: readonly Table[] = [
  { name: 'workshop', key: ['id'] },
  { name: 'translation', key: ['workshop_id', 'language'] },
  { name: 'round', key: ['id'], countsItself: true },
  { name: 'participant', key: ['id'], countsItself: true },
  { name: 'ballot', key: ['participant_id', 'round_id'] },
  { name: 'placement', key: ['participant_id', 'round_id', 'card_id'] },
  { name: 'reason', key: ['participant_id', 'round_id', 'card_id'] },
  { name: 'published_reason', key: ['round_id', 'card_id', 'argues_for', 'rank', 'participant_id'] },
  { name: 'tally', key: ['round_id', 'card_id'] },
  { name: 'decision', key: ['workshop_id', 'card_id'] },
  { name: 'capability', key: ['hash'] },
  { name: 'webhook', key: ['id'] },
  { name: 'delivery', key: ['id'] },
];

/** Rows at a time: enough that asking costs little beside them, few enough to hold. */
const page = 500;

type Row = Readonly<Record<string, Value | object>>;

/** The other database has workshops already: what is there is never mixed with what comes. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/**
 * Copies every row, as one transaction reads them and another one writes them: all of it arrives, or nothing.
 *
 * @param restart how the other database goes on counting after the highest `id` of a table; null where it needs no telling
 * @returns how many rows each table has, counted in the other database afterwards
 * @throws NotEmpty when the other database holds a workshop
 */
export function copyAll(from: Database, to: Database, restart: ((table: string) => string) | null): Promise<ReadonlyMap<string, number>> {
  return from.transaction('read', (reading) =>
    to.transaction('write', async (writing) => {
      if ((await count(writing, 'workshop')) > 0) throw new NotEmpty('There are workshops in it already');
      const copied = new Map<string, number>();
      for (const table of copiedTables) {
        await copyTable(table, reading, writing);
        if (table.countsItself && restart) await writing.rows(restart(table.name));
        const [here, there] = [await count(reading, table.name), await count(writing, table.name)];
        if (here !== there) throw new Error(`${there} of ${here} rows of ${table.name} arrived`);
        copied.set(table.name, there);
      }
      return copied;
    }),
  );
}

async function copyTable({ name, key }: Table, reading: UnitOfWork, writing: UnitOfWork): Promise<void> {
  let last: readonly Value[] | null = null;
  for (;;) {
    const after: string = last ? `where (${key.join(', ')}) > (${key.map((_, place) => `$${place + 1}`).join(', ')})` : '';
    const rows: Row[] = await reading.rows<Row>(`select * from ${name} ${after} order by ${key.join(', ')} limit ${page}`, last ?? []);
    const end = rows.at(-1);
    if (!end) return;
    await insert(name, rows, writing);
    last = key.map((column) => end[column] as Value);
  }
}

async function insert(table: string, rows: readonly Row[], writing: UnitOfWork): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
  const values = rows.flatMap((row) => columns.map((column) => asValue(row[column] ?? null)));
  await writing.rows(`insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`, values);
}

/** A document comes as a text or as what the text says, as its driver likes it. */
function asValue(value: Value | object): Value {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

async function count(unit: UnitOfWork, table: string): Promise<number> {
  const [row] = await unit.rows<{ readonly count: number | string }>(`select count(*) as count from ${table}`);
  return Number(row?.count ?? 0);
}
