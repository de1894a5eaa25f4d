import type { ReactNode } from 'react';
import styles from './More.module.css';

/** What is there for those who ask: closed at first, and never on paper. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.more}>
      <summary className={styles.title}>{title}</summary>
      {children}
    </details>
  );
}
