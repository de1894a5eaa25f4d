import { t } from '@lingui/core/macro';
import { ColumnName } from '../../../design/ColumnName';
import type { RevealFrame } from '../../../results/fragments';
import { useFitting } from './useFitting';
import styles from './WallReasons.module.css';

/** What people said about the card, a few at a time: as many as fit, and never smaller. */
export function WallReasons({ reasons }: { reasons: RevealFrame['wallReasons'] }) {
  const { list, fitting } = useFitting(reasons.map(({ id }) => id).join());
  return (
    <ul ref={list} className={styles.reasons} aria-label={t`Why, without names`}>
      {oneOfEachFirst(reasons)
        .slice(0, fitting)
        .map(({ id, column, text }) => (
          <li key={id} className={styles.reason}>
            <span className={styles.column}>
              <ColumnName column={column} />
            </span>
            <bdi className={styles.text}>{text}</bdi>
          </li>
        ))}
    </ul>
  );
}

/** Where not all of them fit, nobody reads one side alone. */
function oneOfEachFirst(reasons: RevealFrame['wallReasons']): RevealFrame['wallReasons'] {
  const turn = (at: number) => reasons.slice(0, at).filter(({ column }) => column === reasons[at]?.column).length;
  return reasons
    .map((reason, at) => ({ reason, turn: turn(at) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ reason }) => reason);
}
