import { t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import styles from './AgainstKey.module.css';
import { SaidByKey } from './SaidByKey';

interface AgainstKeyProps {
  result: Pick<CardResult, 'key' | 'matchesKey' | 'placed'>;
  fromDiscussion: boolean;
}

/** How the room stands to the key on one card: by sign, by word, never by colour alone. Nothing for a card without a key. */
export function AgainstKey({ result: { key, matchesKey }, fromDiscussion }: AgainstKeyProps) {
  if (!key) return null;
  if (matchesKey) {
    return (
      <span className={`${styles.mark} ${styles.with}`}>
        <span className={styles.sign} aria-hidden="true">
          =
        </span>
        {t`with the model`}
      </span>
    );
  }
  return (
    <span className={styles.mark}>
      <span className={styles.sign} aria-hidden="true">
        {matchesKey === false ? '≠' : '·'}
      </span>
      <SaidByKey column={key} fromDiscussion={fromDiscussion} />
    </span>
  );
}
