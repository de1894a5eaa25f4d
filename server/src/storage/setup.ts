import type { Column, Deck } from '@two-hats/shared';
import type { UnitOfWork } from './database.js';
import { columnsFrom, deckFrom } from './stored.js';

/** What a workshop was opened with and keeps for good; held in memory, so that neither a tap nor a frame reads a deck. */
export interface WorkshopSetup {
  readonly deck: Deck;
  readonly columns: readonly Column[];
  readonly cardIds: ReadonlySet<string>;
}

/** Where setups are kept between transactions, by workshop id; bounded by whoever makes it. */
export interface SetupCache {
  get(workshopId: string): WorkshopSetup | undefined;
  set(workshopId: string, setup: WorkshopSetup): unknown;
}

export async function setupOf({ rows }: UnitOfWork, cache: SetupCache, workshopId: string): Promise<WorkshopSetup | null> {
  const known = cache.get(workshopId);
  if (known) return known;
  const [row] = await rows<{ deck: string; offered: string }>('select deck, offered from workshop where id = $1', [workshopId]);
  if (!row) return null;
  const deck = deckFrom(row.deck);
  const setup = { deck, columns: columnsFrom(row.offered), cardIds: new Set(deck.cards.map((card) => card.id)) };
  cache.set(workshopId, setup);
  return setup;
}
