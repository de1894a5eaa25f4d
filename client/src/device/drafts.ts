// What a facilitator has written about a card and the server does not hold yet. Neither another card, a reload nor a dead network may lose
// it, and nobody else sees it.
import { Column, DecisionKind } from '@two-hats/shared';
import { keepOnDevice, readFromDevice } from './storage';

export interface DecisionDraft {
  /** Null while nothing is decided. */
  readonly kind: DecisionKind | null;
  readonly owner: Column | null;
  readonly elsewhere: string;
  readonly person: string;
  readonly note: string;
  readonly lookAgainOn: string | null;
  /** The version of the decision that it was written on; 0 when there was none. */
  readonly version: number;
}

/** All drafts of a workshop, by card. */
export function keptDrafts(workshopId: string): Readonly<Record<string, DecisionDraft>> {
  return legible(readFromDevice(keyOf(workshopId)));
}

/** Keeps the draft of a card, or forgets it when it is null. */
export function keepDraft(workshopId: string, cardId: string, draft: DecisionDraft | null): void {
  const { [cardId]: _, ...others } = legible(readFromDevice(keyOf(workshopId)));
  const drafts = draft ? { ...others, [cardId]: draft } : others;
  keepOnDevice(keyOf(workshopId), Object.keys(drafts).length > 0 ? drafts : null);
}

/** Forgets all drafts of a workshop. */
export function forgetDrafts(workshopId: string): void {
  keepOnDevice(keyOf(workshopId), null);
}

function keyOf(workshopId: string): string {
  return `drafts:${workshopId}`;
}

/** Storage may hold anything: only what is a draft comes through. */
function legible(stored: unknown): Record<string, DecisionDraft> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, DecisionDraft] => isDraft(entry[1])));
}

function isDraft(value: unknown): value is DecisionDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, owner, elsewhere, person, note, lookAgainOn, version } = value as Partial<Record<keyof DecisionDraft, unknown>>;
  return (
    isOneOf(DecisionKind, kind) &&
    isOneOf(Column, owner) &&
    typeof elsewhere === 'string' &&
    typeof person === 'string' &&
    typeof note === 'string' &&
    (lookAgainOn === null || typeof lookAgainOn === 'string') &&
    Number.isSafeInteger(version)
  );
}

/** Null, or one of the words. */
function isOneOf(words: Readonly<Record<string, string>>, value: unknown): boolean {
  return value === null || Object.values(words).some((word) => word === value);
}
