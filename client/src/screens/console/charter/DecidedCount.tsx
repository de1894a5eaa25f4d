import { counted } from '../../../results/figures';
import type { ConsoleFrame } from '../documents';
import { charterCounts } from './charterCounts';
import styles from './DecidedCount.module.css';

interface DecidedCountProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  /** Cards on which something is written that is not saved. */
  unsaved: number;
}

/** How far the team is with deciding: in sight wherever the console is. */
export function DecidedCount({ charter, unsaved }: DecidedCountProps) {
  const { decided, parked, total } = charterCounts(charter);
  return (
    <p className={styles.count}>
      <span>
        <strong>{decided}</strong> of {total} decided{parked > 0 && `, ${parked} parked`}
      </span>
      {unsaved > 0 && <span className={styles.unsaved}>{counted(unsaved, 'card')} not saved</span>}
    </p>
  );
}
