/**
 * The Socket.IO peer: a broadcast to everyone, and placements that are acknowledged and kept in memory. Over WebSocket only. Where there
 * is a Redis, several of them are one.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';

interface Placement {
  readonly participantId: number;
  readonly cardId: string;
  readonly column: string;
  readonly change: number;
}

const frames = JSON.parse(readFileSync(process.env.FRAMES ?? '', 'utf8')) as Record<'large' | 'small', unknown>;
const placements = new Map<string, { column: string; change: number }>();

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
const { REDIS } = process.env;
if (REDIS) io.adapter(createAdapter(new Redis(REDIS), new Redis(REDIS)));

io.on('connection', (socket) => {
  socket.on('show', (size: 'large' | 'small') => {
    io.emit('stage', frames[size]);
  });
  socket.on('place', ({ participantId, cardId, column, change }: Placement, acknowledge: (result: unknown) => void) => {
    placements.set(`${participantId}/${cardId}`, { column, change });
    acknowledge({ cardId, saved: true, column, change });
  });
});

http.listen(0, '127.0.0.1', () => console.log(`http://localhost:${(http.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit());
