import type { Column } from '@two-hats/shared';
import { ColumnName } from '../../design/ColumnName';
import { wordsOf } from '../../design/columnWords';
import { HatMark } from '../../design/HatMark';
import styles from './OwnerName.module.css';
import type { WorkshopSummary } from './summaryQuery';

/** A column by hat and word: in full on screens, short on paper, where a row has one line. */
export function OwnerName({ column, roles }: { column: Column; roles: WorkshopSummary['roles'] }) {
  const short = wordsOf(roles.map((role) => ({ column: role.column, name: role.shortName })));
  return (
    <>
      <span className={styles.onScreen}>
        <ColumnName column={column} />
      </span>
      <span className={styles.onPaper} aria-hidden="true">
        <HatMark hat={column} /> {short[column]}
      </span>
    </>
  );
}
