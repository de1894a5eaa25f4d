/** A deck as somebody writes it: on a screen, in a file, through the API. Cards stand within their dimensions, and nothing is derived. */
import type { Column } from '../column.js';
import type { DeckSource } from '../deck.js';
import type { Language } from '../language.js';

export interface DeckText {
  /** The language it is written in; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  /** The first and the second role. */
  readonly roles: readonly RoleText[];
  /** Where the key comes from; null in a deck without one. */
  readonly source: DeckSource | null;
  readonly dimensions: readonly DimensionText[];
}

/** The short name and the name with its article may be empty: the full name stands in for them. */
export interface RoleText {
  readonly name: string;
  readonly shortName: string;
  readonly definite: string;
}

export interface DimensionText {
  readonly title: string;
  readonly cards: readonly CardText[];
}

export interface CardText {
  /** Stable while the card's words change; empty until one is given. */
  readonly id: string;
  readonly text: string;
  /** May be empty. */
  readonly hint: string;
  readonly key: Column | null;
  /** Why the key says so; may be empty. */
  readonly rationale: string;
  /** Where in the source it says so; may be empty. */
  readonly section: string;
}

/** The longest texts of a deck in graphemes, and the most of its parts. */
export const deckLimits = {
  title: 80,
  description: 300,
  name: 40,
  shortName: 12,
  definite: 60,
  sourceTitle: 200,
  author: 80,
  dimensions: 12,
  dimensionTitle: 60,
  cards: 60,
  text: 90,
  hint: 200,
  rationale: 400,
  section: 120,
} as const;

/** A card that nobody has written on yet. */
export const emptyCard: CardText = { id: '', text: '', hint: '', key: null, rationale: '', section: '' };

/** A deck that nobody has written on yet, with room for the first card. */
export const emptyDeck: DeckText = {
  language: null,
  title: '',
  description: '',
  roles: [
    { name: '', shortName: '', definite: '' },
    { name: '', shortName: '', definite: '' },
  ],
  source: null,
  dimensions: [{ title: '', cards: [emptyCard] }],
};

/** What a card's id looks like: short, and safe wherever it goes. */
export const cardIdPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Gives every card without an id the first one that is free: `card-1`, `card-2` … */
export function withCardIds(deck: DeckText): DeckText {
  const taken = new Set(deck.dimensions.flatMap(({ cards }) => cards.map(({ id }) => id)));
  let next = 1;
  const freeId = () => {
    while (taken.has(`card-${next}`)) next += 1;
    taken.add(`card-${next}`);
    return `card-${next}`;
  };
  return {
    ...deck,
    dimensions: deck.dimensions.map((dimension) => ({
      ...dimension,
      cards: dimension.cards.map((card) => (card.id ? card : { ...card, id: freeId() })),
    })),
  };
}
