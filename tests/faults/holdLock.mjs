// Another program at the same database: takes the write lock, says so, and lets go when its input ends.
import sqlite3 from 'sqlite3';

const database = new sqlite3.Database(process.argv[2] ?? '');
database.configure('busyTimeout', 10_000);
database.exec('begin immediate', (error) => {
  if (error) throw error;
  console.log('held');
});
process.stdin.resume().on('end', () => {
  database.exec('rollback', () => database.close());
});
