import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  tone?: 'info' | 'good' | 'warn' | 'bad';
  /** Buttons or links that help. */
  actions?: ReactNode;
  children: ReactNode;
}

const marks = { info: 'i', good: '✓', warn: '!', bad: '×' } as const;

/** A sentence that matters now. Trouble is spoken at once, the rest when the screen reader is free. */
export function Notice({ tone = 'info', actions, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={styles.mark} aria-hidden="true">
        {marks[tone]}
      </span>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
