// What the chart of a series shows, worked out apart from how it is drawn.
import { t } from '@lingui/core/macro';
import type { SeriesWorkshop } from './seriesQuery';

export interface TrendLine {
  readonly id: 'agreed' | 'article';
  readonly name: string;
  /** Only the workshops that have the figure; `place` counts from 0 in the series. */
  readonly points: readonly { readonly place: number; readonly share: number }[];
  /** Where its name stands, as a share: at its end, unless the other line ends there. */
  readonly labelAt: number;
}

/** Names closer together than this share of the height would overlap. */
const apart = 0.13;

/** Lines with two points or more; a single workshop is no trend. */
export function trendOf(workshops: readonly Pick<SeriesWorkshop, 'headline'>[], hasModel: boolean): readonly TrendLine[] {
  const pointsOf = (share: (headline: NonNullable<SeriesWorkshop['headline']>) => number | null) =>
    workshops.flatMap(({ headline }, place) => {
      const value = headline && share(headline);
      return value === null ? [] : [{ place, share: value }];
    });
  const agreed = pointsOf(({ agreed, measured }) => (measured > 0 ? agreed / measured : null));
  const article = hasModel ? pointsOf(({ matchShare }) => matchShare) : [];
  const [agreedEnd, articleEnd] = [agreed.at(-1)?.share ?? 0, article.at(-1)?.share ?? 0];
  const middle = (agreedEnd + articleEnd) / 2;
  const tooClose = article.length > 1 && Math.abs(agreedEnd - articleEnd) < apart;
  const upper = agreedEnd >= articleEnd ? 1 : -1;
  const lines: TrendLine[] = [
    {
      id: 'agreed',
      name: t({ message: 'Agreed', context: 'outcome of a card' }),
      points: agreed,
      labelAt: tooClose ? middle + (upper * apart) / 2 : agreedEnd,
    },
    {
      id: 'article',
      name: t({ message: 'With the model', comment: 'The share of placements that are as the model has them' }),
      points: article,
      labelAt: tooClose ? middle - (upper * apart) / 2 : articleEnd,
    },
  ];
  return lines.filter(({ points }) => points.length > 1);
}
