// What the role map shows, before anybody asks where it goes: a mark for each card, in the rows of the deck's dimensions.
import { type CardResult, type Column, type ColumnShare, leanOf, type Outcome } from '@two-hats/shared';

export interface MapMark {
  readonly cardId: string;
  /** What stands on the mark: the card's place in the order that the screen lists cards in, from 1. */
  readonly number: number;
  readonly text: string;
  /** Where it lies between the roles, 0 to 1; null where it has no place on the line: see {@link mapRows}. */
  readonly lean: number | null;
  /** What its shape stands for: the model's column, or in a deck without a model the leading one; null where there is neither. */
  readonly shape: Column | null;
  /** Null with fewer than two ballots. */
  readonly outcome: Outcome | null;
}

export interface MapRow {
  readonly id: string;
  readonly title: string;
  /** From the first role to the second; marks that lie together in the order of their numbers. */
  readonly marks: readonly MapMark[];
}

/** What the map needs of a card's result: a phone holds no more of it. */
export type MapResult = Pick<CardResult, 'cardId' | 'winner' | 'outcome' | 'key'> & {
  readonly columns: readonly Pick<ColumnShare, 'column' | 'count'>[];
};

export interface MapFacts {
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  readonly cards: readonly { readonly id: string; readonly text: string; readonly dimension: string }[];
  readonly results: readonly MapResult[];
  /** Card ids in the order in which the screen lists and numbers them. */
  readonly order: readonly string[];
  /** Whether there is a model to compare with. */
  readonly hasModel: boolean;
}

/**
 * The rows of the map: one per dimension with a card in it. A ballot for one role pulls the mark to that role's end, one for both to the
 * middle. A ballot for neither does not pull; a card that most give to neither, or that nobody sorted, has no place on the line.
 */
export function mapRows({ dimensions, cards, results, order, hasModel }: MapFacts): readonly MapRow[] {
  const numbers = new Map(order.map((cardId, place) => [cardId, place + 1]));
  const byId = new Map(results.map((result) => [result.cardId, result]));
  const marksOf = (dimension: string) =>
    cards.flatMap((card): MapMark[] => {
      const result = byId.get(card.id);
      if (card.dimension !== dimension || !result) return [];
      return [
        {
          cardId: card.id,
          number: numbers.get(card.id) ?? 0,
          text: card.text,
          lean: result.winner === 'NEITHER' ? null : leanOf(result),
          shape: hasModel ? result.key : result.winner,
          outcome: result.outcome,
        },
      ];
    });
  return dimensions
    .map(({ id, title }) => ({ id, title, marks: marksOf(id).sort(fromFirstToSecond) }))
    .filter(({ marks }) => marks.length > 0);
}

/** All marks in one row, for where the rows do not fit. */
export function inOneRow(rows: readonly MapRow[]): readonly MapRow[] {
  return [{ id: 'all', title: '', marks: rows.flatMap(({ marks }) => marks).sort(fromFirstToSecond) }];
}

function fromFirstToSecond(one: MapMark, other: MapMark): number {
  return (one.lean ?? 2) - (other.lean ?? 2) || one.number - other.number;
}
