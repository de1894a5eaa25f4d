import { useColumnWords } from '../../../design/columnWords';
import { SayWhy } from '../reason/SayWhy';
import styles from './LastChange.module.css';
import type { SortingTable } from './useSorting';

/** Between the columns and the tools: undo, which says what it would take back, and why the card lies where it does now. */
export function LastChange({ table: { lastChange, undo } }: { table: SortingTable }) {
  const words = useColumnWords();
  const { cardId, text, back, from } = lastChange ?? {};
  return (
    <div className={styles.last}>
      <button type="button" className={styles.undo} onClick={undo} disabled={!lastChange} aria-keyshortcuts="U">
        <span className={styles.word}>Undo{lastChange && ':'}</span>
        {lastChange && (
          <>
            {' '}
            <span className={styles.text}>‘{text}’</span>{' '}
            <span className={styles.way}>{back ? `back to ${words[back]}` : from && `from ${words[from]}`}</span>
          </>
        )}
      </button>
      {cardId && text && from && <SayWhy cardId={cardId} card={text} column={from} brief />}
    </div>
  );
}
