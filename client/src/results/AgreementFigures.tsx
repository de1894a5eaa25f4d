import type { RoomAgreement } from '@two-hats/shared';
import styles from './AgreementFigures.module.css';
import { counted, percent, strengthInWords } from './figures';

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
        <dt className={styles.name}>of a card’s ballots are in its leading column, on average</dt>
        <dd className={styles.value}>{percent(meanWinnerShare)}</dd>
        <dd className={styles.fine}>Beyond chance: {strengthInWords(alpha)}</dd>
      </div>
      {matchShare !== null && (
        <div className={styles.figure}>
          <dt className={styles.name}>of all placements match the model</dt>
          <dd className={styles.value}>{percent(matchShare)}</dd>
          <dd className={styles.fine}>Majority and model, beyond chance: {strengthInWords(cohenKappa)}</dd>
        </div>
      )}
      <div className={styles.figure}>
        <dt className={styles.name}>{ballotCount === 1 ? 'ballot' : 'ballots'}</dt>
        <dd className={styles.value}>{ballotCount}</dd>
        <dd className={styles.fine}>{counted(ballotCount, 'person', 'people')} sorted at least one card.</dd>
      </div>
    </dl>
  );
}
