import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import type { ReactNode } from 'react';
import { DecisionPanel } from '../../../deciding/DecisionPanel';
import type { Decisions } from '../../../deciding/decisions';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { FromDeck } from '../../../languages/FromDeck';
import { isolated } from '../../../languages/formats';
import { HatLines } from '../../../results/byHat/HatLines';
import { discussionPrompts } from '../../../results/discussionPrompts';
import { certaintyInWords, dayInWords, outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { ShareBars } from '../../../results/ShareBars';
import { Verdict } from '../../../results/Verdict';
import { walkPosition } from '../../../results/walk';
import { useHeading } from '../../../spoken/useHeading';
import styles from './CardTalk.module.css';
import type { AgreedBefore } from './useAgreedBefore';

interface CardTalkProps {
  card: StageFrame['cards'][number];
  stage: StageFrame;
  reveal: RevealFrame;
  /** What the team can decide for. */
  owners: readonly Column[];
  proposed: Column | null;
  /** What an earlier workshop of the series decided about it. */
  before: AgreedBefore | null;
  decisions: Decisions;
  order: ReactNode;
  /** Why people put it where they did. */
  reasons: ReactNode;
  onShow: (cardId: string | null) => void;
}

/** One card with everything that a facilitator needs to talk about it. What the team decides stands right below the bars. */
export function CardTalk({ card, stage, reveal, owners, proposed, before, decisions, order, reasons, onShow }: CardTalkProps) {
  const words = useColumnWords();
  const heading = useHeading<HTMLHeadingElement>(card.id);
  const { index, total } = walkPosition(reveal);
  const queued = reveal.talk.findIndex(({ cardId }) => cardId === card.id);
  const result = reveal.results.find(({ cardId }) => cardId === card.id);
  const explanation = reveal.explanations.find(({ cardId }) => cardId === card.id);
  const byHat = reveal.byHat?.cards.find(({ cardId }) => cardId === card.id);
  if (!result) return null;
  const fromDiscussion = explanation?.fromDiscussion ?? false;
  const dimension = stage.dimensions.find(({ id }) => id === card.dimension)?.title;
  return (
    <>
      <nav className={styles.walk} aria-label={t`Cards`}>
        <p className={styles.place}>
          {queued >= 0 && reveal.walkOrder === 'TALK'
            ? t`${{ place: queued + 1 }} of ${{ total: reveal.talk.length }} to talk about`
            : t`Card ${{ place: (index ?? 0) + 1 }} of ${total}`}
        </p>
        <Button variant="quiet" onClick={() => onShow(null)}>
          {t({ message: 'Overview', comment: 'Button: all cards, instead of one' })}
        </Button>
        <div className={styles.order}>{order}</div>
      </nav>
      <article className={styles.card} aria-labelledby="card-text">
        <p className={styles.over}>
          <FromDeck>{dimension}</FromDeck> <span aria-hidden="true">·</span> <strong>{outcomeInWords(result)}</strong>
        </p>
        <h2 ref={heading} id="card-text" className={styles.text}>
          <FromDeck>{card.text}</FromDeck>
        </h2>
        <ShareBars result={result} keyBy={fromDiscussion ? t`A reader` : t`The model`} dense />
        <DecisionPanel key={card.id} decisions={decisions} cardId={card.id} columns={owners} proposed={proposed} />
      </article>
      {reasons}
      <div className={styles.beside}>
        {before && (
          <section aria-labelledby="before-title" className={styles.why}>
            <h3 id="before-title" className={styles.keyTitle}>
              <Trans comment="What an earlier workshop of the team decided about the card">
                Agreed before <Verdict of={before} pill />
              </Trans>
            </h3>
            {before.person && (
              <p>
                <bdi>{before.person}</bdi>
              </p>
            )}
            {before.note && (
              <p>
                <bdi>{before.note}</bdi>
              </p>
            )}
            {before.lookAgainOn && <p className={styles.section}>{t`To look at again on ${{ day: dayInWords(before.lookAgainOn) }}`}</p>}
          </section>
        )}
        {result.key && (
          <section aria-labelledby="key-title" className={styles.why}>
            <h3 id="key-title" className={styles.keyTitle}>
              {fromDiscussion ? (
                <Trans comment="Which role a reader of the article gives the card">
                  A reader proposes <ColumnName column={result.key} pill />
                </Trans>
              ) : (
                <Trans comment="Which role the model of the article gives the card">
                  The model says <ColumnName column={result.key} pill />
                </Trans>
              )}
            </h3>
            {explanation?.rationale && (
              <p>
                <FromDeck>{explanation.rationale}</FromDeck>
              </p>
            )}
            {explanation?.section && (
              <p className={styles.section}>
                {t({ message: `Section “${{ section: isolated(explanation.section) }}”`, comment: 'A section of the article' })}
              </p>
            )}
          </section>
        )}
        {byHat && (
          <section aria-labelledby="hats-title" className={styles.why}>
            <h3 id="hats-title">{t({ message: 'By hat', comment: 'Heading: how those who wear each hat sorted the card' })}</h3>
            <HatLines card={byHat} />
          </section>
        )}
        <section aria-labelledby="prompt-title" className={styles.why}>
          <h3 id="prompt-title">{t`Ask the room`}</h3>
          {discussionPrompts(result, {
            reason: reveal.talk[queued]?.reason ?? null,
            fromDiscussion,
            hasRationale: Boolean(explanation?.rationale),
            words,
          }).map((prompt) => (
            <p key={prompt}>{prompt}</p>
          ))}
          <p className={styles.section}>{certaintyInWords(result)}</p>
        </section>
      </div>
    </>
  );
}
