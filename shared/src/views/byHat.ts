import type { Column, Hat } from '../column.js';
import type { HatCut, HatLine } from '../disclosure.js';
import { middleOf, type Portion } from '../hats/portion.js';
import { share, sum } from '../statistics/index.js';
import { type ColumnCounts, noCounts, type Tally } from '../tally.js';

/** From this distance between a hat and the others on, a card is worth a talk: half of the way from none to all. */
export const hatsApartFrom = 1 / 2;

/** How a round came out by hat, as far as it may be told. */
export interface ByHat {
  readonly hats: readonly { readonly hat: Hat; readonly ballots: number }[];
  /** The largest differences first, equal ones in deck order. */
  readonly cards: readonly CardOfHats[];
}

export interface CardOfHats {
  readonly cardId: string;
  /** The column that leads in the room: shares and words are about it. */
  readonly column: Column;
  /** Share of all ballots that hold the card there, 0 to 1. */
  readonly roomShare: number;
  /** In the order of the hats. */
  readonly lines: readonly LineOfHat[];
  /** The largest {@link LineOfHat.distance}. */
  readonly distance: number;
  /** Whether that is {@link hatsApartFrom} or more. */
  readonly apart: boolean;
}

export interface LineOfHat {
  readonly hat: Hat;
  /** Ballots of the hat. */
  readonly ballots: number;
  readonly portion: Portion;
  /** Share of the hat's ballots that hold the card in the room's column, and of everybody else's; null where only the word may be told. */
  readonly share: number | null;
  readonly othersShare: number | null;
  /**
   * 0 to 1: between the two shares; where there is only a word, between the middle of what it stands for and the share of the whole room.
   */
  readonly distance: number;
}

/**
 * How the hats stand to each other, from what is published alone.
 * @param tally the totals that the cut belongs to
 * @param ballots in those totals
 */
export function byHatOf({ byHat, tally, ballots }: { byHat: HatCut | null; tally: Tally; ballots: number }): ByHat | null {
  if (!byHat) return null;
  const sizes = new Map(byHat.hats.map((hat) => [hat.hat, hat.ballots]));
  const cards = byHat.cards.map(({ cardId, column, lines }): CardOfHats => {
    const inRoom = (tally.get(cardId) ?? noCounts)[column];
    const told = lines.map((line) => lineOf(line, column, sizes.get(line.hat) ?? 0, inRoom, ballots));
    const distance = Math.max(...told.map((line) => line.distance));
    return { cardId, column, roomShare: share(inRoom, ballots) ?? 0, lines: told, distance, apart: distance >= hatsApartFrom };
  });
  return { hats: byHat.hats, cards: cards.sort((a, b) => b.distance - a.distance) };
}

function lineOf({ hat, portion, counts }: HatLine, column: Column, size: number, inRoom: number, ballots: number): LineOfHat {
  if (!counts) {
    const distance = Math.abs(middleOf[portion] - inRoom / ballots);
    return { hat, ballots: size, portion, share: null, othersShare: null, distance };
  }
  const own = counts[column] / size;
  const others = (inRoom - counts[column]) / (ballots - size);
  return { hat, ballots: size, portion, share: own, othersShare: others, distance: Math.abs(own - others) };
}

/**
 * How many cards are carried by both roles together in the eyes of those who wear both hats themselves: for a round that asked about today, the
 * load of two hats. Null where nothing of them may be told. A card of which nothing may be told does not count: there may be more.
 */
export function carriedByBoth({ byHat }: { byHat: HatCut | null }): number | null {
  if (!byHat?.hats.some(({ hat }) => hat === 'BOTH')) return null;
  return byHat.cards.filter(({ column, lines }) => {
    const line = lines.find(({ hat }) => hat === 'BOTH');
    if (!line) return false;
    return line.counts ? leads(line.counts, 'BOTH') : column === 'BOTH' && line.portion === 'MOST';
  }).length;
}

function leads(counts: ColumnCounts, column: Column): boolean {
  return 2 * counts[column] > sum(Object.values(counts));
}
