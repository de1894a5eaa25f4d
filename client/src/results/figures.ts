// How figures read: every number on the console, the projector and the summary goes through here, so that the same share never reads
// "79 %" on one screen and "0.785" on the next.
import { plural, t } from '@lingui/core/macro';
import { type CardResult, type Column, type Interval, Outcome, wholePercents } from '@two-hats/shared';
import { date, number } from '../languages/formats';

/** Stands where a figure is undefined. Screens give it a spoken equal. */
export const noFigure = '–';

/**
 * A share of 0 to 1 as whole percents. What is not all never reads "100 %", and what is not nothing never reads "0 %".
 */
export function percent(share: number | null): string {
  if (share === null) return noFigure;
  if (share > 0 && share < 0.01)
    return t({
      message: '<1\u00a0%',
      comment: 'A share that is not nothing. Numbers and signs as your language sets them, with an unbreakable space',
    });
  if (share > 0.99 && share < 1) return t({ message: '>99\u00a0%', comment: 'A share that is not quite all' });
  return percentOf(Math.round(share * 100));
}

type Shares = Pick<CardResult, 'columns' | 'placed'>;

/**
 * The share of one column of a card as whole percents. Read together, the columns of a card make 100, so one of them may be a point away
 * from what {@link percent} would say of it alone.
 */
export function percentIn({ columns, placed }: Shares, column: Column): string {
  const place = columns.findIndex((candidate) => candidate.column === column);
  const counted = columns[place];
  if (!counted || placed === 0) return noFigure;
  if (counted.share < 0.01 || counted.share > 0.99) return percent(counted.share);
  return percentOf(wholePercents(columns.map(({ count }) => count))[place] ?? 0);
}

function percentOf(whole: number): string {
  return t({ message: `${{ whole }}\u00a0%`, comment: 'A share in whole percents' });
}

/** The share of a card's leading column, the same as {@link percentIn} says of it; on a tie, of the first of those that lead. */
export function leadingPercent(result: Shares): string {
  const lead = Math.max(...result.columns.map(({ count }) => count));
  const leader = result.columns.find(({ count }) => count === lead);
  return leader ? percentIn(result, leader.column) : noFigure;
}

/** A kappa or an alpha with two decimals and a real minus sign, e.g. "−0.08". */
export function coefficient(value: number | null): string {
  if (value === null) return noFigure;
  // Adding zero turns a negative zero into a plain one.
  const rounded = Math.round(value * 100) / 100 + 0;
  return number(rounded, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '\u2212');
}

/** Words for a kappa or an alpha above 0 and below 1, each with the highest value that it stands for. */
export const strengthBands = [
  { word: () => t`slight`, upTo: 0.2 },
  { word: () => t`fair`, upTo: 0.4 },
  { word: () => t`moderate`, upTo: 0.6 },
  { word: () => t`substantial`, upTo: 0.8 },
  { word: () => t`almost perfect`, upTo: 1 },
] as const;

/**
 * The strength of a kappa or an alpha in words. Bands after Landis and Koch, "The measurement of observer agreement for categorical
 * data", Biometrics 33 (1977): a convention for reading, not a test.
 */
export function strengthInWords(value: number | null): string {
  if (value === null) return t`cannot be computed`;
  // What reads 0.00 is none, on whichever side of zero it lies.
  if (Math.abs(value) < 0.005) return t({ message: 'none', context: 'strength of agreement' });
  if (value < 0) return t`none, less than chance would give`;
  if (value === 1) return t`perfect`;
  return strengthBands.find(({ upTo }) => value <= upTo)?.word() ?? noFigure;
}

/** e.g. "45 % to 91 %". */
export function range({ low, high }: Interval): string {
  return t`${{ low: percent(low) }} to ${{ high: percent(high) }}`;
}

/** What the number of ballots allows to conclude from a card's leading share, in one sentence for people who never met an interval. */
export function certaintyInWords({ placed, interval, tied }: Pick<CardResult, 'placed' | 'interval' | 'tied'>): string {
  if (placed === 0 || !interval) return t`Nobody sorted this card.`;
  if (placed === 1) return t`One ballot says nothing about the room.`;
  if (tied) return plural(placed, { other: 'With # ballots, no column leads.' });
  const [low, high] = [percent(interval.low), percent(interval.high)];
  return interval.low > 0.5
    ? plural(placed, {
        other: `With # ballots, the share behind it lies between ${low} and ${high} (95\u00a0% interval): more people would hardly turn it.`,
      })
    : plural(placed, {
        other: `With # ballots, the share behind it lies between ${low} and ${high} (95\u00a0% interval): more people could still turn it.`,
      });
}

/** The word for each outcome. What it means stands with its definition in the rules, and on the page that explains the figures. */
export function outcomeWord(outcome: Outcome): string {
  if (outcome === Outcome.AGREED) return t({ message: 'Agreed', context: 'outcome of a card' });
  return outcome === Outcome.LEANING
    ? t({ message: 'Leaning', context: 'outcome of a card' })
    : t({ message: 'Split', context: 'outcome of a card' });
}

/** How a card came out, in a word or two: the first thing that a row or a heading says about it. */
export function outcomeInWords({ placed, outcome }: Pick<CardResult, 'placed' | 'outcome'>): string {
  if (outcome) return outcomeWord(outcome);
  return placed === 0 ? t`Nobody sorted it` : t`One ballot`;
}

/** The columns that share the first place, for where no one leads, e.g. "two columns lead". */
export function leadersInWords({ columns, placed }: Shares): string {
  const lead = Math.max(...columns.map(({ count }) => count));
  const leaders = placed === 0 ? 0 : columns.filter(({ count }) => count === lead).length;
  if (leaders === columns.length) return t`no column leads`;
  return leaders === 2 ? t`two columns lead` : t`three columns lead`;
}

/** A day of the calendar, such as `2027-02-01`, as the reader's language writes days. */
export function dayInWords(day: string): string {
  return date(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
}
