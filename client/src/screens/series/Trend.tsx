import { percent } from '../../results/figures';
import type { SeriesWorkshop } from './seriesQuery';
import styles from './Trend.module.css';
import { trendOf } from './trend';

/** In units of the picture. */
const size = { width: 520, height: 200, top: 14, bottom: 28, left: 56, right: 150 };

/** The trend as two lines, from workshop to workshop; with fewer than two there is none. The table below has every figure. */
export function Trend({ workshops, hasModel }: { workshops: readonly SeriesWorkshop[]; hasModel: boolean }) {
  const lines = trendOf(workshops, hasModel);
  if (lines.length === 0) return null;
  const step = (size.width - size.left - size.right) / (workshops.length - 1);
  const x = (place: number) => size.left + place * step;
  const y = (share: number) => size.top + (1 - share) * (size.height - size.top - size.bottom);
  const says = lines.map(({ name, points }) => `${name}: ${points.map(({ share }) => percent(share)).join(', ')}.`).join(' ');
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`From workshop to workshop. ${says}`}
        className={styles.picture}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className={styles.rule} x1={size.left} x2={x(workshops.length - 1)} y1={y(share)} y2={y(share)} />
            <text className={styles.scale} x={size.left - 8} y={y(share) + 4}>
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
            <text className={styles.name} x={x(workshops.length - 1) + 12} y={y(labelAt) + 5}>
              {name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        Share of the cards on which the room agreed{hasModel && ', and of placements that are with the model'}. A workshop about some of the
        cards is about those alone.
      </figcaption>
    </figure>
  );
}
