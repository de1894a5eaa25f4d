import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { sentenceByHat } from '../../../results/byHat/byHatWords';
import { outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { ShareBars } from '../../../results/ShareBars';
import { Verdict } from '../../../results/Verdict';
import { walkPosition } from '../../../results/walk';
import styles from './CardMoment.module.css';
import { WallReasons } from './WallReasons';

interface CardMomentProps {
  stage: StageFrame;
  reveal: RevealFrame;
  cardId: string;
}

/** The card that the room talks about: how it was sorted, what the model says and, when there is one, the decision. */
export function CardMoment({ stage, reveal, cardId }: CardMomentProps) {
  const words = useColumnWords();
  const { index, total } = walkPosition(reveal);
  const card = stage.cards.find(({ id }) => id === cardId);
  const result = reveal.results.find((candidate) => candidate.cardId === cardId);
  const explanation = reveal.explanations.find((candidate) => candidate.cardId === cardId);
  const decision = reveal.decisions.find((candidate) => candidate.cardId === cardId);
  const byHat = reveal.byHat?.cards.find((candidate) => candidate.cardId === cardId);
  if (!card || !result) return null;
  const isWhy = reveal.wallReasons.length > 0;
  // What people said takes the room that the bars can spare.
  const dense = result.columns.length > 2 || isWhy;
  const keyBy = result.key && (explanation?.fromDiscussion ? 'A reader' : 'The model');
  return (
    <div className={styles.card}>
      <div>
        <p className={styles.place}>
          {(index ?? 0) + 1} of {total} <span aria-hidden="true">·</span> <strong>{outcomeInWords(result)}</strong>
        </p>
        <h2 className={styles.text} aria-live="polite">
          {card.text}
        </h2>
      </div>
      <div className={dense ? styles.threeBars : styles.bars}>
        <ShareBars result={result} keyBy={keyBy} dense={dense} keyDrops />
      </div>
      {byHat && <p className={styles.byHat}>{sentenceByHat(byHat.lines, byHat.column, words)}</p>}
      <div className={styles.below}>
        {isWhy && <WallReasons reasons={reveal.wallReasons} />}
        {/* What is decided, or what people said, takes the place of the model’s reason; its hat stays on its column. */}
        {result.key && !decision && !isWhy && (
          <p className={styles.why}>
            <strong className={styles.says}>
              {keyBy}: <ColumnName column={result.key} />.
            </strong>{' '}
            {explanation?.rationale}
          </p>
        )}
        {decision && (
          <p className={styles.decision}>
            <span className={styles.decided}>
              {decision.kind === 'PARKED' ? 'For now:' : 'Decided:'} <Verdict of={decision} />
            </span>
            {decision.person && <bdi className={styles.person}>{decision.person}</bdi>}
            {decision.note && <bdi className={styles.note}>{decision.note}</bdi>}
          </p>
        )}
      </div>
    </div>
  );
}
