/** The load of the room group: a full room whose phones tap at a steady rate, whether or not the server keeps up, and one console. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openGraphql, openMany, subscribe } from './dialects.js';
import { serve } from './serve.js';
import type { Wire } from './wire.js';

export interface OpenFullRoom {
  readonly port: number;
  readonly secrets: readonly string[];
  readonly cardIds: readonly string[];
  readonly stageDocument: string;
  readonly placeDocument: string;
  readonly facilitatorSecret: string;
  readonly consoleDocument: string;
}

export interface TapsSeen {
  /** For each placement the milliseconds from sending it to the console frame that counts it. */
  readonly toConsole: readonly number[];
  /** For each placement the milliseconds from sending it to its acknowledgement. */
  readonly toReceipt: readonly number[];
  readonly consoleFrames: number;
  /** Share of one core that the load used. */
  readonly loadShare: number;
}

/** The ids of placements count from here: the one before is the Stage subscription's. */
const firstId = 2;

let room: OpenFullRoom;
let phones: Wire[] = [];
/** Placements of this run: when each was sent, how many the console has shown, and what was measured. */
let sentAt: number[] = [];
let shown = 0;
let consoleFrames = 0;
let toConsole: number[] = [];
let toReceipt: number[] = [];
/** Placements of all runs before this one. */
let shownBefore = 0;

const commands = {
  async open(options: OpenFullRoom): Promise<void> {
    room = options;
    phones = await openMany(room.secrets.length, openPhone);
    const console = await openGraphql(room.port, room.facilitatorSecret, true);
    console.onMessage = (text) => readConsole(String(text));
    subscribe(console, room.consoleDocument);
    await sleep(500);
  },

  async tap({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<TapsSeen> {
    shownBefore += shown;
    [sentAt, toConsole, toReceipt, shown, consoleFrames] = [[], [], [], 0, 0];
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const total = perSecond * seconds;
    while (sentAt.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - begin) * perSecond) / 1000));
      while (sentAt.length < due) place(shownBefore + sentAt.length);
      await sleep(1);
    }
    const milliseconds = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    for (let patience = 0; (shown < total || toReceipt.length < total) && patience < 100; patience += 1) await sleep(100);
    if (shown !== total || toReceipt.length !== total) {
      throw new Error(`Of ${total} placements ${toReceipt.length} were acknowledged and ${shown} shown.`);
    }
    return { toConsole, toReceipt, consoleFrames, loadShare: (user + system) / 1000 / milliseconds };
  },
};
export type RoomLoad = typeof commands;
serve(commands);

async function openPhone(index: number): Promise<Wire> {
  const phone = await openGraphql(room.port, room.secrets[index] ?? null);
  phone.onMessage = (text) => {
    if (!text?.includes('"placeCards"')) return;
    const { id, payload } = JSON.parse(String(text)) as {
      id: string;
      payload: { data: { placeCards: { results: { saved: boolean }[] } } };
    };
    if (!payload.data.placeCards.results[0]?.saved) throw new Error(`Not saved: ${text}`);
    toReceipt.push(performance.now() - (sentAt[Number(id) - firstId] as number));
  };
  subscribe(phone, room.stageDocument);
  return phone;
}

/** Placement number `number` of all runs: each is of another phone than the one before, and every one adds to the count. */
function place(number: number): void {
  const { cardIds, placeDocument, secrets } = room;
  const placement = { cardId: cardIds[Math.floor(number / secrets.length)], column: number % 3 === 0 ? 'SECOND' : 'FIRST', change: 1 };
  // A step through the room that is prime to its size, so that neighbours in time are not neighbours in the database.
  const phone = phones[(number * 787) % secrets.length];
  phone?.send(
    JSON.stringify({
      id: String(sentAt.length + firstId),
      type: 'subscribe',
      payload: { query: placeDocument, variables: { round: 1, placements: [placement] }, operationName: 'PlaceCards' },
    }),
  );
  sentAt.push(performance.now());
}

/** A frame with n placements shows the first n: they are committed in the order of their arrival. */
function readConsole(text: string): void {
  const arrived = performance.now();
  const { payload } = JSON.parse(text) as { payload: { data: { console: { progress: { placed: number } } } } };
  const { placed } = payload.data.console.progress;
  consoleFrames += 1;
  for (; shown < placed - shownBefore; shown += 1) toConsole.push(arrived - (sentAt[shown] as number));
}
