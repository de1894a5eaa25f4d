// What a seat knows of one card. Nothing in a record is ever taken back, a newer state only takes the place of an older one: so tabs may
// join what they know in any order and as often as they like, and end with the same.
import { Column, newerPlacement, type Placement } from '@two-hats/shared';

export interface CardRecord {
  /** The latest tap, in whichever tab; null when this device never placed the card. */
  readonly wanted: Placement | null;
  /** The newest state that the server said it holds; null when it said nothing yet. */
  readonly held: Placement | null;
  /** The latest change that the server will not count, and the code that says why. */
  readonly refused: { readonly change: number; readonly code: string } | null;
}

/** How one card stands on this phone. */
export interface CardStanding {
  /** Where the participant sees the card; null when it is in no column. */
  readonly column: Column | null;
  /** `saved`: the server holds this very column. `saving`: on its way. `waiting`: kept here until the server can be reached. */
  readonly state: 'saved' | 'saving' | 'waiting';
  /** The code that says why the last change of this card was not counted; null when there is nothing to say. */
  readonly refusal: string | null;
}

export const nothingKnown: CardRecord = { wanted: null, held: null, refused: null };

/** The record that knows what either of two knows. */
export function joined(one: CardRecord = nothingKnown, other: Partial<CardRecord>): CardRecord {
  const { wanted = null, held = null, refused = null } = other;
  return {
    wanted: newer(one.wanted, wanted),
    held: newer(one.held, held),
    refused: refused && refused.change > (one.refused?.change ?? 0) ? refused : one.refused,
  };
}

/** Whether the server has yet to answer for the latest tap. */
export function isUnsent(record: CardRecord): record is CardRecord & { readonly wanted: Placement } {
  return isAhead(record) && record.refused?.change !== record.wanted?.change;
}

/** @param away whether the server cannot be reached at the moment */
export function standingOf(record: CardRecord, away: boolean): CardStanding {
  if (isUnsent(record)) return { column: record.wanted.column, state: away ? 'waiting' : 'saving', refusal: null };
  return { column: record.held?.column ?? null, state: 'saved', refusal: isAhead(record) ? (record.refused?.code ?? null) : null };
}

/** The highest change number that the record knows of. */
export function highestChange({ wanted, held }: CardRecord): number {
  return Math.max(wanted?.change ?? 0, held?.change ?? 0);
}

/** Records by card, as kept on the device. Storage may hold anything: only what is a record comes through. */
export function recordsIn(stored: unknown): Map<string, CardRecord> {
  if (typeof stored !== 'object' || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([cardId, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return [];
      const { wanted, held, refused } = value as Partial<Record<keyof CardRecord, unknown>>;
      const record = {
        wanted: isPlacement(cardId, wanted) ? wanted : null,
        held: isPlacement(cardId, held) ? held : null,
        refused: isRefused(refused) ? refused : null,
      };
      return record.wanted || record.held ? [[cardId, record] as const] : [];
    }),
  );
}

/** The cards among records as kept on the device that the server has not answered for. */
export function unsentIn(stored: unknown): string[] {
  return [...recordsIn(stored)].filter(([, record]) => isUnsent(record)).map(([cardId]) => cardId);
}

/** The cards whose last change is not counted, and will not be once the round is over: refused, or never sent. */
export function uncounted(cards: ReadonlyMap<string, CardStanding>): string[] {
  return [...cards].filter(([, { state, refusal }]) => state !== 'saved' || refusal !== null).map(([cardId]) => cardId);
}

export function isSame(one: Placement | null, other: Placement | null): boolean {
  return one === other || (one !== null && other !== null && one.change === other.change && one.column === other.column);
}

export function isSameRecord(one: CardRecord, other: CardRecord): boolean {
  return isSame(one.wanted, other.wanted) && isSame(one.held, other.held) && one.refused?.change === other.refused?.change;
}

function isAhead({ wanted, held }: CardRecord): boolean {
  return wanted !== null && !isSame(wanted, held) && newer(held, wanted) === wanted;
}

function newer(standing: Placement | null, arriving: Placement | null): Placement | null {
  return arriving ? newerPlacement(standing ?? undefined, arriving) : standing;
}

function isPlacement(cardId: string, value: unknown): value is Placement {
  if (typeof value !== 'object' || value === null) return false;
  const { cardId: ownId, column, change } = value as Partial<Record<keyof Placement, unknown>>;
  const isColumn = column === null || Object.values(Column).some((known) => known === column);
  return ownId === cardId && isColumn && isChange(change);
}

function isRefused(value: unknown): value is NonNullable<CardRecord['refused']> {
  if (typeof value !== 'object' || value === null) return false;
  const { change, code } = value as Partial<Record<'change' | 'code', unknown>>;
  return typeof code === 'string' && isChange(change);
}

/** 0 is what was copied from the round before. */
function isChange(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
