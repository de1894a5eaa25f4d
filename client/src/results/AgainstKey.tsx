import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
        {t`with the model`}
      </span>
    );
  }
  return (
    <span className={styles.mark}>
      <span className={styles.sign} aria-hidden="true">
        {matchesKey === false ? '≠' : '·'}
      </span>
      {fromDiscussion ? (
        <Trans comment="The column that a reader of the article proposes">
          <span className={styles.soft}>a reader:</span> <ColumnName column={key} />
        </Trans>
      ) : (
        <Trans comment="The column that the model gives the card">
          <span className={styles.soft}>model:</span> <ColumnName column={key} />
        </Trans>
      )}
    </span>
  );
}
