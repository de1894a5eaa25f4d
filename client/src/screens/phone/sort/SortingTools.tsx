import { t } from '@lingui/core/macro';
import { memo } from 'react';
import { useLanguage } from '../../../languages/useLanguage';
import styles from './SortingTools.module.css';
import type { SortingActs } from './useSorting';

interface SortingToolsProps {
  acts: SortingActs;
  isOnTable: boolean;
  onShowAll: () => void;
  /** Whether single keys are shortcuts. */
  keys: boolean;
}

/** Below the columns: skip, back and forth, and the way to all cards. */
export const SortingTools = memo(function SortingTools({ acts, isOnTable, onShowAll, keys }: SortingToolsProps) {
  useLanguage();
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={styles.step}
        onClick={() => acts.go(-1)}
        aria-label={t`Previous card`}
        aria-keyshortcuts={keys ? 'K' : undefined}
      >
        <Arrow path="M12 5l-7 7 7 7M5 12h14" />
      </button>
      <button
        type="button"
        className={styles.tool}
        onClick={acts.skip}
        aria-disabled={!isOnTable}
        aria-keyshortcuts={keys ? 'S' : undefined}
      >
        {t`Skip`}
      </button>
      <button type="button" className={styles.tool} onClick={onShowAll}>
        {t`All cards`}
      </button>
      <button
        type="button"
        className={styles.step}
        onClick={() => acts.go(1)}
        aria-label={t`Next card`}
        aria-keyshortcuts={keys ? 'J' : undefined}
      >
        <Arrow path="M12 5l7 7-7 7M19 12H5" />
      </button>
    </div>
  );
});

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
