import { plural, t } from '@lingui/core/macro';
import type { Camps } from '@two-hats/shared';
import { isolated, list } from '../languages/formats';
import { noFigure, percent } from './figures';

/** How large the groups are, e.g. "two groups, of about 70 % and 30 % of the ballots". */
export function campsInWords({ shares }: Pick<Camps, 'shares'>): string {
  const parts = partsOf(shares);
  return plural(shares.length, {
    2: `two groups, of about ${parts} of the ballots`,
    3: `three groups, of about ${parts} of the ballots`,
    other: `# groups, of about ${parts} of the ballots`,
  });
}

/** For the facilitator: that there are groups, and where they part most. */
export function campsSentence({ shares, parting }: Pick<Camps, 'shares' | 'parting'>, textOf: (cardId: string) => string): string {
  const parts = partsOf(shares);
  const groups = plural(shares.length, {
    2: `The room falls into two groups, of about ${parts} of the ballots, who sorted alike.`,
    3: `The room falls into three groups, of about ${parts} of the ballots, who sorted alike.`,
    other: `The room falls into # groups, of about ${parts} of the ballots, who sorted alike.`,
  });
  const [first] = parting;
  if (!first) return groups;
  const card = isolated(textOf(first.cardId) || noFigure);
  return `${groups} ${t`They part most on “${card}”.`}`;
}

/** E.g. "70 % and 30 %". */
function partsOf(shares: readonly number[]): string {
  return list(shares.map((share) => percent(share)));
}
