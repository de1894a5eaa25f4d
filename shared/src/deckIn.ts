import type { Deck, DeckInLanguages } from './deck.js';
import { Language } from './language.js';
import type { WorkshopRecord } from './record.js';

/**
 * A deck as somebody reads it who speaks a language. Where it does not exist in that language it stays whole in its own: nobody reads one
 * card in one language and the next in another.
 * @param language null for the deck's own
 */
export function deckIn(deck: DeckInLanguages, language: Language | null): Deck {
  const words = language === null || language === deck.language ? undefined : deck.translations[language];
  if (!language || !words) return deck;
  const { title, description, roles, oneInBoth, dimensions, cards } = words;
  return {
    ...deck,
    language,
    title,
    description,
    roles: deck.roles.map((role, index) => ({ ...role, ...roles[index] })),
    oneInBoth,
    dimensions: deck.dimensions.map((dimension) => ({ ...dimension, title: dimensions[dimension.id] ?? dimension.title })),
    cards: deck.cards.map((card) => ({ ...card, ...cards[card.id] })),
  };
}

/** The languages that a deck exists in, its own first; none where it is in one that the product does not speak. */
export function languagesOf({ language, translations }: Pick<DeckInLanguages, 'language' | 'translations'>): readonly Language[] {
  const further = Object.values(Language).filter((candidate) => candidate !== language && translations[candidate]);
  return language ? [language, ...further] : further;
}

/** What is kept of a workshop, as views are made from it for somebody who speaks a language. */
export function recordIn(record: WorkshopRecord & { readonly deck: DeckInLanguages }, language: Language | null): WorkshopRecord {
  return { ...record, deck: deckIn(record.deck, language) };
}
