import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Column, Outcome } from '@two-hats/shared';
import type { ReactNode } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { ColumnWord, useColumnWords } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { FromDeck } from '../../../languages/FromDeck';
import { isolated } from '../../../languages/formats';
import { dayInWords } from '../../../results/figures';
import { Verdict, verdictInWords } from '../../../results/Verdict';
import { useHeading } from '../../../spoken/useHeading';
import { useSaid } from '../../../spoken/useSaid';
import type { BallotCard, PhoneCardResult, PhoneReveal } from '../documents';
import { Said } from '../reason/SayWhy';
import type { Comparison } from './comparison';
import styles from './RevealedCard.module.css';

export interface RevealedLine {
  readonly card: BallotCard;
  readonly result: PhoneCardResult;
  readonly explanation: PhoneReveal['explanations'][number];
  readonly mine: Column | null;
  readonly comparison: Comparison;
  /** How many chose the same; null where there is nothing to tell. */
  readonly company: string | null;
  readonly decision: PhoneReveal['decisions'][number] | null;
  /** How those who wear the same hat see it, in words; null where that may not be told. */
  readonly ownHat: string | null;
}

interface RevealedCardProps {
  line: RevealedLine;
  source: PhoneReveal['source'];
  isRoomsCard: boolean;
}

export function RevealedCard({ line, source, isRoomsCard }: RevealedCardProps) {
  const words = useColumnWords();
  const { card, result, explanation, mine, comparison, company, decision, ownHat } = line;
  const heading = useHeading<HTMLHeadingElement>(card.id, {
    words: isRoomsCard ? t`The room looks at: ${{ card: card.text }}.` : `${card.text}.`,
    also: company,
  });
  const owner = decision && verdictInWords(decision, words);
  useSaid(owner && t`Agreed: ${owner}.`, 'decision');
  return (
    <article className={styles.card} aria-labelledby="revealed-text">
      {isRoomsCard && <p className={styles.rooms}>{t`The room looks at this card`}</p>}
      <h2 ref={heading} id="revealed-text" className={styles.text}>
        <FromDeck>{card.text}</FromDeck>
      </h2>
      <div className={styles.said}>
        {company && <p className={styles.company}>{company}</p>}
        <p>{comparison.sentence}</p>
      </div>
      <dl className={styles.views}>
        <div>
          <dt>{t`You`}</dt>
          <dd>{mine ? <ColumnName column={mine} pill /> : t`not sorted`}</dd>
        </div>
        <div>
          <dt>{t`Room`}</dt>
          <dd>
            {roomsView(result)}
            {result.placed > 0 && (
              <span className={styles.counts}>
                {result.columns.map(({ column, count }) => (
                  <span key={column} className={styles.count}>
                    <span className="spoken">
                      <ColumnWord column={column} />:{' '}
                    </span>
                    <HatMark hat={column} />
                    {count}
                  </span>
                ))}
              </span>
            )}
          </dd>
        </div>
        {ownHat && (
          <div>
            <dt>{t`Your hat`}</dt>
            <dd>{ownHat}</dd>
          </div>
        )}
        {result.key && (
          <div>
            <dt>{explanation.fromDiscussion ? t`A reader` : t`Model`}</dt>
            <dd>
              <ColumnName column={result.key} pill />
            </dd>
          </div>
        )}
        {decision && (
          <div>
            <dt>{t`Agreed`}</dt>
            <dd>
              <Verdict of={decision} pill />
              <span className={styles.note}>
                {decision.lookAgainOn
                  ? decision.person
                    ? t`${{ person: isolated(decision.person) }}, look again on ${{ day: dayInWords(decision.lookAgainOn) }}`
                    : t`look again on ${{ day: dayInWords(decision.lookAgainOn) }}`
                  : decision.person}
              </span>
              {decision.note && <span className={styles.note}>{decision.note}</span>}
            </dd>
          </div>
        )}
      </dl>
      {mine && <Said cardId={card.id} card={card.text} column={mine} />}
      {result.key && (
        <div className={styles.reason}>
          {explanation.rationale && (
            <p>
              <FromDeck>{explanation.rationale}</FromDeck>
            </p>
          )}
          {source && (
            <p className={styles.source}>
              {explanation.fromDiscussion ? (
                <Trans>
                  From the discussion of <cite>{source.title}</cite>
                </Trans>
              ) : (
                <cite>{source.title}</cite>
              )}
              {source.author && (
                <>
                  {' · '}
                  <bdi>{source.author}</bdi>
                </>
              )}
              {!explanation.fromDiscussion && explanation.section && (
                <>
                  {' · '}
                  <FromDeck>{explanation.section}</FromDeck>
                </>
              )}
            </p>
          )}
        </div>
      )}
    </article>
  );
}

function roomsView({ placed, winner, outcome }: PhoneCardResult): ReactNode {
  if (placed === 0) return t`nobody sorted it`;
  if (!winner) return t`split, no column leads`;
  if (outcome !== Outcome.SPLIT) return <ColumnName column={winner} pill />;
  return (
    <Trans>
      split, most for <ColumnName column={winner} />
    </Trans>
  );
}
