import type { Camps, Column } from '@two-hats/shared';
import type { ColumnWords } from '../design/columnWords';
import { noFigure, percent } from './figures';

const numbers = ['no', 'one', 'two', 'three', 'four'];

/** How large the groups are, e.g. "two groups, of about 70 % and 30 % of the ballots". */
export function campsInWords({ shares }: Pick<Camps, 'shares'>): string {
  const parts = shares.map((share) => percent(share));
  return `${numbers[shares.length] ?? shares.length} groups, of about ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} of the ballots`;
}

/** What most of a group say on a card. */
export function mostlyInWords(column: Column | null, words: ColumnWords): string {
  return column ? words[column] : 'divided';
}

/** One sentence for the facilitator: that there are groups, and where they part most. */
export function campsSentence({ shares, parting }: Pick<Camps, 'shares' | 'parting'>, textOf: (cardId: string) => string): string {
  const [first] = parting;
  const groups = campsInWords({ shares });
  const where = first ? ` They part most on “${textOf(first.cardId) || noFigure}”.` : '';
  return `The room falls into ${groups}, who sorted alike.${where}`;
}
