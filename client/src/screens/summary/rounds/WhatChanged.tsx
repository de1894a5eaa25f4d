import { ColumnName } from '../../../design/ColumnName';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { counted, outcomeWord } from '../../../results/figures';
import { Picture } from '../../../results/picture/Picture';
import { lookWords, Slope } from '../../../results/slope/Slope';
import { inTableOrder, slopeOf } from '../../../results/slope/slope';
import { questionOf } from '../../lensWords';
import type { Changes, WorkshopSummary } from '../summaryQuery';
import { changeWords } from './changeWords';
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
  const peopleIn = (number: number) => summary.rounds.find((round) => round.number === number)?.ballotCount ?? 0;
  const heads = [headOf(changes.from), headOf(changes.to)] as const;
  const textOf = (cardId: string) => summary.cards.find(({ id }) => id === cardId)?.text ?? cardId;
  const shown = inTableOrder(changes.cards).filter(({ differs }) => changes.differing === 0 || differs);
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
      {slopeOf(changes.cards).lines.length > 0 && (
        <div className={styles.figure}>
          <Picture
            name={`the slope from “${heads[0]}” to “${heads[1]}”`}
            kind={`slope-${changes.from}-${changes.to}`}
            file={{ title: summary.title, openedAt: summary.openedAt, question: heads.join(' → '), people: peopleIn(changes.to) }}
            table={changes.differing > 0 ? null : table}
          >
            <Slope cards={changes.cards} heads={heads} hasModel={hasModel} />
          </Picture>
        </div>
      )}
      {changes.differing > 0 && table}
    </div>
  );
}

function Standing({ standing: { winner, outcome } }: { standing: Changes['cards'][number]['before'] }) {
  return (
    <span className={styles.standing}>
      {winner ? <ColumnName column={winner} /> : 'no column leads'}
      {outcome && <span className={styles.soft}>{outcomeWord(outcome)}</span>}
    </span>
  );
}

const lookOf = { TOWARDS: 'towards', AWAY: 'away' } as const;
