/** The room of the fan-out group: thousands of phones that receive frames, and one hand that provokes them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { answersHeartbeat, openGraphql, openMany, openPlain, openSocketIo, subscribe } from './dialects.js';
import { Facilitator, openOperations } from './facilitator.js';
import { serve } from './serve.js';
import type { Wire } from './wire.js';

/** `large`: a Stage frame after the reveal; `small`: one before it. */
export type FrameSize = 'large' | 'small';

export interface OpenRoom {
  readonly server: 'ours' | 'stock' | 'socketio' | 'ws';
  /** Phones go to them in turn; the hand is at the first. */
  readonly ports: readonly number[];
  readonly phones: number;
  /** What a phone of our server, or of the stock stack, subscribes with. */
  readonly stageDocument: string;
  /** Of our workshop: one secret per phone, and the facilitator's. */
  readonly secrets: readonly string[];
  readonly facilitatorSecret: string;
}

export interface ShowFrames {
  readonly size: FrameSize;
  readonly frames: number;
  /** Time from one frame's trigger to the next at least, in milliseconds. */
  readonly interval: number;
  /** Whether the room goes back before each large frame, so that each is a reveal. */
  readonly isReveal: boolean;
}

export interface FramesShown {
  /** For each frame the time from its trigger to its last receipt, in milliseconds. */
  readonly lastReceipts: readonly number[];
  /** Mean length of a frame's message in bytes. */
  readonly bytes: number;
  /** CPU time that the load used, in milliseconds. */
  readonly loadCpu: number;
}

/** Provokes one frame of a size; resolves when the server has taken the command. */
interface Hand {
  show(size: FrameSize): Promise<void>;
  /** Does what must be done before frames of this size can be shown. Whether that gives the room a frame. */
  prepare(size: FrameSize): Promise<boolean>;
}

let room: OpenRoom;
let phones: Wire[] = [];
let hand: Hand;
let received = 0;
let receivedBytes = 0;
let whenAllReceived = () => {};

const commands = {
  async open(options: OpenRoom): Promise<void> {
    room = options;
    phones = await openMany(room.phones, openPhone);
    hand = await openHand();
    await sleep(500);
    // Its phones get nothing before somebody shows something, unless their subscription is refused.
    if (room.server === 'stock' && received > 0) throw new Error('The stock stack refuses what phones subscribe with.');
    received = 0;
  },

  /** Makes a round of frames of this size possible. */
  async prepare({ size }: { size: FrameSize }): Promise<void> {
    await showOne(() => hand.prepare(size));
    // What is computed from whole ballots follows a reveal, in a frame of its own.
    await settle();
  },

  async show({ size, frames, interval, isReveal }: ShowFrames): Promise<FramesShown> {
    const cpu = process.cpuUsage();
    receivedBytes = 0;
    const lastReceipts: number[] = [];
    for (let frame = 0; frame < frames; frame += 1) {
      if (isReveal) {
        await showOne(() => hand.prepare('small').then((has) => has || hand.show('small').then(() => true)));
        await sleep(interval);
        receivedBytes = 0;
      }
      const begin = performance.now();
      await showOne(() => hand.show(size).then(() => true));
      const time = performance.now() - begin;
      lastReceipts.push(time);
      await sleep(Math.max(interval - time, 20));
    }
    const { user, system } = process.cpuUsage(cpu);
    return { lastReceipts, bytes: receivedBytes / phones.length / (isReveal ? 1 : frames), loadCpu: (user + system) / 1000 };
  },
};
export type FanoutLoad = typeof commands;
serve(commands);

/** Provokes a frame and waits until every phone has it. */
async function showOne(provoke: () => Promise<boolean>): Promise<void> {
  if (received !== 0) throw new Error(`${received} messages came that nobody asked for.`);
  const everyone = new Promise<void>((resolve) => {
    whenAllReceived = resolve;
  });
  if (await provoke()) await everyone;
  received = 0;
}

/** Waits until nothing more comes. */
async function settle(): Promise<void> {
  let before: number;
  do {
    before = received;
    await sleep(1000);
  } while (received !== before);
  received = 0;
}

async function openPhone(index: number): Promise<Wire> {
  const { server, ports, secrets, stageDocument } = room;
  const port = ports[index % ports.length] ?? 0;
  const wire =
    server === 'ws'
      ? await openPlain(port)
      : server === 'socketio'
        ? await openSocketIo(port)
        : await openGraphql(port, server === 'ours' ? (secrets[index] ?? null) : null);
  wire.onMessage = (text, bytes) => {
    if (server === 'socketio' && answersHeartbeat(wire, text)) return;
    received += 1;
    receivedBytes += bytes;
    if (received === phones.length) whenAllReceived();
  };
  if (server === 'ours' || server === 'stock') subscribe(wire, stageDocument);
  return wire;
}

async function openHand(): Promise<Hand> {
  const { server, ports, facilitatorSecret } = room;
  const port = ports[0] ?? 0;
  if (server === 'ours') return handOf(await Facilitator.enter(port, facilitatorSecret));
  const prepare = async () => false;
  if (server === 'stock') {
    const run = await openOperations(port, null);
    return { prepare, show: async (size) => void (await run('mutation ($size: String!) { show(size: $size) }', { size })) };
  }
  if (server === 'socketio') {
    const wire = await openSocketIo(port);
    wire.onMessage = (text) => answersHeartbeat(wire, text);
    return { prepare, show: async (size) => wire.send(`42["show","${size}"]`) };
  }
  const wire = await openPlain(port);
  return { prepare, show: async (size) => wire.send(`{"do":"show","size":"${size}"}`) };
}

function handOf(facilitator: Facilitator): Hand {
  return {
    async prepare(size) {
      if (facilitator.isRevealed === (size === 'large')) return false;
      await (size === 'large' ? facilitator.reveal() : facilitator.reopen());
      return true;
    },
    async show(size) {
      if (size === 'small') await facilitator.turnLock();
      else if (facilitator.isRevealed) await facilitator.showNextCard();
      else await facilitator.reveal();
    },
  };
}
