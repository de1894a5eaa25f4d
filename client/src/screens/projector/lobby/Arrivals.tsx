import styles from './Arrivals.module.css';

/** More heads than this say no more than the number beside them. */
const most = 60;

/** A head for everybody who is here: the room watches itself fill. */
export function Arrivals({ count }: { count: number }) {
  return (
    <svg className={styles.heads} viewBox={`0 0 ${20 * 14} ${Math.ceil(Math.min(count, most) / 20) * 18 || 1}`} aria-hidden="true">
      {Array.from({ length: Math.min(count, most) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: who came stays where they are.
        <g key={index} transform={`translate(${(index % 20) * 14 + 7} ${Math.floor(index / 20) * 18})`}>
          <path className={styles.head} d="M-4 5.5a4 4 0 1 1 8 0a4 4 0 1 1-8 0M-6 16c0-7 12-7 12 0z" />
        </g>
      ))}
    </svg>
  );
}
