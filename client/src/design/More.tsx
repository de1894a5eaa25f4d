import { type ReactNode, useState } from 'react';
import styles from './More.module.css';

interface MoreProps {
  title: string;
  /** Not even made before somebody opens it. */
  lazy?: boolean;
  children: ReactNode;
}

/** What is there for those who ask: closed at first, and never on paper. */
export function More({ title, lazy = false, children }: MoreProps) {
  const [opened, setOpened] = useState(!lazy);
  return (
    <details className={styles.more} onToggle={() => setOpened(true)}>
      <summary className={styles.title}>{title}</summary>
      {opened && children}
    </details>
  );
}
