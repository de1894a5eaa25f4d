import { plural, t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import { type ColumnWords, useColumnWords } from '../design/columnWords';
import { isolated } from '../languages/formats';
import { percentIn } from './figures';
import { fillOf } from './fillOf';
import { inTurn } from './inTurn';
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
  if (result.placed === 0) return t`Nobody sorted this card`;
  return inTurn(
    result.columns.map(({ column, count }) => {
      const [name, share] = [isolated(words[column]), percentIn(result, column)];
      return plural(count, { one: `${name} ${share}, # ballot`, other: `${name} ${share}, # ballots` });
    }),
  );
}
