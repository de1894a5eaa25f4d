// Decks that a workshop leaves behind: the one that it played, and that with what the team said as the key.
import { t } from '@lingui/core/macro';
import { type CardText, type Column, type DeckText, deckLimits, graphemesOf, oneLine } from '@two-hats/shared';
import { graphql, type ResultOf } from '../api/graphql';

/** What a workshop's summary tells of its deck, and of what the team made of it. */
export const playedDeckFields = graphql(`
  fragment PlayedDeckFields on Summary {
    language
    title
    openedAt
    roles { column name shortName definite }
    deckTitle
    source { title author }
    cards { id text hint dimension dimensionTitle key rationale section fromDiscussion }
    charter { cardId basis owner elsewhere person note lookAgainOn version }
  }
`);
type PlayedDeck = ResultOf<typeof playedDeckFields>;

/** The workshop's deck as it was played, with its key. What describes it to those who choose a deck stays behind. */
export function playedDeck({ language, deckTitle, roles, source, cards }: PlayedDeck): DeckText {
  const dimensions = new Map<string, { title: string; cards: CardText[] }>();
  for (const { id, text, hint, dimension, dimensionTitle, key, rationale, section } of cards) {
    const group = dimensions.get(dimension) ?? { title: dimensionTitle, cards: [] };
    group.cards.push({ id, text, hint, key, rationale, section });
    dimensions.set(dimension, group);
  }
  return {
    language,
    title: deckTitle,
    description: '',
    roles: roles.map(({ name, shortName, definite }) => ({
      name,
      shortName: unlike(name, shortName),
      definite: unlike(name, definite),
    })),
    source,
    dimensions: [...dimensions.values()],
  };
}

/**
 * The workshop's cards as a deck whose key is what the team said: what is decided, and where nothing is, what the room proposes. What is open,
 * parked or somebody else's by name has no key. Notes and people stay behind: another room will read this.
 */
export function roomDeck(workshop: PlayedDeck): DeckText {
  const { title, deckTitle, openedAt, charter } = workshop;
  const keys = new Map<string, Column | null>(charter.map(({ cardId, owner }) => [cardId, owner]));
  const hasKey = charter.some(({ owner }) => owner !== null);
  const played = playedDeck(workshop);
  return {
    ...played,
    title: shortened(
      t({ message: `Our answers: ${deckTitle}`, comment: 'Title of a deck that is made from what a workshop came to' }),
      deckLimits.title,
    ),
    source: hasKey
      ? { title: shortened(t`The workshop “${title}” of ${{ day: openedAt.slice(0, 10) }}`, deckLimits.sourceTitle), author: '' }
      : null,
    dimensions: played.dimensions.map((dimension) => ({
      ...dimension,
      cards: dimension.cards.map((card) => ({ ...card, key: keys.get(card.id) ?? null, rationale: '', section: '' })),
    })),
  };
}

/** Where nobody wrote another one, the name stands in. */
function unlike(name: string, other: string): string {
  return other === name ? '' : other;
}

function shortened(text: string, limit: number): string {
  if (oneLine(text, limit) !== null) return text;
  return `${graphemesOf(text)
    .slice(0, limit - 1)
    .join('')}…`;
}
