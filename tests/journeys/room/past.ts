import { once } from 'node:events';
import sqlite3 from 'sqlite3';

/** Lets people have joined some minutes earlier than they did: nobody waits for minutes to pass. */
export async function joinedEarlier(file: string, people: readonly { readonly id: string }[], minutes: number): Promise<void> {
  const database = new sqlite3.Database(file, sqlite3.OPEN_READWRITE);
  await once(database, 'open');
  database.configure('busyTimeout', 10_000);
  const places = people.map(() => '?').join(', ');
  await new Promise<void>((resolve, reject) => {
    database.run(
      `update participant set joined_at = joined_at - ? where id in (${places})`,
      [minutes * 60_000, ...people.map(({ id }) => id)],
      (error) => (error ? reject(error) : resolve()),
    );
  });
  database.close();
  await once(database, 'close');
}
