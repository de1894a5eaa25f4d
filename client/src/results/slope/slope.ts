// The slope picture as numbers: where its lines begin and end, how they look, and which of them are named.
import type { CardChange } from '@two-hats/shared';

export type Look = 'towards' | 'away' | 'still';

/** What the picture needs of a card that two rounds were about. */
export type SlopeCard = Pick<CardChange, 'cardId' | 'differs' | 'direction'> & {
  readonly before: { readonly lean: number | null };
  readonly after: { readonly lean: number | null };
};

export interface SlopeLine {
  readonly cardId: string;
  /** Share of the height from the top, 0 to 1: the first role is at the top. */
  readonly from: number;
  readonly to: number;
  readonly look: Look;
}

export interface Slope {
  readonly lines: readonly SlopeLine[];
  /** Numbers of the cards whose leading column differs, as the table has them, where their lines end. Lines that end together share a label. */
  readonly labels: readonly { readonly at: number; readonly text: string }[];
}

/** The cards in the order of the table: those whose leading column differs first, both parts in deck order. */
export function inTableOrder<Card extends SlopeCard>(cards: readonly Card[]): readonly Card[] {
  return [...cards.filter(({ differs }) => differs), ...cards.filter(({ differs }) => !differs)];
}

/** Cards that nobody gave to either role in one of the rounds have no place on the line: they are in the table only. */
export function slopeOf(cards: readonly SlopeCard[]): Slope {
  const lines: SlopeLine[] = [];
  const labels = new Map<number, { at: number; numbers: number[] }>();
  for (const [index, { cardId, before, after, differs, direction }] of inTableOrder(cards).entries()) {
    if (before.lean === null || after.lean === null) continue;
    const look = direction === 'TOWARDS' ? 'towards' : direction === 'AWAY' ? 'away' : 'still';
    lines.push({ cardId, from: before.lean, to: after.lean, look });
    // A twentieth of the height is what a label needs.
    const step = Math.round(after.lean * 20) / 20;
    if (!differs) continue;
    const label = labels.get(step) ?? { at: after.lean, numbers: [] };
    label.numbers.push(index + 1);
    labels.set(step, label);
  }
  return { lines, labels: [...labels.values()].map(({ at, numbers }) => ({ at, text: numbers.join(', ') })) };
}
