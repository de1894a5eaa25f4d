import { HatMark } from '../../../design/HatMark';
import { AgreementFigures } from '../../../results/AgreementFigures';
import { byAuthor } from '../../../results/byAuthor';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import { questionOf } from '../../lensWords';
import styles from './Headline.module.css';

interface HeadlineProps {
  stage: StageFrame;
  reveal: RevealFrame;
  closed?: boolean;
}

/** The moment of the reveal: what came out, in words, then in figures. Also the goodbye. */
export function Headline({ stage, reveal, closed = false }: HeadlineProps) {
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
      {closed ? (
        <p className={styles.lens}>Thank you, everybody</p>
      ) : (
        <p className={styles.lens}>{stage.round && <bdi>{questionOf(stage.round)}</bdi>}</p>
      )}
      <h2 className={styles.words}>{headlineWords(reveal.headline, reveal.source !== null)}</h2>
      <div className={styles.figures}>
        <AgreementFigures agreement={reveal.agreement} ballotCount={reveal.ballotCount} />
      </div>
      {reveal.stands && !closed && (
        <p className={styles.source}>Fewer than three people changed something since the last reveal, so its results stand.</p>
      )}
      {closed && (
        <p className={styles.source}>
          {reveal.source && `After “${reveal.source.title}”${byAuthor(reveal.source)}. `}The facilitator has the link to the summary.
        </p>
      )}
    </div>
  );
}
