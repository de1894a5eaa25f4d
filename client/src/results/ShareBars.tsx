import { plural, t } from '@lingui/core/macro';
import type { CardResult, Column } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import { HatMark } from '../design/HatMark';
import { percentIn } from './figures';
import { fillOf } from './fillOf';
import styles from './ShareBars.module.css';

interface ShareBarsProps {
  result: CardResult;
  /** Who says what the key of the card is, in words; null leaves it out. */
  keyBy: string | null;
  /** The owner that the team agreed on, if it did. */
  decided?: Column | undefined;
  /** One line per bar, for where other things have to stand beside them on a laptop's screen. */
  dense?: boolean;
  /** The model's hat drops on its column when the bars have grown: for a wall. */
  keyDrops?: boolean;
}

/** How the room sorted one card: a strong bar per column, with its share, its count, and who else chose it. Scales with the text. */
export function ShareBars({ result, keyBy, decided, dense = false, keyDrops = false }: ShareBarsProps) {
  return (
    <ul className={dense ? `${styles.bars} ${styles.dense}` : styles.bars}>
      {result.columns.map(({ column, count, share }) => (
        <li key={column} className={styles.bar}>
          <span className={styles.who}>
            <ColumnName column={column} />
            {keyBy && result.key === column && (
              <span className={keyDrops ? `${styles.tag} ${styles.dropping}` : styles.tag}>
                {keyDrops && <HatMark hat={column} plain />}
                {keyBy}
              </span>
            )}
            {decided === column && <span className={`${styles.tag} ${styles.decided}`}>{t`Decided ✓`}</span>}
          </span>
          <span className={styles.figure}>
            <span className={styles.share}>{percentIn(result, column)}</span>{' '}
            <span className={styles.count}>{plural(count, { one: '# ballot', other: '# ballots' })}</span>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span className={`${styles.fill} ${fillOf(column)}`} style={{ inlineSize: `${share * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
