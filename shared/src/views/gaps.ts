import { type CardResult, leadsElsewhere } from './cardResult.js';

/** A card that is in other hands today than the room wants it to be. */
export interface Gap {
  readonly cardId: string;
  /** How the room sorted it under "today". */
  readonly today: CardResult;
  /** How the room sorted it under "should". */
  readonly should: CardResult;
  /** How far the room is from its wish, above 0 to 1: the wanted column's share under "should" less its share under "today". */
  readonly distance: number;
}

/**
 * Cards whose leading column today differs from the one that it should be, the longest way first, equal ones in deck order. A card
 * without a winner in either round has no gap: nobody sorted it, or it was a tie.
 *
 * @param today results of the round that asked who does it
 * @param should results of the round that asked who should do it, in deck order
 */
export function gapsOf(today: readonly CardResult[], should: readonly CardResult[]): readonly Gap[] {
  const now = new Map(today.map((result) => [result.cardId, result]));
  const gaps = should.flatMap((wanted) => {
    const is = now.get(wanted.cardId);
    if (!is || !leadsElsewhere(is, wanted)) return [];
    const already = is.columns.find(({ column }) => column === wanted.winner)?.share ?? 0;
    return [{ cardId: wanted.cardId, today: is, should: wanted, distance: (wanted.winnerShare ?? 0) - already }];
  });
  return gaps.sort((a, b) => b.distance - a.distance);
}
