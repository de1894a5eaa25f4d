import type { Column } from '@two-hats/shared';
import type { Api } from '../support/api.js';
import { type OpenOptions, type Person, Workshop } from '../support/workshop.js';

export interface SortingRoom {
  readonly workshop: Workshop;
  /** In the order in which they joined. */
  readonly people: readonly Person[];
}

/** A workshop whose first round is open, and so many people in it. */
export async function sortingRoom(api: Api, count: number, options: OpenOptions = {}): Promise<SortingRoom> {
  const workshop = await Workshop.open(api, options);
  const people = await workshop.joinAll(...Array.from({ length: count }, (_, index) => `Person ${index + 1}`));
  await workshop.step('startSorting');
  return { workshop, people };
}

const columnOf: Readonly<Record<string, Column>> = { '1': 'FIRST', '2': 'SECOND', b: 'BOTH', n: 'NEITHER' };

/**
 * Has people place cards as a table says: card id to one sign per person, 1 and 2 for the roles' columns, b and n for both and neither, - for
 * a card that the person skips.
 */
export async function placeRows(people: readonly Person[], rows: Readonly<Record<string, string>>, round = 1): Promise<void> {
  for (const [index, person] of people.entries()) {
    const placed = Object.entries(rows).flatMap(([cardId, row]) => {
      const column = columnOf[row.charAt(index)];
      return column ? [[cardId, column] as const] : [];
    });
    if (placed.length > 0) await person.place(Object.fromEntries(placed), round);
  }
}

/** Rows for the first six cards of a workshop: as many as it takes to say how far its shares reach. */
export async function firstSixCards(workshop: Workshop, rowOf: (card: number) => string): Promise<Record<string, string>> {
  const { cards } = await workshop.stage();
  return Object.fromEntries(cards.slice(0, 6).map(({ id }, card) => [id, rowOf(card)]));
}

/** Ballots per column of each card that anybody placed, card id to the counts in the order of the columns. */
export function countsIn(
  results: readonly { cardId: string; placed: number; columns: readonly { count: number }[] }[],
): Record<string, number[]> {
  return Object.fromEntries(
    results.filter(({ placed }) => placed > 0).map(({ cardId, columns }) => [cardId, columns.map(({ count }) => count)]),
  );
}
