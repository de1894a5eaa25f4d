/** Fills a database with workshops of long ago, faster than any room could: as copies of the one that is there. */
import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';

interface OldWorkshops {
  readonly workshops: number;
  /** In each; everybody has sorted all cards. */
  readonly people: number;
}

/**
 * @param file a database with one workshop whose first round is open; no server uses it meanwhile
 * @returns how many placements were added
 */
export async function addOldWorkshops(file: string, { workshops, people }: OldWorkshops): Promise<number> {
  const database = new sqlite3.Database(file);
  const run = promisify<string, void>(database.exec.bind(database));
  const all = promisify<string, Record<string, string | number>[]>(database.all.bind(database));
  /** A statement that adds a copy of the first row of a table for each of `numbers`, with other values in some columns. */
  const copies = async (table: string, numbers: string, others: Readonly<Record<string, string>>) => {
    const names = (await all(`select name from pragma_table_info('${table}')`)).map(({ name }) => String(name));
    const values = names.map((name) => others[name] ?? `first.${name}`);
    return `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${numbers}, (select * from ${table} limit 1) as first;`;
  };
  await run(`
    pragma synchronous = off;
    pragma cache_size = -200000;
    create temp table old as with recursive old (w) as (select 1 union all select w + 1 from old where w < ${workshops}) select w from old;
    create temp table oldest as with recursive person (p) as (select 1 union all select p + 1 from person where p < ${people})
      select w, p, 1000000 + w * ${people} + p as id from old, person;
    create temp table card as select value ->> 'id' as id from workshop, json_each(workshop.deck, '$.cards');
    begin;`);
  await run(
    await copies('workshop', 'old', { id: "'old-' || w", join_code: "'old-' || w", changed_at: 'w', participant_count: `${people}` }),
  );
  await run(await copies('round', 'old', { id: '1000000 + w', workshop_id: "'old-' || w", ballots: `${people}` }));
  await run(await copies('participant', 'oldest', { id: 'oldest.id', workshop_id: "'old-' || w", attempt_hash: "'old-' || oldest.id" }));
  await run(await copies('capability', 'oldest', { hash: "'old-' || oldest.id", workshop_id: "'old-' || w", participant_id: 'oldest.id' }));
  await run(`
    insert into ballot (participant_id, round_id, placed, done, changed_at, changes) select id, 1000000 + w, (select count(*) from card), true, 1, 1 from oldest;
    insert into placement (participant_id, round_id, card_id, placed_in, change)
      select oldest.id, 1000000 + w, card.id, iif((p + w) % 3, 'FIRST', 'SECOND'), 1 from oldest, card order by 1, 2, 3;
    insert into tally (round_id, card_id, first_count, second_count, both_count, neither_count)
      select 1000000 + w, card.id, ${people}, 0, 0, 0 from old, card;
    commit;
    pragma wal_checkpoint(truncate);`);
  const [added] = await all('select count(*) as count from placement where round_id > 1000000');
  await promisify(database.close.bind(database))();
  return Number(added?.count);
}
