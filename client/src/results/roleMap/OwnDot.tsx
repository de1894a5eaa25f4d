import type { Column } from '@two-hats/shared';
import { isRightToLeft } from '../../languages/formats';
import styles from './RoleMap.module.css';

/** At the side of the mark that faces the own column: above for both, below for neither. */
export function OwnDot({ column, radius }: { column: Column; radius: number }) {
  const side = isRightToLeft() ? -1 : 1;
  const [x, y] = { FIRST: [-side, 0], SECOND: [side, 0], BOTH: [0, -1], NEITHER: [0, 1] }[column] as [number, number];
  return <circle className={styles.own} cx={x * radius} cy={y * radius} r={radius * 0.36} strokeWidth={radius * 0.14} />;
}
