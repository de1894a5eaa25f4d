import type { ReactNode } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { AgainstKey } from '../../../results/AgainstKey';
import { AgreementFigures } from '../../../results/AgreementFigures';
import { CardRow } from '../../../results/CardRow';
import { outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import { resultsInWalk } from '../../../results/walk';
import { questionOf } from '../../lensWords';
import styles from './Overview.module.css';

interface OverviewProps {
  stage: StageFrame;
  reveal: RevealFrame;
  order: ReactNode;
  /** Takes the room to a card; null where the walk is over. */
  onShow: ((cardId: string) => void) | null;
}

/** The room as a whole, then every card. */
export function Overview({ stage, reveal, order, onShow }: OverviewProps) {
  const texts = new Map(stage.cards.map(({ id, text }) => [id, text]));
  const explanations = new Map(reveal.explanations.map((explanation) => [explanation.cardId, explanation]));
  const decisions = new Map(reveal.decisions.map((decision) => [decision.cardId, decision]));
  return (
    <>
      <section className={styles.room} aria-label="The room as a whole">
        {stage.round && (
          <p className={styles.lens}>
            Round {stage.round.number}: <bdi>{questionOf(stage.round)}</bdi>
          </p>
        )}
        <p className={styles.headline}>{headlineWords(reveal.headline, reveal.source !== null)}</p>
        <AgreementFigures agreement={reveal.agreement} ballotCount={reveal.ballotCount} />
      </section>
      <section className={styles.cards} aria-labelledby="cards-title">
        <div className={styles.head}>
          <h2 id="cards-title">All {stage.cards.length} cards</h2>
          {order}
        </div>
        <ol>
          {resultsInWalk(reveal).map((result) => {
            const decision = decisions.get(result.cardId);
            const row = (
              <CardRow text={texts.get(result.cardId) ?? result.cardId} result={result}>
                <span className={styles.marks}>
                  <strong>{outcomeInWords(result)}</strong>
                  <AgainstKey result={result} fromDiscussion={explanations.get(result.cardId)?.fromDiscussion ?? false} />
                  {decision && (
                    <span className={styles.decision}>
                      decided: <ColumnName column={decision.owner} />
                    </span>
                  )}
                </span>
              </CardRow>
            );
            return (
              <li key={result.cardId} className={styles.card}>
                {onShow ? (
                  <button type="button" className={styles.open} onClick={() => onShow(result.cardId)}>
                    {row}
                  </button>
                ) : (
                  row
                )}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
