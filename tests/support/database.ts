/** Looks into the SQLite file beside the running server: what is on disk, read by nobody's code but SQLite's. */
import { type ColumnCounts, foldPlacements, type Placement, tallyOf } from '@two-hats/shared';
import sqlite3 from 'sqlite3';

const counts = ['first_count', 'second_count', 'both_count', 'neither_count'] as const;

type Value = string | number | null;

/** A file opened for reading. Close it before the file is removed. */
export class DatabaseFile {
  private constructor(private readonly database: sqlite3.Database) {}

  /** @throws Error when there is no such file */
  static open(file: string): Promise<DatabaseFile> {
    return new Promise((resolve, reject) => {
      const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) =>
        error ? reject(error) : resolve(new DatabaseFile(database)),
      );
      database.configure('busyTimeout', 5000);
    });
  }

  rows<Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.database.all<Row>(sql, [...values], (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** `ok`, or what SQLite finds broken. */
  async integrity(): Promise<string> {
    const rows = await this.rows<{ integrity_check: string }>('pragma integrity_check');
    return rows.map(({ integrity_check }) => integrity_check).join('\n');
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
    return new Promise((resolve, reject) => {
      this.database.close((error) => (error ? reject(error) : resolve()));
    });
  }
}

/** Round number to card id to counts. */
export type Tallies = Record<number, Record<string, ColumnCounts>>;

export interface RoundSums {
  readonly number: number;
  readonly ballots: number;
  readonly done: number;
}

/** Opens the file, looks, closes it. */
export async function lookInto<T>(file: string, look: (database: DatabaseFile) => Promise<T>): Promise<T> {
  const database = await DatabaseFile.open(file);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** The columns that a list of placements ends in, card id to column: cards taken back are left out. */
export function columnsAfter(placements: Iterable<Placement>): Record<string, Placement['column']> {
  const held = [...foldPlacements(placements).values()].filter(({ column }) => column !== null);
  return Object.fromEntries(held.map(({ cardId, column }) => [cardId, column]));
}
