import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import styles from './SaidByKey.module.css';

/** Where the key puts a card, and who says so: the model, or a reader in the discussion under the article. */
export function SaidByKey({ column, fromDiscussion }: { column: Column; fromDiscussion: boolean }) {
  return fromDiscussion ? (
    <Trans comment="The column that a reader of the article proposes">
      <span className={styles.who}>a reader:</span> <ColumnName column={column} />
    </Trans>
  ) : (
    <Trans comment="The column that the model gives the card">
      <span className={styles.who}>model:</span> <ColumnName column={column} />
    </Trans>
  );
}
