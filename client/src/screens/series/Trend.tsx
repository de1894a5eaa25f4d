import { t } from '@lingui/core/macro';
import { isRightToLeft, list } from '../../languages/formats';
import { percent } from '../../results/figures';
import { widthOf } from '../../results/picture/textWidth';
import type { SeriesWorkshop } from './seriesQuery';
import styles from './Trend.module.css';
import { trendOf } from './trend';

/** In units of the picture. */
const size = { width: 520, height: 200, top: 14, bottom: 28, start: 56, gap: 12, text: 13 };

/** The trend as two lines, from workshop to workshop; with fewer than two there is none. The table below has every figure. */
export function Trend({ workshops, hasModel }: { workshops: readonly SeriesWorkshop[]; hasModel: boolean }) {
  const lines = trendOf(workshops, hasModel);
  if (lines.length === 0) return null;
  const end = size.width - size.gap - size.text * Math.max(...lines.map(({ name }) => widthOf(name)));
  const step = (end - size.start) / (workshops.length - 1);
  // In reading direction.
  const across = (from: number) => (isRightToLeft() ? size.width - from : from);
  const x = (place: number) => across(size.start + place * step);
  const y = (share: number) => size.top + (1 - share) * (size.height - size.top - size.bottom);
  const says = [
    t`From workshop to workshop.`,
    ...lines.map(({ name, points }) =>
      t({
        message: `${name}: ${{ shares: list(points.map(({ share }) => percent(share))) }}.`,
        comment: 'A line of the chart, read aloud: its name and its shares, one after the other',
      }),
    ),
  ];
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={says.join(' ')} className={styles.picture}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className={styles.rule} x1={x(0)} x2={x(workshops.length - 1)} y1={y(share)} y2={y(share)} />
            <text className={styles.scale} x={across(size.start - 8)} y={y(share) + 4}>
              {percent(share)}
            </text>
          </g>
        ))}
        {workshops.map(({ workshopId }, place) => (
          <text key={workshopId} className={styles.number} x={x(place)} y={size.height - 8}>
            {place + 1}
          </text>
        ))}
        {lines.map(({ id, name, points, labelAt }) => (
          <g key={id} className={styles[id]}>
            <polyline points={points.map(({ place, share }) => `${x(place)},${y(share)}`).join(' ')} />
            {points.map(({ place, share }) => (
              <circle key={place} cx={x(place)} cy={y(share)} r="4.5" />
            ))}
            <text className={styles.name} x={across(end + size.gap)} y={y(labelAt) + 5}>
              {name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {hasModel
          ? t`Share of the cards on which the room agreed, and of placements that are with the model.`
          : t`Share of the cards on which the room agreed.`}{' '}
        {t`A workshop about some of the cards is about those alone.`}
      </figcaption>
    </figure>
  );
}
