import { plural, t } from '@lingui/core/macro';
import type { RoomAgreement } from '@two-hats/shared';
import { number } from '../languages/formats';
import styles from './AgreementFigures.module.css';
import { percent, strengthInWords } from './figures';

interface AgreementFiguresProps {
  agreement: RoomAgreement;
  ballotCount: number;
}

/**
 * The room's agreement with itself and with the model, for screens that are read in passing: raw agreement never stands without what
 * chance alone would explain of it, and that in a word.
 */
export function AgreementFigures({ agreement, ballotCount }: AgreementFiguresProps) {
  const { meanWinnerShare, alpha, matchShare, cohenKappa } = agreement;
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt className={styles.name}>
          {t({ message: 'of a card’s ballots are in its leading column, on average', comment: 'Stands beside a share, e.g. 79 %' })}
        </dt>
        <dd className={styles.value}>{percent(meanWinnerShare)}</dd>
        <dd className={styles.fine}>{t`Beyond chance: ${{ strength: strengthInWords(alpha) }}`}</dd>
      </div>
      {matchShare !== null && (
        <div className={styles.figure}>
          <dt className={styles.name}>
            {t({ message: 'of all placements match the model', comment: 'Stands beside a share, e.g. 79 %' })}
          </dt>
          <dd className={styles.value}>{percent(matchShare)}</dd>
          <dd className={styles.fine}>{t`Majority and model, beyond chance: ${{ strength: strengthInWords(cohenKappa) }}`}</dd>
        </div>
      )}
      <div className={styles.figure}>
        <dt className={styles.name}>{plural(ballotCount, { one: 'ballot', other: 'ballots' })}</dt>
        <dd className={styles.value}>{number(ballotCount)}</dd>
        <dd className={styles.fine}>
          {plural(ballotCount, { one: '# person sorted at least one card.', other: '# people sorted at least one card.' })}
        </dd>
      </div>
    </dl>
  );
}
