/** The columns a card can be sorted into. `BOTH` is there only where the facilitator offers it. */
export const Column = { FIRST: 'FIRST', SECOND: 'SECOND', BOTH: 'BOTH' } as const;
export type Column = (typeof Column)[keyof typeof Column];

/** The columns a workshop offers, in the order screens show them. */
export function columnsOffered(offersBoth: boolean): readonly Column[] {
  return offersBoth ? threeColumns : twoColumns;
}

const twoColumns: readonly Column[] = [Column.FIRST, Column.SECOND];
const threeColumns: readonly Column[] = [...twoColumns, Column.BOTH];

/** The hat a participant wears in the team today. `NEITHER` is a developer, a stakeholder, anyone else. */
export const Hat = { FIRST: 'FIRST', SECOND: 'SECOND', BOTH: 'BOTH', NEITHER: 'NEITHER' } as const;
export type Hat = (typeof Hat)[keyof typeof Hat];
