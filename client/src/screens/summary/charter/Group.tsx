import { type ReactNode, useId } from 'react';
import styles from './Charter.module.css';

interface GroupProps {
  title: string;
  count: number;
  /** What the group is good for, in one sentence. */
  says?: string;
  children: ReactNode;
}

/** One part of the charter under its heading. */
export function Group({ title, count, says, children }: GroupProps) {
  const titleId = useId();
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId}>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      {says && <p className={styles.soft}>{says}</p>}
      {children}
    </section>
  );
}
