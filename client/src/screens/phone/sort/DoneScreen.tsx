import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../design/Button';
import { ScreenTitle } from '../../../design/ScreenTitle';
import styles from '../wait/WaitScreen.module.css';

interface DoneScreenProps {
  sorted: number;
  of: number;
  /** Something is still kept on this phone only. */
  waiting: boolean;
  onShowAll: () => void;
  onKeepSorting: () => void;
  /** How long is left, where that is known. */
  time: ReactNode;
}

export function DoneScreen({ sorted, of, waiting, onShowAll, onKeepSorting, time }: DoneScreenProps) {
  return (
    <div className={styles.wait}>
      <svg className={styles.tick} viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" />
        <path d="M14 25l7 7 14-16" />
      </svg>
      <ScreenTitle>{t`You are done`}</ScreenTitle>
      <p className={styles.lead}>
        {sorted === of
          ? plural(of, {
              one: 'The card is sorted. Look at the big screen: the result comes when the facilitator reveals it.',
              other: 'All # cards are sorted. Look at the big screen: the result comes when the facilitator reveals it.',
            })
          : t`${sorted} of ${of} cards are sorted; the others do not count for you. Look at the big screen: the result comes when the facilitator reveals it.`}
      </p>
      {time}
      {waiting && <p className={styles.count}>{t`Kept on this phone, waiting for the network`}</p>}
      <div className={styles.actions}>
        <Button variant="secondary" wide onClick={onKeepSorting}>
          {t`Keep sorting`}
        </Button>
        <Button variant="quiet" wide onClick={onShowAll}>
          {t`See all my cards`}
        </Button>
      </div>
    </div>
  );
}
