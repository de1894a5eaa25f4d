import type { Column } from '@two-hats/shared';
import styles from './RoleMap.module.css';

/** At the side of the mark that faces the own column: above for both, below for neither. */
export function OwnDot({ column, radius }: { column: Column; radius: number }) {
  const [x, y] = { FIRST: [-1, 0], SECOND: [1, 0], BOTH: [0, -1], NEITHER: [0, 1] }[column] as [number, number];
  return <circle className={styles.own} cx={x * radius} cy={y * radius} r={radius * 0.36} strokeWidth={radius * 0.14} />;
}
