// What an editor does to a deck: each gives a new one. Cards and dimensions are found by their places.
import {
  type CardText,
  type DeckText,
  type DimensionText,
  emptyCard,
  type RoleText,
  withCardIds,
  withInserted,
  withoutItemAt,
} from '@two-hats/shared';

export interface CardPlace {
  readonly dimension: number;
  readonly card: number;
}

export function changeRole(deck: DeckText, index: number, changed: Partial<RoleText>): DeckText {
  return { ...deck, roles: deck.roles.map((role, at) => (at === index ? { ...role, ...changed } : role)) };
}

/** Takes the source away, and with it every key. */
export function dropKey(deck: DeckText): DeckText {
  const dimensions = deck.dimensions.map((dimension) => ({
    ...dimension,
    cards: dimension.cards.map((card) => ({ ...card, key: null })),
  }));
  return { ...deck, source: null, dimensions };
}

/** Gives the source and the keys back, to the cards that are still there. */
export function putKeyBack(deck: DeckText, before: DeckText): DeckText {
  const keys = new Map(before.dimensions.flatMap(({ cards }) => cards.map(({ id, key }) => [id, key] as const)));
  const dimensions = deck.dimensions.map((dimension) => ({
    ...dimension,
    cards: dimension.cards.map((card) => ({ ...card, key: keys.get(card.id) ?? card.key })),
  }));
  return { ...deck, source: deck.source ?? before.source, dimensions };
}

export function addDimension(deck: DeckText): DeckText {
  return withCardIds({ ...deck, dimensions: [...deck.dimensions, { title: '', cards: [emptyCard] }] });
}

export function renameDimension(deck: DeckText, index: number, title: string): DeckText {
  return changeDimension(deck, index, (dimension) => ({ ...dimension, title }));
}

export function removeDimension(deck: DeckText, index: number): DeckText {
  return { ...deck, dimensions: deck.dimensions.filter((_, at) => at !== index) };
}

export function putDimensionBack(deck: DeckText, index: number, dimension: DimensionText): DeckText {
  const ids = idsIn(deck);
  const cards = dimension.cards.map((card) => (ids.has(card.id) ? { ...card, id: '' } : card));
  return withCardIds({ ...deck, dimensions: withInserted(deck.dimensions, index, { ...dimension, cards }) });
}

/** @param by places, negative towards the start; the deck as it is where there is no such place */
export function moveDimension(deck: DeckText, index: number, by: -1 | 1): DeckText {
  const dimension = deck.dimensions[index];
  if (!dimension || !deck.dimensions[index + by]) return deck;
  return { ...deck, dimensions: withInserted(withoutItemAt(deck.dimensions, index), index + by, dimension) };
}

export function cardAt(deck: DeckText, place: CardPlace): CardText | null {
  return deck.dimensions[place.dimension]?.cards[place.card] ?? null;
}

/** Where the card with an id stands; null where there is none. */
export function placeOf(deck: DeckText, cardId: string | null): CardPlace | null {
  for (const [dimension, { cards }] of deck.dimensions.entries()) {
    const card = cards.findIndex(({ id }) => id === cardId);
    if (card >= 0) return { dimension, card };
  }
  return null;
}

export function changeCard(deck: DeckText, place: CardPlace, changed: Partial<CardText>): DeckText {
  return changeDimension(deck, place.dimension, ({ title, cards }) => ({
    title,
    cards: cards.map((card, at) => (at === place.card ? { ...card, ...changed } : card)),
  }));
}

/** A new card at this place; those from there on move down. */
export function addCard(deck: DeckText, place: CardPlace): DeckText {
  return putCardBack(deck, place, emptyCard);
}

export function removeCard(deck: DeckText, place: CardPlace): DeckText {
  return changeDimension(deck, place.dimension, ({ title, cards }) => ({ title, cards: withoutItemAt(cards, place.card) }));
}

/** Into its dimension, or into the last one where that is gone. */
export function putCardBack(deck: DeckText, place: CardPlace, card: CardText): DeckText {
  const dimension = Math.min(place.dimension, deck.dimensions.length - 1);
  const known = idsIn(deck).has(card.id) ? { ...card, id: '' } : card;
  return withCardIds(changeDimension(deck, dimension, ({ title, cards }) => ({ title, cards: withInserted(cards, place.card, known) })));
}

/** Up or down by one; past the edge of a dimension into the next one. The deck as it is where there is no such place. */
export function moveCard(deck: DeckText, place: CardPlace, by: -1 | 1): DeckText {
  const card = cardAt(deck, place);
  const goal = goalOf(deck, place, by);
  return card && goal ? putCardBack(removeCard(deck, place), goal, card) : deck;
}

function goalOf(deck: DeckText, { dimension, card }: CardPlace, by: -1 | 1): CardPlace | null {
  const within = card + by;
  if (within >= 0 && within < (deck.dimensions[dimension]?.cards.length ?? 0)) return { dimension, card: within };
  const next = deck.dimensions[dimension + by];
  return next ? { dimension: dimension + by, card: by < 0 ? next.cards.length : 0 } : null;
}

function changeDimension(deck: DeckText, index: number, change: (dimension: DimensionText) => DimensionText): DeckText {
  return { ...deck, dimensions: deck.dimensions.map((dimension, at) => (at === index ? change(dimension) : dimension)) };
}

function idsIn(deck: DeckText): ReadonlySet<string> {
  return new Set(deck.dimensions.flatMap(({ cards }) => cards.map(({ id }) => id)));
}
