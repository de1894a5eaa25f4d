import type { CSSProperties } from 'react';
import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { leadersInWords, leadingPercent, percent } from '../../../results/figures';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { ShareStrip } from '../../../results/ShareStrip';
import { resultsInWalk } from '../../../results/walk';
import styles from './Overview.module.css';

/** All cards at a glance, in the order of the walk. */
export function Overview({ stage, reveal }: { stage: StageFrame; reveal: RevealFrame }) {
  const words = useColumnWords();
  const texts = new Map(stage.cards.map(({ id, text }) => [id, text]));
  const { meanWinnerShare, matchShare } = reveal.agreement;
  const many = stage.cards.length > 15;
  return (
    <div className={styles.overview}>
      <div className={styles.head}>
        <h2 className={styles.title}>{reveal.walkOrder === 'TALK' ? 'What to talk about first' : 'All cards'}</h2>
        <p className={styles.figures}>
          <span>
            <strong>{percent(meanWinnerShare)}</strong> agreement
          </span>
          {matchShare !== null && (
            <span>
              <strong>{percent(matchShare)}</strong> with the article
            </span>
          )}
        </p>
        <p className={styles.legend}>
          {stage.columns.map((column) => (
            <ColumnName key={column} column={column} />
          ))}
          {reveal.source && <span className={styles.differs}>≠ not as the article</span>}
        </p>
      </div>
      <ol className={many ? `${styles.cards} ${styles.many}` : styles.cards} style={rowsOf(stage.cards.length, many ? 3 : 2)}>
        {resultsInWalk(reveal).map((result) => (
          <li key={result.cardId} className={styles.card}>
            <span className={styles.text}>{texts.get(result.cardId)}</span>
            <ShareStrip result={result} />
            <span className={styles.outcome}>
              {result.placed === 0 ? (
                <span className={styles.none}>No ballots</span>
              ) : (
                <>
                  <span className={styles.who}>
                    {result.winner ? <HatMark hat={result.winner} /> : leadersInWords(result)}
                    {result.winner && <span className="spoken">{words[result.winner]}</span>}
                    {result.matchesKey === false && result.outcome !== 'SPLIT' && (
                      <span className={styles.differs}>
                        <span aria-hidden="true">≠</span>
                        <span className="spoken">not as the article</span>
                      </span>
                    )}
                  </span>
                  <strong>{leadingPercent(result)}</strong>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The number of rows, for the size of the text: all cards fit on the wall. */
function rowsOf(cards: number, columns: number): CSSProperties {
  return { '--rows': Math.max(6, Math.ceil(cards / columns)) } as CSSProperties;
}
