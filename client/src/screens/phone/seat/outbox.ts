// A participant's placements on their way to the server. A placement is a state, not an event, so the outbox keeps only the latest one
// per card: it is on the device before it is sent, it stays there until the server has answered for it, and sending it twice is sending
// it once. The tabs of one seat share what is on the device and are one outbox. Storage, network and clock come in from outside.
import type { Column, Placement } from '@two-hats/shared';
import { type Observed, observable } from '../../../api/observed';
import {
  type CardRecord,
  type CardStanding,
  highestChange,
  isSame,
  isSameRecord,
  isUnsent,
  joined,
  nothingKnown,
  recordsIn,
  standingOf,
} from './cardRecord';

/** What the server answers for one placement: whether it is on disk, and what it holds for the card now. */
export interface PlacementResult extends Placement {
  readonly saved: boolean;
  readonly refusal: { readonly code: string; readonly retryable: boolean } | null;
}

export interface OutboxSurroundings {
  /** The records on the device, by card. */
  readonly storage: { read(): unknown; write(records: Readonly<Record<string, CardRecord>>): void };
  /** One request. Rejects when the server could not be reached or cannot save now; the answers are in the order of what was sent. */
  readonly send: (placements: readonly Placement[]) => Promise<readonly PlacementResult[]>;
  /** Calls back after some milliseconds. @returns how to take that back */
  readonly later: (milliseconds: number, wake: () => void) => () => void;
}

export interface Outbox {
  /** Every card that this phone or the server has ever placed in the round. */
  readonly cards: Observed<ReadonlyMap<string, CardStanding>>;
  /** Takes over what the server holds, as a freshly read ballot says. */
  adopt(placements: Iterable<Placement>): void;
  /** Puts a card into a column, or out of every column with null. */
  place(cardId: string, column: Column | null): void;
  /** Takes over what another tab has put on the device. */
  lookAtDevice(): void;
  /** Something makes success likely (connected, woken up): sends at once what waits. */
  sendNow(): void;
  /** Sends nothing any more; what is unsent stays on the device. */
  stop(): void;
}

/** Small enough that one request never holds up the room, large enough for a whole deck after a tunnel. */
const batchSize = 50;
const longestPause = 10_000;

export function createOutbox({ storage, send, later }: OutboxSurroundings): Outbox {
  const records = recordsIn(storage.read());
  const cards = observable<ReadonlyMap<string, CardStanding>>(new Map());
  let sending = false;
  let failures = 0;
  let stopped = false;
  let wake: (() => void) | null = null;

  publish();
  void sendAll();

  function publish() {
    cards.set(new Map([...records].map(([cardId, record]) => [cardId, standingOf(record, failures > 0)])));
  }

  function learn(cardId: string, news: Partial<CardRecord>) {
    records.set(cardId, joined(records.get(cardId), news));
  }

  /** Joins what this tab knows with what is on the device. A tab that wrote at the same moment hears of it and joins again: nothing is lost. */
  function share() {
    const stored = recordsIn(storage.read());
    for (const [cardId, record] of stored) learn(cardId, record);
    const isAllThere = [...records].every(([cardId, record]) => isSameRecord(record, stored.get(cardId) ?? nothingKnown));
    if (!isAllThere) storage.write(Object.fromEntries(records));
  }

  /** Above everything that any tab has used. */
  function nextChange(): number {
    return Math.max(0, ...[...records.values()].map(highestChange)) + 1;
  }

  function unsent(): Placement[] {
    return [...records.values()].filter(isUnsent).map(({ wanted }) => wanted);
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    for (let batch = unsent(); batch.length > 0 && !stopped; batch = unsent()) {
      batch = batch.slice(0, batchSize);
      try {
        settle(batch, await send(batch));
      } catch {
        failures += 1;
      }
      publish();
      if (failures > 0 && !stopped) await pause();
    }
    sending = false;
  }

  function settle(batch: readonly Placement[], results: readonly PlacementResult[]) {
    for (const [index, sent] of batch.entries()) {
      const result = results[index];
      if (result?.cardId !== sent.cardId) continue;
      if (!result.saved) {
        // A refusal says nothing about what the server holds.
        if (result.refusal && !result.refusal.retryable)
          learn(sent.cardId, { refused: { change: sent.change, code: result.refusal.code } });
        continue;
      }
      const held = { cardId: sent.cardId, column: result.column, change: result.change };
      learn(sent.cardId, { held });
      // The card was changed here while this was under way, and another device of the participant was ahead: the later tap holds.
      const { wanted } = records.get(sent.cardId) as CardRecord;
      if (wanted && wanted.change > sent.change && wanted.change <= held.change && !isSame(wanted, held)) {
        learn(sent.cardId, { wanted: { ...wanted, change: nextChange() } });
      }
    }
    share();
    const isLeft = batch.some((sent) => unsent().some((placement) => placement.cardId === sent.cardId && isSame(placement, sent)));
    failures = isLeft ? failures + 1 : 0;
  }

  function pause(): Promise<void> {
    const time = Math.min(longestPause, 500 * 2 ** Math.min(failures, 10));
    return new Promise((resolve) => {
      const cancel = later(time, () => wake?.());
      wake = () => {
        wake = null;
        cancel();
        resolve();
      };
    });
  }

  return {
    cards,
    adopt(placements) {
      for (const { cardId, column, change } of placements) learn(cardId, { held: { cardId, column, change } });
      share();
      publish();
    },
    place(cardId, column) {
      share();
      learn(cardId, { wanted: { cardId, column, change: nextChange() } });
      // What is on the device is known: it was read a moment ago.
      storage.write(Object.fromEntries(records));
      publish();
      void sendAll();
    },
    lookAtDevice() {
      if (stopped) return;
      share();
      publish();
      void sendAll();
    },
    sendNow() {
      wake?.();
    },
    stop() {
      stopped = true;
      wake?.();
    },
  };
}
