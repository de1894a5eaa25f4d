/** Looks into the database beside the running server: what is on disk, read by nobody's code but the database's own. */
import { readFile } from 'node:fs/promises';
import { type ColumnCounts, foldPlacements, type Placement, tallyOf } from '@two-hats/shared';
import pg from 'pg';
import sqlite3 from 'sqlite3';

const counts = ['first_count', 'second_count', 'both_count', 'neither_count'] as const;

type Value = string | number | null;

/** Statements as each database runs them. Values are written `?`. */
interface Connection {
  all<Row>(sql: string, values: readonly Value[]): Promise<Row[]>;
  /** Begins a transaction that reads one moment. */
  readonly begin: string;
  /** Runs statements without values. */
  run(sql: string): Promise<void>;
  /** `ok`, or what the database finds broken in its own files. */
  integrity(): Promise<string>;
  close(): Promise<void>;
}

/** An opened database. Close it before it is removed. */
export class LookedInto {
  private constructor(private readonly connection: Connection) {}

  /**
   * @param database as `DATABASE_URL` names it, or the path of a SQLite file
   * @throws Error when there is no such database
   */
  static async open(database: string, rights: 'read' | 'write' = 'read'): Promise<LookedInto> {
    const isPostgres = database.startsWith('postgres');
    return new LookedInto(isPostgres ? await connected(database) : await opened(database.replace(/^sqlite:/, ''), rights));
  }

  rows<Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.connection.all(sql, values);
  }

  run(sql: string): Promise<void> {
    return this.connection.run(sql);
  }

  /** From now on everything is read as it stands now. */
  holdStill(): Promise<void> {
    return this.connection.run(this.connection.begin);
  }

  integrity(): Promise<string> {
    return this.connection.integrity();
  }

  /** Tallies as the server keeps them: round number, then card id, to counts. Cards that nobody holds are left out. */
  async keptTallies(workshopId: string): Promise<Tallies> {
    const rows = await this.rows<{ number: number; card_id: string } & Record<(typeof counts)[number], number>>(
      `select number, card_id, ${counts.join(', ')} from tally join round on round.id = tally.round_id where workshop_id = ?`,
      [workshopId],
    );
    const tallies: Tallies = {};
    for (const { number, card_id, ...row } of rows) {
      const [FIRST, SECOND, BOTH, NEITHER] = counts.map((count) => row[count]) as [number, number, number, number];
      if (FIRST || SECOND || BOTH || NEITHER) tallies[number] = { ...tallies[number], [card_id]: { FIRST, SECOND, BOTH, NEITHER } };
    }
    return tallies;
  }

  /** The same, counted from the placements themselves. */
  async foldedTallies(workshopId: string): Promise<Tallies> {
    const rows = await this.rows<{ number: number; card_id: string; placed_in: Placement['column'] }>(
      'select number, card_id, placed_in from placement join round on round.id = placement.round_id where workshop_id = ?',
      [workshopId],
    );
    const tallies: Tallies = {};
    for (const round of new Set(rows.map(({ number }) => number))) {
      const placements = rows
        .filter(({ number }) => number === round)
        .map(({ card_id, placed_in }) => ({ cardId: card_id, column: placed_in }));
      const counted = Object.fromEntries(tallyOf(placements));
      if (Object.keys(counted).length > 0) tallies[round] = counted;
    }
    return tallies;
  }

  /** What each round keeps of its sums, and the same sums counted from the rows: equal, or something was lost. */
  async roundSums(workshopId: string): Promise<{ kept: RoundSums[]; counted: RoundSums[] }> {
    const kept = await this.rows<RoundSums>('select number, ballots, done from round where workshop_id = ? order by number', [workshopId]);
    const counted = await this.rows<RoundSums>(
      `select number,
         (select count(distinct participant_id) from placement where round_id = round.id and placed_in is not null) as ballots,
         (select count(*) from ballot where round_id = round.id and done) as done
       from round where workshop_id = ? order by number`,
      [workshopId],
    );
    return { kept, counted };
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

async function opened(file: string, rights: 'read' | 'write'): Promise<Connection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const mode = rights === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE;
    const made: sqlite3.Database = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(made)));
  });
  database.configure('busyTimeout', 5000);
  if (rights === 'write') database.exec('pragma foreign_keys = on');
  const settled = (work: (done: (error: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
  const all = <Row>(sql: string, values: readonly Value[]) =>
    new Promise<Row[]>((resolve, reject) => {
      database.all<Row>(sql, [...values], (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  return {
    begin: 'begin',
    all,
    run: (sql) => settled((done) => database.exec(sql, done)),
    async integrity() {
      const rows = await all<{ integrity_check: string }>('pragma integrity_check', []);
      return rows.map(({ integrity_check }) => integrity_check).join('\n');
    },
    close: () => settled((done) => database.close(done)),
  };
}

async function connected(url: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: url });
  // Whole numbers as numbers, as SQLite gives them.
  client.setTypeParser(20, Number);
  await client.connect();
  return {
    begin: 'begin isolation level repeatable read',
    async all<Row>(sql: string, values: readonly Value[]) {
      let given = 0;
      const numbered = sql.replaceAll('?', () => {
        given += 1;
        return `$${given}`;
      });
      return (await client.query(numbered, [...values])).rows as Row[];
    },
    async run(sql) {
      await client.query(sql);
    },
    async integrity() {
      try {
        await client.query(`select bt_index_check(indexrelid, true) from pg_index join pg_class on pg_class.oid = indexrelid
          join pg_am on pg_am.oid = relam where amname = 'btree' and indisvalid and relnamespace = current_schema()::regnamespace`);
        return 'ok';
      } catch (error) {
        return String(error);
      }
    },
    close: () => client.end(),
  };
}

/** Round number to card id to counts. */
export type Tallies = Record<number, Record<string, ColumnCounts>>;

export interface RoundSums {
  readonly number: number;
  readonly ballots: number;
  readonly done: number;
}

/** Opens a database, named as in {@link LookedInto.open}, looks, closes it. */
export async function lookInto<T>(name: string, look: (database: LookedInto) => Promise<T>): Promise<T> {
  const database = await LookedInto.open(name);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** All that somebody would find who got hold of the data: the bytes of the files, or every row of every table. */
export async function allThatIsKept(name: string): Promise<Buffer> {
  if (!name.startsWith('postgres')) {
    const file = name.replace(/^sqlite:/, '');
    return Buffer.concat(await Promise.all([readFile(file), readFile(`${file}-wal`)]));
  }
  return lookInto(name, async (database) => {
    const tables = await database.rows<{ name: string }>('select relname as name from pg_stat_user_tables');
    const rows: { kept: string }[] = [];
    for (const { name } of tables) rows.push(...(await database.rows<{ kept: string }>(`select kept::text from ${name} as kept`)));
    return Buffer.from(rows.map(({ kept }) => kept).join('\n'));
  });
}

/** Changes a database behind the server's back. */
export async function changeIn(name: string, sql: string): Promise<void> {
  const database = await LookedInto.open(name, 'write');
  try {
    await database.run(sql);
  } finally {
    await database.close();
  }
}

/** The columns that a list of placements ends in, card id to column: cards taken back are left out. */
export function columnsAfter(placements: Iterable<Placement>): Record<string, Placement['column']> {
  const held = [...foldPlacements(placements).values()].filter(({ column }) => column !== null);
  return Object.fromEntries(held.map(({ cardId, column }) => [cardId, column]));
}
