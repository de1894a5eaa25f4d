import type { ComponentProps, ReactNode } from 'react';
import styles from './Pill.module.css';

/** Choices side by side, as many in a line as there is room for. */
export function Pills({ children }: { children: ReactNode }) {
  return <div className={styles.pills}>{children}</div>;
}

/** One choice among {@link Pills}: a radio button or a checkbox with its words, all of it to be pressed. */
export function Pill({ children, ...input }: Omit<ComponentProps<'input'>, 'className'> & { type: 'radio' | 'checkbox' }) {
  return (
    <label className={styles.pill}>
      <input {...input} />
      {children}
    </label>
  );
}
