import type { Column } from '@two-hats/shared';
import { ColumnName } from '../../design/ColumnName';
import { wordsOf } from '../../design/columnWords';
import { HatMark } from '../../design/HatMark';
import { FromDeck } from '../../languages/FromDeck';
import { Verdict } from '../../results/Verdict';
import styles from './OwnerName.module.css';
import type { CharterEntry, WorkshopSummary } from './summaryQuery';

/** A column by hat and word: in full on screens, short on paper, where a row has one line. */
export function OwnerName({ column, roles }: { column: Column; roles: WorkshopSummary['roles'] }) {
  const short = wordsOf(roles.map((role) => ({ column: role.column, name: role.shortName })));
  return (
    <>
      <span className={styles.onScreen}>
        <ColumnName column={column} />
      </span>
      <span className={styles.onPaper} aria-hidden="true">
        <HatMark hat={column} /> <FromDeck>{short[column]}</FromDeck>
      </span>
    </>
  );
}

interface EntryOwnerProps {
  entry: CharterEntry;
  roles: WorkshopSummary['roles'];
}

/** Who owns what the charter says is decided or proposed: a column, or somebody else in words. */
export function EntryOwner({ entry, roles }: EntryOwnerProps) {
  return entry.owner ? <OwnerName column={entry.owner} roles={roles} /> : <Verdict of={entry} />;
}
