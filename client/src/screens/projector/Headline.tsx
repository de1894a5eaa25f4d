import { clearMajority, headlineOf } from '@two-hats/shared';
import { HatMark } from '../../design/HatMark';
import { AgreementFigures } from '../../results/AgreementFigures';
import type { RevealFrame, StageFrame } from '../../results/fragments';
import styles from './Headline.module.css';

interface HeadlineProps {
  stage: StageFrame;
  reveal: RevealFrame;
  closed?: boolean;
}

/** The moment of the reveal: what came out, in words, then in figures. Also the goodbye. */
export function Headline({ stage, reveal, closed = false }: HeadlineProps) {
  const challenges = reveal.results.filter((result) => clearMajority(result) !== null && result.matchesKey === false).length;
  return (
    <div className={styles.headline}>
      <div className={styles.hats} aria-hidden="true">
        <span className={styles.first}>
          <HatMark hat="FIRST" size="2.6em" />
        </span>
        <span className={styles.second}>
          <HatMark hat="SECOND" size="2.6em" />
        </span>
      </div>
      {closed ? <p className={styles.lens}>Thank you, everybody</p> : <p className={styles.lens}>{stage.round?.lens}</p>}
      <h2 className={styles.words}>{headlineOf(reveal.results, reveal.ballotCount, challenges)}</h2>
      <div className={styles.figures}>
        <AgreementFigures agreement={reveal.agreement} ballotCount={reveal.ballotCount} plain />
      </div>
      {closed && (
        <p className={styles.source}>
          After “{reveal.source.title}” by {reveal.source.author}. The facilitator has the link to the summary.
        </p>
      )}
    </div>
  );
}
