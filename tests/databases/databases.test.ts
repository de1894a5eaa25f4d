/** The databases that tests bring along: there, killed, there again with what was committed, and gone at the end. */

import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { expect, test } from 'vitest';
import { PostgresCluster, statement } from './postgres.js';
import { RedisServer } from './redis.js';

test('a PostgreSQL of one’s own holds databases apart, and what was committed outlives its death', async () => {
  const cluster = await PostgresCluster.start({ durable: true });
  try {
    const [first, second] = [await cluster.createDatabase('first'), await cluster.createDatabase('second')];
    await statement(first, 'create table kept as select 1 as id');
    expect(await statement(second, "select to_regclass('kept') as found")).toEqual([{ found: null }]);
    const client = new pg.Client(first);
    const cut = once(client, 'error');
    await client.connect();
    await cluster.kill();
    await cut;
    await expect(statement(first, 'select 1')).rejects.toThrow('ECONNREFUSED');
    await cluster.restart();
    expect(await statement(first, 'select id from kept')).toEqual([{ id: 1 }]);
  } finally {
    await cluster.end();
  }
});

test('a Redis of one’s own answers, can be killed, and answers again', async () => {
  const server = await RedisServer.start();
  try {
    expect(await ping(server.url)).toBe('+PONG\r\n');
    await server.kill();
    await expect(ping(server.url)).rejects.toThrow('ECONNREFUSED');
    await server.restart();
    expect(await ping(server.url)).toBe('+PONG\r\n');
  } finally {
    await server.end();
  }
});

async function ping(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('PING\r\n');
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer);
}
