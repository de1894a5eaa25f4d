import { Column, columnOrder } from './column.js';
import type { Language } from './language.js';

/** One responsibility, as it stands on a card, with the owner that the reference model gives it. */
export interface Card {
  /** Stable within its deck, kebab-case, e.g. `sits-with-team`. */
  readonly id: string;
  /** The responsibility: one idea, at most 90 characters. */
  readonly text: string;
  /** One sentence that helps someone who hesitates, without naming an owner. */
  readonly hint: string;
  /** Id of the dimension the card belongs to. */
  readonly dimension: string;
  /** The column that the reference model gives the card; null in a deck without a model. Shown to nobody before the reveal. */
  readonly key: Column | null;
  /** Why the model says so, in our words; empty without a key. */
  readonly rationale: string;
  /** Heading of the section of the source where the model says so; empty without a key. */
  readonly section: string;
  /** True for a reader's proposal: it is marked as such and left out of every comparison with the article. */
  readonly fromDiscussion: boolean;
}

/** A group of cards under one heading of the model. */
export interface Dimension {
  readonly id: string;
  readonly title: string;
}

/** One of the two roles that a deck is about. The only place in which a role has a name. */
export interface Role {
  /** The slot that the role fills. */
  readonly column: typeof Column.FIRST | typeof Column.SECOND;
  /** In full, as in a heading. */
  readonly name: string;
  /** For where space is short, and for tables. */
  readonly shortName: string;
  /** The name with its definite article, as in a sentence. */
  readonly definite: string;
}

/** Where a deck's model comes from. */
export interface DeckSource {
  readonly title: string;
  readonly author: string;
}

/** What a source says to whether one person can be both roles, in our words. */
export interface SourceAnswer {
  /** Its own answer. */
  readonly says: string;
  /** What its readers replied. */
  readonly responses: readonly { readonly by: string; readonly says: string }[];
}

/** Cards, their dimensions and the key. A workshop keeps its own copy from the moment it is opened. */
export interface Deck {
  readonly id: string;
  /** The language of its texts; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  readonly title: string;
  /** One sentence for the facilitator who chooses a deck. */
  readonly description: string;
  /** How long a workshop with this deck takes. */
  readonly minutes: number;
  /** The first and the second role, in this order. */
  readonly roles: readonly Role[];
  /** Null in a deck that has no model to compare with. */
  readonly source: DeckSource | null;
  /** Null where the source does not say, and in a deck without one. */
  readonly oneInBoth: SourceAnswer | null;
  readonly dimensions: readonly Dimension[];
  readonly cards: readonly Card[];
}

/** A deck with its texts in further languages, under the same ids. */
export interface DeckInLanguages extends Deck {
  readonly translations: Readonly<Partial<Record<Language, DeckWords>>>;
}

/** All that is read of a deck, in one more language. Its source is quoted under the title that it has. */
export interface DeckWords {
  readonly title: string;
  readonly description: string;
  /** The first and the second role. */
  readonly roles: readonly Omit<Role, 'column'>[];
  readonly oneInBoth: SourceAnswer | null;
  /** Titles by dimension id. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** By card id. */
  readonly cards: Readonly<Record<string, CardWords>>;
}

/** What stands on a card. The section is left out where it is a heading that is quoted as the source has it. */
export type CardWords = Pick<Card, 'text' | 'hint' | 'rationale'> & Partial<Pick<Card, 'section'>>;

/**
 * The columns beside the two roles to offer with a deck, unless somebody says otherwise. A card that its key gives to neither role has no right
 * place without them; where the key knows of "both" at most, two columns make people decide.
 *
 * @param keys the key of each card
 */
export function columnsToOffer(keys: readonly (Column | null)[]): readonly Column[] {
  if (!keys.includes(Column.NEITHER)) return [];
  return columnOrder.filter((column) => column !== Column.FIRST && column !== Column.SECOND && keys.includes(column));
}
