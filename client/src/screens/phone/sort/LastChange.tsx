import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useColumnWords } from '../../../design/columnWords';
import { FromDeck } from '../../../languages/FromDeck';
import { SayWhy } from '../reason/SayWhy';
import styles from './LastChange.module.css';
import type { LastChange as Change } from './useSorting';

interface LastChangeProps {
  /** Null when there is nothing left to undo. */
  lastChange: Change | null;
  onUndo: () => void;
  /** Whether single keys are shortcuts. */
  keys: boolean;
}

/** Between the columns and the tools: undo, which says what it would take back, and why the card lies where it does now. */
export function LastChange({ lastChange, onUndo, keys }: LastChangeProps) {
  const words = useColumnWords();
  const { cardId, text, back, from } = lastChange ?? {};
  return (
    <div className={styles.last}>
      <button type="button" className={styles.undo} onClick={onUndo} aria-disabled={!lastChange} aria-keyshortcuts={keys ? 'U' : undefined}>
        {text === undefined ? (
          <span className={styles.word}>{t({ message: 'Undo', comment: 'Button on the phone: takes back the last placement' })}</span>
        ) : back ? (
          <Trans>
            <span className={styles.word}>Undo:</span> <FromDeck className={styles.text}>‘{text}’</FromDeck>{' '}
            <span className={styles.way}>back to {words[back]}</span>
          </Trans>
        ) : from ? (
          <Trans>
            <span className={styles.word}>Undo:</span> <FromDeck className={styles.text}>‘{text}’</FromDeck>{' '}
            <span className={styles.way}>from {words[from]}</span>
          </Trans>
        ) : (
          <Trans>
            <span className={styles.word}>Undo:</span> <FromDeck className={styles.text}>‘{text}’</FromDeck>
          </Trans>
        )}
      </button>
      {cardId && text && from && <SayWhy cardId={cardId} card={text} column={from} brief />}
    </div>
  );
}
