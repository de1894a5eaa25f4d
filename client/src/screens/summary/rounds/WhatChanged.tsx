import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { counted, outcomeWords } from '../../../results/figures';
import { questionOf } from '../../lensWords';
import { More } from '../More';
import type { Changes, WorkshopSummary } from '../summaryQuery';
import { changeWords } from './changeWords';
import { inTableOrder, type Look, slopeOf } from './slope';
import styles from './WhatChanged.module.css';

/** What moved between rounds that belong together: a sentence, a picture, and the table behind it. */
export function WhatChanged({ summary }: { summary: WorkshopSummary }) {
  return (
    <section className={styles.changed} aria-labelledby="changed-title">
      <h2 id="changed-title">What changed</h2>
      {summary.changes.map((changes) => (
        <Comparison key={`${changes.kind} ${changes.to}`} changes={changes} summary={summary} />
      ))}
    </section>
  );
}

function Comparison({ changes, summary }: { changes: Changes; summary: WorkshopSummary }) {
  const hasModel = summary.source !== null;
  const headOf = (number: number) => {
    const round = summary.rounds.find((candidate) => candidate.number === number);
    return round ? `${number}. ${questionOf(round)}` : String(number);
  };
  const heads = [headOf(changes.from), headOf(changes.to)] as const;
  const textOf = (cardId: string) => summary.cards.find(({ id }) => id === cardId)?.text ?? cardId;
  const shown = inTableOrder(changes).filter(({ differs }) => changes.differing === 0 || differs);
  const table = (
    <ScrollingTable caption={`From “${heads[0]}” to “${heads[1]}”, card by card`}>
      <thead>
        <tr>
          {['Responsibility', ...heads, 'Elsewhere, at the least'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ cardId, before, after, direction, fewestMoved }, index) => (
          <tr key={cardId}>
            <th scope="row">
              {index + 1}. {textOf(cardId)}
            </th>
            <td>
              <Standing standing={before} />
            </td>
            <td>
              <Standing standing={after} />
            </td>
            <td>
              {counted(fewestMoved, 'ballot')}
              {hasModel && direction && direction !== 'SAME' && `, ${lookWords[lookOf[direction]]}`}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
  return (
    <div className={styles.comparison}>
      <p className={styles.says}>{changeWords(changes, hasModel)}</p>
      <Slope changes={changes} heads={heads} hasModel={hasModel} />
      {changes.differing > 0 ? table : <More title="The table behind this">{table}</More>}
    </div>
  );
}

function Standing({ standing: { winner, outcome } }: { standing: Changes['cards'][number]['before'] }) {
  return (
    <span className={styles.standing}>
      {winner ? <ColumnName column={winner} /> : 'no column leads'}
      {outcome && <span className={styles.soft}>{outcomeWords[outcome]}</span>}
    </span>
  );
}

const lookOf = { TOWARDS: 'towards', AWAY: 'away' } as const;
const lookWords: Readonly<Record<Look, string>> = {
  towards: 'towards the article',
  away: 'away from the article',
  still: 'neither nearer nor farther',
};

/** In units of the picture. */
const size = { width: 360, height: 260, top: 12, bottom: 12, left: 40, right: 300 };

function Slope({ changes, heads, hasModel }: { changes: Changes; heads: readonly [string, string]; hasModel: boolean }) {
  const words = useColumnWords();
  const { lines, labels } = slopeOf(changes);
  if (lines.length === 0) return null;
  const y = (lean: number) => size.top + lean * (size.height - size.top - size.bottom);
  const counts = (look: Look) => lines.filter((line) => line.look === look).length;
  const looks = (Object.keys(lookWords) as Look[]).filter((look) => counts(look) > 0);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.heads}>
        <bdi>{heads[0]}</bdi>
        <bdi>{heads[1]}</bdi>
      </figcaption>
      <div className={styles.picture}>
        <span className={styles.role}>
          <ColumnName column="FIRST" />
        </span>
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          className={styles.slope}
          role="img"
          aria-label={`${counted(lines.length, 'card')} between ${words.FIRST} at the top and ${words.SECOND} at the bottom, on the left as in “${heads[0]}”, on the right as in “${heads[1]}”. The table behind it has them all.`}
        >
          <line className={styles.axis} x1={size.left} x2={size.left} y1={y(0)} y2={y(1)} />
          <line className={styles.axis} x1={size.right} x2={size.right} y1={y(0)} y2={y(1)} />
          <line className={styles.middle} x1={size.left} x2={size.right} y1={y(0.5)} y2={y(0.5)} />
          {lines.map(({ cardId, from, to, look }) => (
            <g key={cardId} className={styles[hasModel ? look : 'plain']}>
              <line x1={size.left} y1={y(from)} x2={size.right} y2={y(to)} />
              <circle cx={size.left} cy={y(from)} r="3.5" />
              <circle cx={size.right} cy={y(to)} r="3.5" />
            </g>
          ))}
          {labels.map(({ at, text }) => (
            <text key={text} className={styles.label} x={size.right + 10} y={y(at) + 4.5}>
              {text}
            </text>
          ))}
        </svg>
        <span className={styles.role}>
          <ColumnName column="SECOND" />
        </span>
      </div>
      {hasModel && (
        <ul className={styles.legend}>
          {looks.map((look) => (
            <li key={look}>
              <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true" className={styles[look]}>
                <line x1="0" x2="34" y1="5" y2="5" />
              </svg>
              {lookWords[look]}: {counts(look)}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
