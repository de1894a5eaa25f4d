import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { FromDeck } from '../../../languages/FromDeck';
import { sentenceByHat } from '../../../results/byHat/byHatWords';
import { outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { ShareBars } from '../../../results/ShareBars';
import { Verdict, verdictInWords } from '../../../results/Verdict';
import { walkPosition } from '../../../results/walk';
import { useHeading } from '../../../spoken/useHeading';
import { useSaid } from '../../../spoken/useSaid';
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
  const heading = useHeading<HTMLHeadingElement>(cardId);
  const { index, total } = walkPosition(reveal);
  const card = stage.cards.find(({ id }) => id === cardId);
  const result = reveal.results.find((candidate) => candidate.cardId === cardId);
  const explanation = reveal.explanations.find((candidate) => candidate.cardId === cardId);
  const decision = reveal.decisions.find((candidate) => candidate.cardId === cardId);
  const owner = decision && verdictInWords(decision, words);
  useSaid(owner ? t`Decided: ${owner}.` : null, 'decision');
  const byHat = reveal.byHat?.cards.find((candidate) => candidate.cardId === cardId);
  if (!card || !result) return null;
  const isWhy = reveal.wallReasons.length > 0;
  // What people said takes the room that the bars can spare.
  const dense = result.columns.length > 2 || isWhy;
  const keyBy = result.key && (explanation?.fromDiscussion ? t`A reader` : t`The model`);
  const [place, outcome] = [(index ?? 0) + 1, outcomeInWords(result)];
  return (
    <div className={styles.card}>
      <div>
        <p className={styles.place}>
          <Trans comment="Which of the cards this is">
            {place} of {total}
          </Trans>{' '}
          <span aria-hidden="true">·</span> <strong>{outcome}</strong>
        </p>
        <h2 ref={heading} className={styles.text}>
          <FromDeck>{card.text}</FromDeck>
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
              {explanation?.fromDiscussion ? (
                <Trans comment="Which role a reader of the article gives the card">
                  A reader: <ColumnName column={result.key} />.
                </Trans>
              ) : (
                <Trans comment="Which role the model of the article gives the card">
                  The model: <ColumnName column={result.key} />.
                </Trans>
              )}
            </strong>{' '}
            <FromDeck>{explanation?.rationale}</FromDeck>
          </p>
        )}
        {decision && (
          <p className={styles.decision}>
            <span className={styles.decided}>
              {decision.kind === 'PARKED'
                ? t({ message: 'For now:', comment: 'Before the word for a card that is left for later: “For now: Parked”' })
                : t({ message: 'Decided:', comment: 'Before the owner of a card' })}{' '}
              <Verdict of={decision} />
            </span>
            {decision.person && <bdi className={styles.person}>{decision.person}</bdi>}
            {decision.note && <bdi className={styles.note}>{decision.note}</bdi>}
          </p>
        )}
      </div>
    </div>
  );
}
