import type { ReactNode } from 'react';
import styles from './TakeAway.module.css';

/** One way to take the summary along: its button, and half a line on what it is good for. */
export function Way({ says, children }: { says: string; children: ReactNode }) {
  return (
    <li className={styles.way}>
      <span className={styles.button}>{children}</span>
      <span className={styles.says}>{says}</span>
    </li>
  );
}
