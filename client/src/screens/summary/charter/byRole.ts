import type { Column } from '@two-hats/shared';
import type { Card, CharterEntry, WorkshopSummary } from '../summaryQuery';

/** A card with what the charter says of it. */
export interface OwnedCard {
  readonly card: Card;
  readonly entry: CharterEntry;
}

/** The charter as each role reads it. */
export interface CharterByRole {
  /** What each column holds, in the order of the columns; decided cards before proposed ones. Columns without a card are left out. */
  readonly owned: readonly { readonly column: Column; readonly cards: readonly OwnedCard[] }[];
  /** What somebody else owns, whom the team named in words. */
  readonly elsewhere: readonly OwnedCard[];
  readonly parked: readonly OwnedCard[];
  readonly open: readonly OwnedCard[];
  /**
   * Cards whose owner is another than the model's, with the model's reason on the card. A reader's proposal is no model, and a column that
   * was not offered could not be chosen.
   */
  readonly different: readonly (OwnedCard & { readonly owner: Column; readonly key: Column })[];
}

/** Who owns what, by owner instead of by state. */
export function charterByRole({ cards, charter, columns }: WorkshopSummary): CharterByRole {
  const entries = (['DECIDED', 'PARKED', 'PROPOSED', 'OPEN'] as const).flatMap((basis) =>
    charter
      .filter((entry) => entry.basis === basis)
      .flatMap((entry) => {
        const card = cards.find(({ id }) => id === entry.cardId);
        return card ? [{ card, entry }] : [];
      }),
  );
  return {
    owned: columns
      .map((column) => ({ column, cards: entries.filter(({ entry }) => entry.owner === column) }))
      .filter((group) => group.cards.length > 0),
    elsewhere: entries.filter(({ entry }) => entry.elsewhere !== ''),
    parked: entries.filter(({ entry }) => entry.basis === 'PARKED'),
    open: entries.filter(({ entry }) => entry.basis === 'OPEN'),
    different: entries.flatMap(({ card, entry }) => {
      const { owner } = entry;
      const { key, fromDiscussion } = card;
      if (!owner || !key || fromDiscussion || !columns.includes(key) || owner === key) return [];
      return [{ card, entry, owner, key }];
    }),
  };
}
