import type { ReactNode } from 'react';
import { ScreenTitle } from '../../design/ScreenTitle';
import styles from './Picture.module.css';

/** A sentence in place of a picture. */
export function Says({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.says}>
      <ScreenTitle>{title}</ScreenTitle>
      <p>{children}</p>
    </main>
  );
}
