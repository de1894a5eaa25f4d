// The decks that somebody made on this device, finished or not. Kept here and nowhere else.
import { type DeckText, readDeckText } from '@two-hats/shared';
import { randomKey } from './randomKey';
import { keepOnDevice, keysOnDevice, readFromDevice } from './storage';

export interface OwnDeck {
  readonly id: string;
  /** As it was written: perhaps not whole yet. */
  readonly text: DeckText;
  /** ISO 8601. */
  readonly changedAt: string;
}

/** Newest first. */
export function ownDecks(): readonly OwnDeck[] {
  return keysOnDevice('deck:')
    .flatMap((key) => ownDeckWithId(key.slice('deck:'.length)) ?? [])
    .sort((one, other) => other.changedAt.localeCompare(one.changedAt));
}

/** The deck with this id; null where there is none, or nothing legible. */
export function ownDeckWithId(id: string): OwnDeck | null {
  const kept = readFromDevice(`deck:${id}`);
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return null;
  const { text, problems } = readDeckText(kept.text);
  const changedAt = 'changedAt' in kept && typeof kept.changedAt === 'string' ? kept.changedAt : '';
  return problems.length === 0 && text.roles.length === 2 ? { id, text, changedAt } : null;
}

/** @returns whether it outlives this page */
export function keepOwnDeck(id: string, text: DeckText, changedAt: Date = new Date()): boolean {
  return keepOnDevice(`deck:${id}`, { text, changedAt: changedAt.toISOString() });
}

/** Keeps a deck that is new to this device. @returns its id */
export function addOwnDeck(text: DeckText): string {
  const id = randomKey().slice(0, 16);
  keepOwnDeck(id, text);
  return id;
}

export function forgetOwnDeck(id: string): void {
  keepOnDevice(`deck:${id}`, null);
}
