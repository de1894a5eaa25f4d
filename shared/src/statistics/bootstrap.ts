import type { Interval } from './wilsonInterval.js';

/** How often is drawn anew. Percentiles of a small sample need many draws, and a large sample, whose every draw is dear, needs fewer. */
export const draws = { fewest: 200, most: 1000 } as const;
/** Entries that all draws together count, between these bounds. */
const entriesToCount = 6_000_000;

/**
 * 95 % intervals of figures that are made from counts: how far each would reach if other participants had come, of whom these are a fair
 * sample. Participants are drawn with replacement, as many as there are, and the figures made from what the drawn ones say; the interval
 * leaves out one fortieth of the draws on either side. The same ballots and the same numbers from `below` give the same intervals.
 *
 * It stops after every draw, so that a caller with other duties can see to them.
 *
 * Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979), 1-26; the percentile interval.
 *
 * @param ballots for each participant the cells that they fill, as whole numbers below `cells`
 * @param below a whole number from 0 to below the count that it is given, each as likely
 * @param figuresOf figures from how many fill each cell; null where one is undefined. It must not keep the counts
 * @returns one interval per figure, in order; null where a figure is undefined in any draw, and for no participants
 */
export function* bootstrapIntervals(
  ballots: readonly Uint16Array[],
  cells: number,
  below: (count: number) => number,
  figuresOf: (counts: Uint32Array) => readonly (number | null)[],
): Generator<void, readonly (Interval | null)[]> {
  const count = drawsFor(ballots);
  const times = new Uint16Array(ballots.length);
  const counts = new Uint32Array(cells);
  const drawn: (readonly (number | null)[])[] = [];
  while (drawn.length < count) {
    times.fill(0);
    for (let draw = 0; draw < ballots.length; draw += 1) {
      const place = below(ballots.length);
      times[place] = (times[place] ?? 0) + 1;
    }
    counts.fill(0);
    ballots.forEach((ballot, place) => {
      addTo(counts, ballot, times[place] ?? 0);
    });
    drawn.push(figuresOf(counts));
    yield;
  }
  return figuresOf(counts).map((_, figure) => middle(drawn.map((figures) => figures[figure] ?? null)));
}

function drawsFor(ballots: readonly Uint16Array[]): number {
  const entries = ballots.reduce((sum, { length }) => sum + length, 0);
  return Math.round(Math.min(draws.most, Math.max(draws.fewest, entriesToCount / entries)));
}

/** Nearly all the time goes by here: a plain loop over bare numbers is several times as quick as anything else. */
function addTo(counts: Uint32Array, ballot: Uint16Array, times: number): void {
  if (times === 0) return;
  for (let entry = 0; entry < ballot.length; entry += 1) {
    const cell = ballot[entry] as number;
    counts[cell] = (counts[cell] as number) + times;
  }
}

/** What is left when one fortieth is taken off either end. */
function middle(values: readonly (number | null)[]): Interval | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const cut = Math.floor(known.length / 40);
  const [low, high] = [known[cut], known[known.length - 1 - cut]];
  return low === undefined || high === undefined || known.length < values.length ? null : { low, high };
}
