import { t } from '@lingui/core/macro';
import { refusalInWords } from '../../../api/refusal';
import type { CardStanding } from '../seat/cardRecord';
import styles from './SavedMark.module.css';

function wordFor(state: CardStanding['state']): string {
  if (state === 'saved') return t({ message: 'Saved', comment: 'The server has the placement of a card' });
  return state === 'saving' ? t`Saving…` : t`Kept here, waiting for the network`;
}

/** Whether the card's placement is on the server: by word, shape and colour. Nothing to show for a card that was never placed. */
export function SavedMark({ standing }: { standing: CardStanding | undefined }) {
  if (!standing) return null;
  if (standing.refusal) {
    return (
      <span className={`${styles.mark} ${styles.refused}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
        {refusalInWords(standing.refusal)}
      </span>
    );
  }
  if (standing.column === null && standing.state === 'saved') return null;
  return (
    <span className={`${styles.mark} ${styles[standing.state]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {standing.state === 'saved' && <path d="M2.5 8.5l3.5 3.5 7.5-8" />}
        {standing.state === 'saving' && <path d="M3 8h.01M8 8h.01M13 8h.01" />}
        {standing.state === 'waiting' && <path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.5V8l2.5 1.5" />}
      </svg>
      {wordFor(standing.state)}
    </span>
  );
}
