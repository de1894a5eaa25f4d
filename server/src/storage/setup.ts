import type { Column, DeckInLanguages, DeckWords, Language } from '@two-hats/shared';
import { LRUCache } from 'lru-cache';
import type { UnitOfWork } from './database.js';
import { columnsFrom, deckFrom, deckWordsFrom } from './stored.js';

/** What a workshop was opened with and keeps for good; held in memory, so that neither a tap nor a frame reads a deck. */
export interface WorkshopSetup {
  readonly deck: DeckInLanguages;
  readonly columns: readonly Column[];
  readonly cardIds: ReadonlySet<string>;
}

/** Where setups are kept between transactions, by workshop id; bounded by whoever makes it. */
export interface SetupCache {
  get(workshopId: string): WorkshopSetup | undefined;
  set(workshopId: string, setup: WorkshopSetup): unknown;
}

/** Translations by their stored text: most workshops have the same few decks, and a thousand copies in memory would say nothing more. */
const translations = new LRUCache<string, DeckWords>({ max: 100 });

export async function setupOf({ rows }: UnitOfWork, cache: SetupCache, workshopId: string): Promise<WorkshopSetup | null> {
  const known = cache.get(workshopId);
  if (known) return known;
  const [row] = await rows<{ deck: string; offered: string }>('select deck, offered from workshop where id = $1', [workshopId]);
  if (!row) return null;
  const translated = await rows<{ language: Language; words: string }>('select language, words from translation where workshop_id = $1', [
    workshopId,
  ]);
  const deck = {
    ...deckFrom(row.deck),
    translations: Object.fromEntries(translated.map(({ language, words }) => [language, wordsIn(words)])),
  };
  const setup = { deck, columns: columnsFrom(row.offered), cardIds: new Set(deck.cards.map((card) => card.id)) };
  cache.set(workshopId, setup);
  return setup;
}

function wordsIn(text: string): DeckWords {
  const known = translations.get(text);
  if (known) return known;
  const words = deckWordsFrom(text);
  translations.set(text, words);
  return words;
}
