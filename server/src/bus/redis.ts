/** The one file that names the driver of Redis, and of Valkey, which speaks the same: a line over publish and subscribe. */
import { Redis } from 'ioredis';
import type { Line, Listener, OpenLine } from './line.js';

const channel = 'two-hats';
/** After this time without an answer, in milliseconds, there is nobody there any more. */
const patience = 2000;

/** @param url `redis://…`, or `rediss://…` for an encrypted one */
export function redisLine(url: string): OpenLine {
  return async (listener) => {
    const [speaker, hearer] = [connection(url), connection(url)];
    const close = () => {
      speaker.disconnect();
      hearer.disconnect();
    };
    try {
      await Promise.all([speaker.connect(), hearer.connect()]);
      tellLoss([speaker, hearer], listener);
      hearer.on('message', (_channel, words) => listener.heard(words));
      await hearer.subscribe(channel);
    } catch (error) {
      close();
      throw error;
    }
    return { close, say: async (words) => void (await speaker.publish(channel, words)) } satisfies Line;
  };
}

/** One that breaks and stays broken: the bus opens new ones. */
function connection(url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    connectTimeout: patience,
    commandTimeout: patience,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    keepAlive: patience,
    connectionName: 'two-hats',
  });
  // Whoever waits for it is told as well; without a listener the driver would say it on the terminal.
  redis.on('error', () => {});
  return redis;
}

function tellLoss(connections: readonly Redis[], listener: Listener): void {
  for (const redis of connections) {
    redis.on('error', (error: Error) => listener.lost(error));
    redis.on('end', () => listener.lost(new Error('The connection ended')));
  }
}
