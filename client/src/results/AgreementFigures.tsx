import { fewestToResample, type Interval, type RoomAgreement } from '@two-hats/shared';
import { Link } from 'wouter';
import styles from './AgreementFigures.module.css';
import { coefficient, counted, percent, range, strengthInWords } from './figures';

interface Intervals {
  readonly meanWinnerShare: Interval | null;
  readonly matchShare: Interval | null;
  readonly alpha: Interval | null;
}

interface AgreementFiguresProps {
  agreement: RoomAgreement;
  ballotCount: number;
  /** How far the figures reach. Without it they stand in words alone, for screens that are read in passing. */
  intervals?: Intervals;
}

/** The room's agreement with itself and with the article. Raw agreement never stands without what chance alone would explain of it. */
export function AgreementFigures({ agreement, ballotCount, intervals }: AgreementFiguresProps) {
  const { meanWinnerShare, alpha, matchShare, cohenKappa } = agreement;
  return (
    <>
      <dl className={styles.figures}>
        <div className={styles.figure}>
          <dt className={styles.name}>of a card’s ballots are in its leading column, on average</dt>
          <dd className={styles.value}>{percent(meanWinnerShare)}</dd>
          {intervals && meanWinnerShare !== null && <dd className={styles.fine}>{shareReach(intervals.meanWinnerShare, ballotCount)}</dd>}
          <dd className={styles.fine}>
            Beyond chance: {strengthInWords(alpha)}
            {intervals && alpha !== null && ` (alpha ${coefficient(alpha)}, ${alphaReach(intervals.alpha)})`}
            {intervals && alpha === null && ', without two ballots on a card and two columns in use'}
          </dd>
        </div>
        {matchShare !== null && (
          <div className={styles.figure}>
            <dt className={styles.name}>of all placements match the article</dt>
            <dd className={styles.value}>{percent(matchShare)}</dd>
            {intervals && <dd className={styles.fine}>{shareReach(intervals.matchShare, ballotCount)}</dd>}
            <dd className={styles.fine}>
              Majority against article: {strengthInWords(cohenKappa)}
              {intervals && cohenKappa !== null && ` (kappa ${coefficient(cohenKappa)})`}
              {intervals && cohenKappa === null && ', without a leading column to compare and two columns in use'}
            </dd>
          </div>
        )}
        <div className={styles.figure}>
          <dt className={styles.name}>{ballotCount === 1 ? 'ballot' : 'ballots'}</dt>
          <dd className={styles.value}>{ballotCount}</dd>
          <dd className={styles.fine}>{counted(ballotCount, 'person', 'people')} sorted at least one card.</dd>
        </div>
      </dl>
      {intervals && (
        <p className={styles.how}>
          <Link href="/figures">How the figures are made</Link>
        </p>
      )}
    </>
  );
}

/** What other people like these could have made of a share, or why that is not said. */
function shareReach(interval: Interval | null, ballotCount: number): string {
  if (interval) return `With other people like these: ${range(interval)} (95\u00a0%\u00a0interval)`;
  return ballotCount < fewestToResample ? `No interval with fewer than ${fewestToResample} ballots` : 'No interval was made at the reveal';
}

function alphaReach(interval: Interval | null): string {
  if (!interval) return 'no interval: too few cards on which ballots differ';
  return `95\u00a0%\u00a0interval ${coefficient(interval.low)} to ${coefficient(interval.high)}`;
}
