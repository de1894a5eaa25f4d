import { t } from '@lingui/core/macro';
import { isolated } from '../../../languages/formats';
import { Picture } from '../../../results/picture/Picture';
import { changeWords } from '../../../results/slope/changeWords';
import type { Changes } from '../../../results/slope/fragment';
import { Slope } from '../../../results/slope/Slope';
import { SlopeTable } from '../../../results/slope/SlopeTable';
import { inTableOrder, slopeOf } from '../../../results/slope/slope';
import { questionOf } from '../../lensWords';
import type { WorkshopSummary } from '../summaryQuery';
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
  const named = inTableOrder(changes.cards).flatMap(({ cardId, differs }) =>
    differs ? [summary.cards.find(({ id }) => id === cardId)?.text ?? cardId] : [],
  );
  const table = <SlopeTable changes={changes} heads={heads} cards={summary.cards} hasModel={hasModel} />;
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
              source: summary.source,
            }}
            table={changes.differing > 0 ? null : table}
            names={named}
          >
            <Slope cards={changes.cards} heads={heads} hasModel={hasModel} />
          </Picture>
        </div>
      )}
      {changes.differing > 0 && table}
    </div>
  );
}
