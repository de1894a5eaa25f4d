/** What the peers send: the very messages that our server sends to a phone, recorded. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { stageDocument } from './documents.js';
import type { MeasuredServer } from './measuredServer.js';
import { dataFolder } from './programs.js';
import type { Room } from './room.js';

/** Records a phone's Stage frame before and after the reveal, and leaves the room as it was. Returns the path of the recording. */
export async function recordFrames(server: MeasuredServer, { workshop, secrets: [secret] }: Room): Promise<string> {
  const small = await nextFrame(server.port, secret);
  await workshop.step('reveal');
  const large = await nextFrame(server.port, secret);
  await workshop.step('reopenRound');
  const path = join(dataFolder(), `frames-${server.port}.json`);
  writeFileSync(path, JSON.stringify({ small, large }));
  return path;
}

/** The first message that a phone gets for its subscription, under a phone's id for it. */
async function nextFrame(port: number, secret: string | undefined): Promise<unknown> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  const frame = new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { capability: secret } })));
    socket.on('message', (text) => {
      const message = JSON.parse(String(text)) as { type: string; payload?: { data?: unknown } };
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: stageDocument } }));
      } else if (message.payload?.data) resolve(message);
      else reject(new Error(String(text)));
    });
  });
  return frame.finally(() => socket.close());
}
