/** PostgreSQL as a line between processes: `NOTIFY` and `LISTEN`, on a connection of its own. */
import type { Line, Listener } from '../../bus/line.js';
import type { ConnectionSource } from '../unitOnConnection.js';
import { execute, type NotifiedConnection, run } from './connection.js';

const channel = 'two_hats';

/**
 * Opens a line. A notification is a transaction of its own and never part of one that writes: at its commit it takes a lock that all who
 * notify in the database wait for.
 */
export async function openLine(source: ConnectionSource<NotifiedConnection>, listener: Listener): Promise<Line> {
  const connection = await source.acquireRawConnection();
  const close = () => void source.destroyRawConnection(connection).catch(() => {});
  try {
    connection.on('notification', ({ payload = '' }) => listener.heard(payload));
    connection.on('error', (error) => listener.lost(error));
    connection.on('end', () => listener.lost(new Error('The connection ended')));
    // Nobody loses anything when a hint is not on disk.
    await execute(connection, 'set synchronous_commit = off');
    await execute(connection, `listen ${channel}`);
  } catch (error) {
    close();
    throw error;
  }
  return { close, say: async (words) => void (await run(connection, 'select pg_notify($1, $2)', [channel, words])) };
}
