import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { AgainstKey } from '../../../results/AgainstKey';
import { AgreementFigures } from '../../../results/AgreementFigures';
import { CardRow } from '../../../results/CardRow';
import { outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { headlineWords } from '../../../results/headlineWords';
import { resultsInWalk } from '../../../results/walk';
import { useHeading } from '../../../spoken/useHeading';
import { DecidedFor } from './DecidedFor';
import styles from './Overview.module.css';

interface OverviewProps {
  stage: StageFrame;
  reveal: RevealFrame;
  order: ReactNode;
  /** Takes the room to a card; null where the walk is over. */
  onShow: ((cardId: string) => void) | null;
  /** What else can be done with a card, at the end of its row. */
  toolFor?: (card: StageFrame['cards'][number]) => ReactNode;
  /** What stands between the room as a whole and the cards. */
  children?: ReactNode;
}

/** The room as a whole, then every card. */
export function Overview({ stage, reveal, order, onShow, toolFor, children }: OverviewProps) {
  // Where the walk is over the screen has another heading.
  const heading = useHeading<HTMLHeadingElement>(onShow && 'overview');
  const cards = new Map(stage.cards.map((card) => [card.id, card]));
  const explanations = new Map(reveal.explanations.map((explanation) => [explanation.cardId, explanation]));
  const decisions = new Map(reveal.decisions.map((decision) => [decision.cardId, decision]));
  return (
    <>
      <section className={styles.room} aria-label={t`The room as a whole`}>
        <h2 ref={heading} className={styles.headline}>
          {headlineWords(reveal.headline, reveal.source !== null)}
        </h2>
        <AgreementFigures agreement={reveal.agreement} ballotCount={reveal.ballotCount} />
      </section>
      {children}
      <section className={styles.cards} aria-labelledby="cards-title">
        <div className={styles.head}>
          <h2 id="cards-title">{plural({ cards: stage.cards.length }, { one: 'The one card', other: 'All # cards' })}</h2>
          {order}
        </div>
        <ol>
          {resultsInWalk(reveal).map((result) => {
            const card = cards.get(result.cardId);
            const decision = decisions.get(result.cardId);
            const row = (
              <CardRow text={card?.text ?? result.cardId} result={result}>
                <span className={styles.marks}>
                  <strong>{outcomeInWords(result)}</strong>
                  <AgainstKey result={result} fromDiscussion={explanations.get(result.cardId)?.fromDiscussion ?? false} />
                  {decision && (
                    <span className={styles.decision}>
                      <DecidedFor decision={decision} />
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
                {card && toolFor?.(card)}
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
