// What a participant writes about cards, on its way to the server: on the device before it is sent, and there until the server holds it. Like a
// placement it is a state with a change number, so sending it twice is sending it once. It goes when its card is saved where it argues for.
import { Column } from '@two-hats/shared';
import { type Observed, observable } from '../../../api/observed';
import type { CardStanding } from '../seat/cardRecord';

/** A reason in one state; without a text it was taken back. */
export interface ReasonState {
  readonly column: Column;
  readonly text: string | null;
  readonly change: number;
}

interface ReasonRecord {
  /** What was written last on this device. */
  readonly wanted: ReasonState | null;
  /** The newest state that the server said it holds. */
  readonly held: ReasonState | null;
  /** The change that the server will not keep, and the code that says why. */
  readonly refused: { readonly change: number; readonly code: string } | null;
}

/** How a reason stands on this phone. */
export interface ReasonStanding {
  readonly column: Column;
  readonly text: string | null;
  /** `waiting`: kept here until the server can be reached, or until its card is saved. */
  readonly state: 'saved' | 'waiting';
  readonly refusal: string | null;
}

export interface ReasonBoxSurroundings {
  readonly storage: { read(): unknown; write(records: Readonly<Record<string, ReasonRecord>>): void };
  /**
   * One request. @returns the state that the server holds now
   * @throws `{ code, retryable }`
   */
  readonly send: (cardId: string, reason: ReasonState) => Promise<ReasonState>;
  /** Calls back after some milliseconds. @returns how to take that back */
  readonly later: (milliseconds: number, wake: () => void) => () => void;
}

export interface ReasonBox {
  readonly reasons: Observed<ReadonlyMap<string, ReasonStanding>>;
  /** Takes over what the server holds, as a freshly read ballot says. */
  adopt(cardId: string, held: ReasonState): void;
  /** Writes why a card lies in a column; null takes it back. */
  say(cardId: string, column: Column, text: string | null): void;
  /** Where the cards lie now: what can go, goes. */
  lookAt(cards: ReadonlyMap<string, CardStanding>): void;
  stop(): void;
}

const pause = 3000;

export function createReasonBox({ storage, send, later }: ReasonBoxSurroundings): ReasonBox {
  const records = recordsIn(storage.read());
  const reasons = observable<ReadonlyMap<string, ReasonStanding>>(new Map());
  let cards: ReadonlyMap<string, CardStanding> = new Map();
  let sending = false;
  let stopped = false;
  let cancel: (() => void) | null = null;
  publish();

  function publish() {
    reasons.set(
      new Map([...records].flatMap(([cardId, record]) => [...standingOf(record)].map((standing) => [cardId, standing] as const))),
    );
  }

  function keep(cardId: string, news: Partial<ReasonRecord>) {
    records.set(cardId, { ...(records.get(cardId) ?? { wanted: null, held: null, refused: null }), ...news });
    storage.write(Object.fromEntries(records));
    publish();
  }

  /** What the server does not hold, and may be sent: a reason only once its card is saved where it argues for. */
  function next(): readonly [string, ReasonState] | null {
    for (const [cardId, record] of records) {
      if (!isUnsent(record) || !record.wanted) continue;
      const { wanted } = record;
      const card = cards.get(cardId);
      if (wanted.text === null || (card?.state === 'saved' && card.column === wanted.column)) return [cardId, wanted];
    }
    return null;
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    for (let unsent = next(); unsent && !stopped; unsent = next()) {
      const [cardId, reason] = unsent;
      try {
        keep(cardId, { held: await send(cardId, reason) });
      } catch (error) {
        const { code, retryable } = error as { code?: string; retryable?: boolean };
        if (retryable === false && code) keep(cardId, { refused: { change: reason.change, code } });
        else break;
      }
    }
    sending = false;
    if (next() && !stopped) {
      cancel?.();
      cancel = later(pause, () => void sendAll());
    }
  }

  return {
    reasons,
    adopt(cardId, held) {
      if (held.change >= (records.get(cardId)?.held?.change ?? 0)) keep(cardId, { held });
    },
    say(cardId, column, text) {
      const { wanted, held } = records.get(cardId) ?? {};
      const change = Math.max(wanted?.change ?? 0, held?.change ?? 0) + 1;
      keep(cardId, { wanted: { column, text, change } });
      void sendAll();
    },
    lookAt(now) {
      cards = now;
      void sendAll();
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}

function isUnsent({ wanted, held, refused }: ReasonRecord): boolean {
  return wanted !== null && wanted.change > (held?.change ?? 0) && refused?.change !== wanted.change;
}

function standingOf(record: ReasonRecord): ReasonStanding[] {
  const { wanted, held, refused } = record;
  if (isUnsent(record) && wanted) return [{ column: wanted.column, text: wanted.text, state: 'waiting', refusal: null }];
  const refusal = refused && refused.change > (held?.change ?? 0) ? refused.code : null;
  const shown = refusal ? wanted : held;
  return shown ? [{ column: shown.column, text: shown.text, state: 'saved', refusal }] : [];
}

/** Storage may hold anything: only what is a record comes through. */
function recordsIn(stored: unknown): Map<string, ReasonRecord> {
  if (typeof stored !== 'object' || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([cardId, value]: [string, Partial<Record<keyof ReasonRecord, unknown>> | null]) => {
      const wanted = stateIn(value?.wanted);
      const held = stateIn(value?.held);
      return wanted || held ? [[cardId, { wanted, held, refused: null }] as const] : [];
    }),
  );
}

function stateIn(value: unknown): ReasonState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { column, text, change } = value as Partial<Record<keyof ReasonState, unknown>>;
  const known = Object.values(Column).find((candidate) => candidate === column);
  if (!known || (text !== null && typeof text !== 'string') || !Number.isSafeInteger(change)) return null;
  return { column: known, text, change: change as number };
}
