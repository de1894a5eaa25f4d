import { t } from '@lingui/core/macro';
import { type Column, type DeckText, type DimensionText, deckLimits, graphemesOf, oneLine } from '@two-hats/shared';
import type { WorkshopSummary } from '../summaryQuery';

/**
 * The workshop's cards as a deck whose key is what the team said: what is decided, and where nothing is, what the room proposes. What is open,
 * parked or somebody else's by name has no key. Notes and people stay behind: another room will read this.
 */
export function roomDeck({ language, title, deckTitle, openedAt, roles, cards, charter }: WorkshopSummary): DeckText {
  const keys = new Map<string, Column | null>(charter.map(({ cardId, owner }) => [cardId, owner]));
  const dimensions = new Map<string, { title: string; cards: DimensionText['cards'][number][] }>();
  for (const { id, text, hint, dimension, dimensionTitle } of cards) {
    const group = dimensions.get(dimension) ?? { title: dimensionTitle, cards: [] };
    group.cards.push({ id, text, hint, key: keys.get(id) ?? null, rationale: '', section: '' });
    dimensions.set(dimension, group);
  }
  const hasKey = charter.some(({ owner }) => owner !== null);
  return {
    language,
    title: shortened(
      t({ message: `Our answers: ${deckTitle}`, comment: 'Title of a deck that is made from what a workshop came to' }),
      deckLimits.title,
    ),
    description: '',
    roles: roles.map(({ name, ...others }) => ({
      name,
      shortName: unlike(name, others.shortName),
      definite: unlike(name, others.definite),
    })),
    source: hasKey
      ? { title: shortened(t`The workshop “${title}” of ${{ day: openedAt.slice(0, 10) }}`, deckLimits.sourceTitle), author: '' }
      : null,
    dimensions: [...dimensions.values()],
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
