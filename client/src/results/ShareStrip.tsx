import type { CardResult } from '@two-hats/shared';
import { type ColumnWords, useColumnWords } from '../design/columnWords';
import { counted, percentIn } from './figures';
import { fillOf } from './fillOf';
import styles from './ShareStrip.module.css';

/** How the room sorted one card, as one line of the columns' colours. Its words are for screen readers; figures stand beside it. */
export function ShareStrip({ result }: { result: Pick<CardResult, 'columns' | 'placed'> }) {
  const words = useColumnWords();
  return (
    <span className={styles.strip} role="img" aria-label={stripInWords(result, words)}>
      {result.columns
        .filter(({ count }) => count > 0)
        .map(({ column, count }) => (
          <span key={column} className={`${styles.part} ${fillOf(column)}`} style={{ flexGrow: count, flexBasis: 0 }} />
        ))}
    </span>
  );
}

function stripInWords(result: Pick<CardResult, 'columns' | 'placed'>, words: ColumnWords): string {
  if (result.placed === 0) return 'Nobody sorted this card';
  return result.columns.map(({ column, count }) => `${words[column]} ${percentIn(result, column)}, ${counted(count, 'ballot')}`).join('; ');
}
