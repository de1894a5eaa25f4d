import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { ColumnWord } from '../../../design/columnWords';
import { FromDeck } from '../../../languages/FromDeck';
import { leadersInWords, leadingPercent, outcomeInWords } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { NumberedMark } from '../../../results/roleMap/NumberedMark';
import { RoleMap } from '../../../results/roleMap/RoleMap';
import { resultsInWalk } from '../../../results/walk';
import { useHeading } from '../../../spoken/useHeading';
import { mapFacts } from './mapFacts';
import styles from './Overview.module.css';

/** How many cards of the talk queue are named beside the map: as many as can be read from the last row. */
const named = 4;

/** The room as a whole: the role map, and beside it what to talk about first. */
export function Overview({ stage, reveal }: { stage: StageFrame; reveal: RevealFrame }) {
  const facts = useMemo(() => mapFacts(stage, reveal), [stage, reveal]);
  const heading = useHeading<HTMLHeadingElement>('overview');
  const texts = new Map(stage.cards.map(({ id, text }) => [id, text]));
  const inWalk = resultsInWalk(reveal);
  const first = reveal.walkOrder === 'TALK' ? inWalk.slice(0, Math.min(named, reveal.talk.length)) : [];
  return (
    <div className={first.length > 0 ? `${styles.overview} ${styles.beside}` : styles.overview}>
      <div className={styles.map}>
        <RoleMap facts={facts} columns={stage.columns} filling />
      </div>
      <section className={styles.first}>
        <h2 ref={heading} className={styles.title}>
          {first.length > 0 ? t`What to talk about first` : plural({ cards: inWalk.length }, { one: 'The one card', other: 'All # cards' })}
        </h2>
        <ol className={styles.list}>
          {first.map((result, index) => (
            <li key={result.cardId} className={styles.card}>
              <NumberedMark number={index + 1} shape={facts.hasModel ? result.key : result.winner} outcome={result.outcome} />
              <FromDeck className={styles.text}>{texts.get(result.cardId)}</FromDeck>
            </li>
          ))}
        </ol>
      </section>
      <ol className="spoken" aria-label={t`All cards`}>
        {inWalk.map((result) => (
          <li key={result.cardId}>
            <FromDeck>{texts.get(result.cardId)}</FromDeck>: {outcomeInWords(result)}
            {result.placed > 0 && (
              <>
                , {leadingPercent(result)} {result.winner ? <ColumnWord column={result.winner} /> : <bdi>{leadersInWords(result)}</bdi>}
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
