import { Column } from '../column.js';
import type { Deck, DeckInLanguages, Role } from '../deck.js';
import { Refusal } from '../refusal.js';
import { oneLine } from '../text.js';
import type { DeckProblem } from './deckProblem.js';
import { deckProblems } from './deckProblems.js';
import { type CardText, type DeckText, type RoleText, withCardIds } from './deckText.js';

/** The refusal of a deck that is not whole, with what is wrong with it. */
export class InvalidDeck extends Refusal {
  constructor(readonly problems: readonly DeckProblem[]) {
    super('INVALID_DECK');
  }
}

/**
 * The deck that a text makes: cleaned, with what can be derived.
 * @throws InvalidDeck
 */
export function ownDeck(id: string, text: DeckText): DeckInLanguages {
  const problems = deckProblems(text);
  if (problems.length > 0) throw new InvalidDeck(problems);
  const { language, title, description, roles, source, dimensions } = withCardIds(text);
  const cards = dimensions.flatMap((dimension, index) =>
    dimension.cards.map((card) => ({ ...cardOf(card), dimension: dimensionId(index) })),
  );
  const hasKey = cards.some(({ key }) => key !== null);
  return {
    id,
    language,
    title: clean(title),
    description: clean(description),
    minutes: minutesFor(cards.length),
    roles: [roleOf(Column.FIRST, roles[0]), roleOf(Column.SECOND, roles[1])],
    // A source without a key would promise a comparison that there is not.
    source: source && hasKey ? { title: clean(source.title), author: clean(source.author) } : null,
    oneInBoth: null,
    dimensions: dimensions.map((dimension, index) => ({ id: dimensionId(index), title: clean(dimension.title) })),
    cards,
    translations: {},
  };
}

/** How long a workshop with so many cards takes, in steps of five minutes: about a minute and a half for each. */
export function minutesFor(cardCount: number): number {
  return Math.max(10, 5 * Math.round((cardCount * 1.55) / 5));
}

/**
 * A deck as a text to go on writing. A reader's proposal has no place in a deck of one's own: its card stays, without a key.
 */
export function deckTextOf({ language, title, description, roles, source, dimensions, cards }: Deck): DeckText {
  return {
    language,
    title,
    description,
    roles: roles.map(({ name, shortName, definite }) => ({ name, shortName, definite })),
    source,
    dimensions: dimensions.map((dimension) => ({
      title: dimension.title,
      cards: cards
        .filter((card) => card.dimension === dimension.id)
        .map(({ id, text, hint, key, rationale, section, fromDiscussion }) =>
          fromDiscussion ? { id, text, hint, key: null, rationale: '', section: '' } : { id, text, hint, key, rationale, section },
        ),
    })),
  };
}

function cardOf({ id, text, hint, key, rationale, section }: CardText) {
  const keyed = key === null ? { rationale: '', section: '' } : { rationale: clean(rationale), section: clean(section) };
  return { id, text: clean(text), hint: clean(hint), key, ...keyed, fromDiscussion: false };
}

function roleOf(column: Role['column'], role: RoleText | undefined): Role {
  const name = clean(role?.name ?? '');
  return { column, name, shortName: clean(role?.shortName ?? '') || name, definite: clean(role?.definite ?? '') || name };
}

function dimensionId(index: number): string {
  return `dimension-${index + 1}`;
}

/** Lengths were judged before. */
function clean(raw: string): string {
  return oneLine(raw, Number.POSITIVE_INFINITY) ?? '';
}
