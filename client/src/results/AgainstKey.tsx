import type { CardResult } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import styles from './AgainstKey.module.css';

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
        with the model
      </span>
    );
  }
  return (
    <span className={styles.mark}>
      <span className={styles.sign} aria-hidden="true">
        {matchesKey === false ? '≠' : '·'}
      </span>
      <span className={styles.soft}>{fromDiscussion ? 'a reader:' : 'model:'}</span> <ColumnName column={key} />
    </span>
  );
}
