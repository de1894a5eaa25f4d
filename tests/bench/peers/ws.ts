/** The plain `ws` peer: a broadcast as its documentation shows it, and placements that are kept in memory. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

type Request =
  | { readonly do: 'show'; readonly size: 'large' | 'small' }
  | { readonly do: 'greet' }
  | {
      readonly do: 'place';
      readonly id: number;
      readonly placement: { participantId: number; cardId: string; column: string; change: number };
    };

const frames = JSON.parse(readFileSync(process.env.FRAMES ?? '', 'utf8')) as Record<'large' | 'small', unknown>;
const placements = new Map<string, { column: string; change: number }>();

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}`);
});

server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('message', (message) => {
    const request = JSON.parse(String(message)) as Request;
    if (request.do === 'show') broadcast(Buffer.from(JSON.stringify(frames[request.size])));
    else if (request.do === 'greet') socket.send(JSON.stringify(frames.small));
    else {
      const { id, placement } = request;
      const { participantId, cardId, column, change } = placement;
      placements.set(`${participantId}/${cardId}`, { column, change });
      socket.send(JSON.stringify({ id, cardId, saved: true, column, change }));
    }
  });
});

function broadcast(bytes: Buffer): void {
  for (const client of server.clients) {
    if (client.readyState === WebSocket.OPEN) client.send(bytes, { binary: false });
  }
}

process.on('SIGTERM', () => process.exit());
