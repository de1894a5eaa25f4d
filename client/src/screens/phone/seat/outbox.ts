// A participant's placements on their way to the server. A placement is a state, not an event, so the outbox keeps only the latest one
// per card: it is on the device before it is sent, it stays there until the server says that it is saved, and sending it twice is
// sending it once. Storage, network and clock come in from outside.
import { type Column, newerPlacement, type Placement } from '@two-hats/shared';
import { type Observed, observable } from '../../../api/observed';
import type { RefusalNotice } from '../../../api/refusal';

/** How one card stands on this phone. */
export interface CardStanding {
  /** Where the participant sees the card; null when it is in no column. */
  readonly column: Column | null;
  /** `saving`: on its way. `waiting`: kept here until the server can be reached. */
  readonly state: 'saved' | 'saving' | 'waiting';
  /** Why the last change of this card was not counted; null when there is nothing to say. */
  readonly refusal: RefusalNotice | null;
}

/** What the server answers for one placement: whether it is on disk, and what it holds for the card now. */
export interface PlacementResult extends Placement {
  readonly saved: boolean;
  readonly refusal: RefusalNotice | null;
}

export interface OutboxSurroundings {
  /** The unsent placements on the device, by card; read before every write, because another tab may have written too. */
  readonly storage: { read(): unknown; write(unsent: Readonly<Record<string, Placement>>): void };
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
  /** Something makes success likely (connected, woken up): sends at once what waits. */
  sendNow(): void;
  /** Sends nothing any more; what is unsent stays on the device. */
  stop(): void;
}

/** Small enough that one request never holds up the room, large enough for a whole deck after a tunnel. */
const batchSize = 50;
const longestPause = 10_000;

export function createOutbox({ storage, send, later }: OutboxSurroundings): Outbox {
  const onServer = new Map<string, Placement>();
  const unsent = new Map<string, Placement>(Object.entries(placementsIn(storage.read())));
  const refused = new Map<string, RefusalNotice>();
  const cards = observable<ReadonlyMap<string, CardStanding>>(new Map());
  let sending = false;
  let failures = 0;
  let stopped = false;
  let wake: (() => void) | null = null;

  publish();
  if (unsent.size > 0) void sendAll();

  function publish() {
    const standing = new Map<string, CardStanding>();
    for (const [cardId, { column }] of onServer) standing.set(cardId, { column, state: 'saved', refusal: refused.get(cardId) ?? null });
    for (const [cardId, { column }] of unsent) {
      standing.set(cardId, { column, state: failures > 0 ? 'waiting' : 'saving', refusal: null });
    }
    // A refused card that the server holds nothing for.
    for (const [cardId, refusal] of refused) if (!standing.has(cardId)) standing.set(cardId, { column: null, state: 'saved', refusal });
    cards.set(standing);
  }

  function nextChange(): number {
    let highest = 0;
    for (const { change } of onServer.values()) highest = Math.max(highest, change);
    for (const { change } of unsent.values()) highest = Math.max(highest, change);
    return highest + 1;
  }

  function keep(placement: Placement) {
    unsent.set(placement.cardId, placement);
    storage.write({ ...placementsIn(storage.read()), [placement.cardId]: placement });
  }

  /** Settled for good. Another tab's newer placement of the card stays in the storage, for that tab to send. */
  function drop(placement: Placement) {
    if (isSame(unsent.get(placement.cardId), placement)) unsent.delete(placement.cardId);
    const stored = placementsIn(storage.read());
    if (!isSame(stored[placement.cardId], placement)) return;
    const { [placement.cardId]: _, ...others } = stored;
    storage.write(others);
  }

  function adoptOne(held: Placement) {
    if (held.change < 1) return;
    onServer.set(held.cardId, newerPlacement(onServer.get(held.cardId), held));
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    while (unsent.size > 0 && !stopped) {
      const batch = [...unsent.values()].slice(0, batchSize);
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
    let again = false;
    for (const [index, sent] of batch.entries()) {
      const result = results[index];
      if (!result || result.cardId !== sent.cardId) {
        again = true;
        continue;
      }
      if (!result.saved && (result.refusal?.retryable ?? true)) {
        again = true;
        continue;
      }
      drop(sent);
      adoptOne({ cardId: result.cardId, column: result.column, change: result.change });
      if (!result.saved && result.refusal) refused.set(sent.cardId, result.refusal);
      // The card was changed here while this was under way, and another device of the participant was ahead: the later tap holds.
      const meanwhile = unsent.get(sent.cardId);
      if (meanwhile && meanwhile.change <= result.change) keep({ ...meanwhile, change: nextChange() });
    }
    failures = again ? failures + 1 : 0;
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
      for (const held of placements) {
        adoptOne(held);
        const mine = unsent.get(held.cardId);
        if (!mine) continue;
        // The answer got lost, or another device of the participant placed the card later.
        if (held.change > mine.change || isSame(held, mine)) drop(mine);
      }
      publish();
    },
    place(cardId, column) {
      refused.delete(cardId);
      keep({ cardId, column, change: nextChange() });
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

/** Unsent placements by card, as kept on the device. Storage may hold anything: only what is a placement comes through. */
export function placementsIn(stored: unknown): Record<string, Placement> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, Placement] => isPlacement(entry[0], entry[1])));
}

/** The cards whose last change is not counted, and will not be once the round is over: refused, or never sent. */
export function uncounted(cards: ReadonlyMap<string, CardStanding>): string[] {
  return [...cards].filter(([, { state, refusal }]) => state !== 'saved' || refusal !== null).map(([cardId]) => cardId);
}

function isSame(one: Placement | undefined, other: Placement): boolean {
  return one !== undefined && one.change === other.change && one.column === other.column;
}

function isPlacement(cardId: string, value: unknown): value is Placement {
  if (typeof value !== 'object' || value === null) return false;
  const { cardId: ownId, column, change } = value as Partial<Record<keyof Placement, unknown>>;
  const isColumn = column === null || column === 'FIRST' || column === 'SECOND' || column === 'BOTH';
  return ownId === cardId && isColumn && Number.isSafeInteger(change) && (change as number) > 0;
}
