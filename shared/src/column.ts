/**
 * The columns that a card can be sorted into: slots, whose roles are named by the deck. The two roles are always offered; both together and
 * neither of them (somebody else, or nobody) where the facilitator offers them.
 */
export const Column = { FIRST: 'FIRST', SECOND: 'SECOND', BOTH: 'BOTH', NEITHER: 'NEITHER' } as const;
export type Column = (typeof Column)[keyof typeof Column];

/** The columns in their fixed order: how screens show them, and how ties between two devices are settled. */
export const columnOrder: readonly Column[] = Object.values(Column);

/** The columns a workshop offers, in the order screens show them. */
export function columnsOffered(offers: { readonly both: boolean; readonly neither: boolean }): readonly Column[] {
  return columnOrder.filter((column) => (column !== Column.BOTH || offers.both) && (column !== Column.NEITHER || offers.neither));
}

/**
 * The columns that a decision may name: whatever the workshop, or any round of it so far, has offered. What the room was once allowed to
 * say, the team may decide; and what a round proposes can always be accepted.
 */
export function columnsToDecideFor(
  workshop: readonly Column[],
  rounds: readonly { readonly columns: readonly Column[] }[],
): readonly Column[] {
  const offered = new Set([...workshop, ...rounds.flatMap(({ columns }) => columns)]);
  return columnOrder.filter((column) => offered.has(column));
}

/** The hat a participant wears in the team today: one of the roles, both, or neither (a developer, a stakeholder, anyone else). */
export const Hat = Column;
export type Hat = Column;
