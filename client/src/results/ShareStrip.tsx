import type { CardResult } from '@two-hats/shared';
import { columnWords } from '../design/columnWords';
import { counted, percent } from './figures';
import { fillOf } from './fillOf';
import styles from './ShareStrip.module.css';

/** How the room sorted one card, as one line of the columns' colours. Its words are for screen readers; figures stand beside it. */
export function ShareStrip({ result }: { result: Pick<CardResult, 'columns' | 'placed'> }) {
  return (
    <span className={styles.strip} role="img" aria-label={stripInWords(result)}>
      {result.columns
        .filter(({ count }) => count > 0)
        .map(({ column, count }) => (
          <span key={column} className={`${styles.part} ${fillOf(column)}`} style={{ flexGrow: count, flexBasis: 0 }} />
        ))}
    </span>
  );
}

function stripInWords({ columns, placed }: Pick<CardResult, 'columns' | 'placed'>): string {
  if (placed === 0) return 'Nobody sorted this card';
  return columns.map(({ column, count, share }) => `${columnWords[column]} ${percent(share)}, ${counted(count, 'ballot')}`).join('; ');
}
