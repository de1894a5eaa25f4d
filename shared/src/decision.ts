import type { Column } from './column.js';
import { Refusal } from './refusal.js';
import { elsewhereText } from './text.js';

/**
 * What was decided about a card: one of the columns owns it; somebody else does, in words, such as a third role; or it is parked: nobody
 * decides it for now.
 */
export const DecisionKind = { COLUMN: 'COLUMN', ELSEWHERE: 'ELSEWHERE', PARKED: 'PARKED' } as const;
export type DecisionKind = (typeof DecisionKind)[keyof typeof DecisionKind];

/** Who owns a card. Made by {@link verdictOf}, so that its fields fit together. */
export interface Verdict {
  readonly kind: DecisionKind;
  /** The column, of COLUMN; else null. */
  readonly owner: Column | null;
  /** Who else, of ELSEWHERE; else empty. */
  readonly elsewhere: string;
}

/** What is written beside a decision. */
export interface DecisionText {
  /** Who does it, by name; may be empty. */
  readonly person: string;
  /** What to remember about it; may be empty. */
  readonly note: string;
  /** The day to look at it again, as `2027-02-01`. */
  readonly lookAgainOn: string | null;
}

/** What the team agreed on for a card. */
export interface Decision extends Verdict, DecisionText {
  readonly cardId: string;
  /** The workshop's revision with which it was made or changed: a later change must name it, so that nobody erases what they have not seen. */
  readonly version: number;
}

/** A card that one of the columns owns. */
export function ownedBy(owner: Column): Verdict {
  return { kind: DecisionKind.COLUMN, owner, elsewhere: '' };
}

/** A card that nobody decides for now. */
export const parked: Verdict = { kind: DecisionKind.PARKED, owner: null, elsewhere: '' };

/**
 * A verdict as somebody gave it, with nothing in it that its kind has no use for.
 * @param offered the columns that it may name
 * @throws Refusal `OWNER_REQUIRED` for a column or somebody else that is not named, `COLUMN_NOT_OFFERED`, `OWNER_TOO_LONG`
 */
export function verdictOf({ kind, owner, elsewhere }: Verdict, offered: readonly Column[]): Verdict {
  switch (kind) {
    case DecisionKind.COLUMN:
      if (owner === null) throw new Refusal('OWNER_REQUIRED');
      if (!offered.includes(owner)) throw new Refusal('COLUMN_NOT_OFFERED');
      return ownedBy(owner);
    case DecisionKind.ELSEWHERE:
      return { kind, owner: null, elsewhere: elsewhereText(elsewhere) };
    case DecisionKind.PARKED:
      return parked;
  }
}
