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
  /** For each first card of a phone the milliseconds from sending it to the console frame that counts the phone among those that sort. */
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
/** One placement of so many is the first of another phone: nothing else of an open round is shown to anybody. */
const placementsPerBeginner = 8;

/** Placements of this run: when each was sent, and what was measured. */
let sentAt: number[] = [];
let consoleFrames = 0;
let toConsole: number[] = [];
let toReceipt: number[] = [];
/** Of all runs: placements sent, when each phone that has begun sent its first card, and how many of these the console has shown. */
let sent = 0;
const begunAt: number[] = [];
let shown = 0;

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
    [sentAt, toConsole, toReceipt, consoleFrames] = [[], [], [], 0];
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const total = perSecond * seconds;
    while (sentAt.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - begin) * perSecond) / 1000));
      while (sentAt.length < due) place();
      await sleep(1);
    }
    const milliseconds = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    for (let patience = 0; (shown < begunAt.length || toReceipt.length < total) && patience < 100; patience += 1) await sleep(100);
    if (shown !== begunAt.length || toReceipt.length !== total) {
      throw new Error(`${toReceipt.length} of ${total} placements were acknowledged, ${shown} of ${begunAt.length} first ones shown.`);
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

/** Places a card: the first one of a phone that has not begun, or another one of a phone that has. */
function place(): void {
  const { cardIds, placeDocument } = room;
  const begins = sent % placementsPerBeginner === 0;
  // A step through the room that is prime to its size, so that neighbours in time are not neighbours in the database.
  const phone = phones[begins ? begunAt.length : (sent * 787) % begunAt.length];
  if (!phone) throw new Error('Every phone has begun.');
  sent += 1;
  const placement = { cardId: cardIds[sent % cardIds.length], column: sent % 3 === 0 ? 'SECOND' : 'FIRST', change: sent };
  phone.send(
    JSON.stringify({
      id: String(sentAt.length + firstId),
      type: 'subscribe',
      payload: { query: placeDocument, variables: { round: 1, placements: [placement] }, operationName: 'PlaceCards' },
    }),
  );
  sentAt.push(performance.now());
  if (begins) begunAt.push(performance.now());
}

/** A frame in which n people have begun shows the first n: placements are committed in the order of their arrival. */
function readConsole(text: string): void {
  const arrived = performance.now();
  const { payload } = JSON.parse(text) as { payload: { data: { console: { progress: { started: number } } } } };
  consoleFrames += 1;
  for (const { started } = payload.data.console.progress; shown < started; shown += 1) toConsole.push(arrived - (begunAt[shown] as number));
}
