/** The load of the retention group: phones that tap at a steady rate, whether or not the server keeps up. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openGraphql, openMany, subscribe } from './dialects.js';
import { serve } from './serve.js';
import type { Wire } from './wire.js';

export interface OpenPhones {
  readonly port: number;
  readonly secrets: readonly string[];
  readonly cardIds: readonly string[];
  readonly stageDocument: string;
  readonly placeDocument: string;
}

/** The ids of placements count from here: the one before is the Stage subscription's. */
const firstId = 2;

let room: OpenPhones;
let phones: Wire[] = [];
/** When each placement was sent, and how long each receipt took. */
const sentAt: number[] = [];
const waits: number[] = [];

const commands = {
  async open(options: OpenPhones): Promise<void> {
    room = options;
    phones = await openMany(room.secrets.length, openPhone);
  },

  /** @returns for each placement the milliseconds from sending it to its acknowledgement */
  async tap({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<number[]> {
    const before = sentAt.length;
    const begin = performance.now();
    const total = before + perSecond * seconds;
    while (sentAt.length < total) {
      const due = Math.min(total, before + Math.floor(((performance.now() - begin) * perSecond) / 1000));
      while (sentAt.length < due) place(sentAt.length);
      await sleep(1);
    }
    for (let patience = 0; waits.length < total && patience < 600; patience += 1) await sleep(100);
    if (waits.length !== total) throw new Error(`Of ${total} placements ${waits.length} were acknowledged.`);
    return waits.slice(before);
  },
};
export type TapsLoad = typeof commands;
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
    waits.push(performance.now() - (sentAt[Number(id) - firstId] as number));
  };
  subscribe(phone, room.stageDocument);
  return phone;
}

/** Each placement is of another phone than the one before; when every card is placed, minds are changed. */
function place(number: number): void {
  const { cardIds, placeDocument, secrets } = room;
  const turn = Math.floor(number / secrets.length);
  const placement = {
    cardId: cardIds[turn % cardIds.length],
    column: number % 3 === 0 ? 'SECOND' : 'FIRST',
    change: Math.floor(turn / cardIds.length) + 1,
  };
  // A step through the room that is prime to its size, so that neighbours in time are not neighbours in the database.
  const phone = phones[(number * 787) % secrets.length];
  phone?.send(
    JSON.stringify({
      id: String(number + firstId),
      type: 'subscribe',
      payload: { query: placeDocument, variables: { round: 1, placements: [placement] }, operationName: 'PlaceCards' },
    }),
  );
  sentAt.push(performance.now());
}
