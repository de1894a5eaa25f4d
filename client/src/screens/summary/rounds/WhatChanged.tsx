import { plural, t } from '@lingui/core/macro';
import { ColumnName } from '../../../design/ColumnName';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { isolated } from '../../../languages/formats';
import { outcomeWord } from '../../../results/figures';
import { Picture } from '../../../results/picture/Picture';
import { Slope } from '../../../results/slope/Slope';
import { inTableOrder, slopeOf } from '../../../results/slope/slope';
import { questionOf } from '../../lensWords';
import type { Changes, WorkshopSummary } from '../summaryQuery';
import { changeWords } from './changeWords';
import styles from './WhatChanged.module.css';

/** What moved between rounds that belong together: a sentence, a picture, and the table behind it. */
export function WhatChanged({ summary }: { summary: WorkshopSummary }) {
  return (
    <section className={styles.changed} aria-labelledby="changed-title">
      <h2 id="changed-title">{t`What changed`}</h2>
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
  const [from, to] = [isolated(heads[0]), isolated(heads[1])];
  const textOf = (cardId: string) => summary.cards.find(({ id }) => id === cardId)?.text ?? cardId;
  const shown = inTableOrder(changes.cards).filter(({ differs }) => changes.differing === 0 || differs);
  const table = (
    <ScrollingTable caption={t`From “${from}” to “${to}”, card by card`}>
      <thead>
        <tr>
          <th scope="col">{t`Responsibility`}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              <bdi>{head}</bdi>
            </th>
          ))}
          <th scope="col">
            {t({ message: 'Elsewhere, at the least', comment: 'Head of a column: how many ballots lie in another column than before' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ cardId, before, after, direction, fewestMoved }, index) => (
          <tr key={cardId}>
            <th scope="row">
              {index + 1}. <FromDeck>{textOf(cardId)}</FromDeck>
            </th>
            <td>
              <Standing standing={before} />
            </td>
            <td>
              <Standing standing={after} />
            </td>
            <td>{movedWords(fewestMoved, hasModel ? direction : null)}</td>
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
            name={t({
              message: `the slope from “${from}” to “${to}”`,
              comment: 'Which picture, in a sentence: “Download the slope from … as SVG”',
            })}
            kind={t({
              message: `slope ${{ from: changes.from }} ${{ to: changes.to }}`,
              comment: 'In the name of a file: which picture, from which round to which',
            })}
            file={{
              title: summary.title,
              openedAt: summary.openedAt,
              question: t({
                message: `${from} → ${to}`,
                comment: 'From one question to another; the arrow points the way your language is read',
              }),
              people: peopleIn(changes.to),
            }}
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
      {winner ? <ColumnName column={winner} /> : t`no column leads`}
      {outcome && <span className={styles.soft}>{outcomeWord(outcome)}</span>}
    </span>
  );
}

function movedWords(fewestMoved: number, direction: Changes['cards'][number]['direction']): string {
  const moved = plural(fewestMoved, { one: '# ballot', other: '# ballots' });
  if (direction === 'TOWARDS') return t`${moved}, towards the model`;
  return direction === 'AWAY' ? t`${moved}, away from the model` : moved;
}
