import type { ReactNode } from 'react';
import styles from './BarFigure.module.css';

interface BarFigureProps {
  children: ReactNode;
  /** What should not be overlooked, below it. */
  warning: ReactNode;
}

/** A figure in the console's bar. */
export function BarFigure({ children, warning }: BarFigureProps) {
  return (
    <p className={styles.figure}>
      {children}
      {warning && <span className={styles.warning}>{warning}</span>}
    </p>
  );
}
