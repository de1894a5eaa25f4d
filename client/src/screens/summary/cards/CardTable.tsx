// Page two: one row per card, with what each round said, the model, and what the team made of it.

import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { leadersInWords, leadingPercent, noFigure, outcomeInWords } from '../../../results/figures';
import { ShareStrip } from '../../../results/ShareStrip';
import { questionOf } from '../../lensWords';
import { basisWord } from '../charter/charterWords';
import { EntryOwner, OwnerName } from '../OwnerName';
import type { Card, CharterEntry, Result, WorkshopSummary } from '../summaryQuery';
import styles from './CardTable.module.css';
import { cardRows, nextSorting, type Sorting, type SortKey, sortedRows } from './cardRows';

type Roles = WorkshopSummary['roles'];

export function CardTable({ summary }: { summary: WorkshopSummary }) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const inDeckOrder = cardRows(summary);
  const rows = sorting ? sortedRows(inDeckOrder, sorting) : inDeckOrder;
  const moved = rows.filter((row) => row.moved).length;
  const hasModel = summary.source !== null;
  const { roles } = summary;
  const head = (by: SortKey, words: ReactNode) => (
    <th
      key={by}
      scope="col"
      aria-sort={sorting?.by === by ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
      className={styles.head}
    >
      <button type="button" className={styles.sort} onClick={() => setSorting(nextSorting(sorting, by))}>
        {words}
        <span className={styles.arrow} aria-hidden="true">
          {sorting?.by === by ? (sorting.descending ? '↓' : '↑') : '↕'}
        </span>
      </button>
    </th>
  );
  return (
    <section className={styles.cards} aria-labelledby="cards-title">
      <h2 id="cards-title">{t`Card by card`}</h2>
      {summary.rounds.length > 1 && (
        <p className={styles.soft}>
          {moved === 0
            ? t`No card changed its leading column from one question to another.`
            : plural(moved, {
                one: `# card of ${{ all: rows.length }} changed its leading column from one question to another.`,
                other: `# cards of ${{ all: rows.length }} changed their leading column from one question to another.`,
              })}
        </p>
      )}
      <ScrollingTable caption={t`All cards, with every round, the model and the decision`}>
        <thead>
          <tr>
            {head('card', t`Responsibility`)}
            {summary.rounds.map((round, index) =>
              head(
                index,
                <span>
                  {summary.rounds.length > 1 && `${round.number}. `}
                  <bdi>{questionOf(round)}</bdi>
                </span>,
              ),
            )}
            {hasModel && head('key', t`Model`)}
            {head('decision', t`Charter`)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ card, results, entry, moved: changed }) => (
            <tr key={card.id}>
              <th scope="row" className={styles.card}>
                <FromDeck>{card.text}</FromDeck>{' '}
                {changed && (
                  <span className={styles.changed}>
                    {t({ message: 'changed', comment: 'Beside a card whose leading column changed from one question to another' })}
                  </span>
                )}
              </th>
              {results.map((result, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rounds stay where they are.
                <td key={index}>{result ? <RoundCell result={result} roles={roles} /> : noFigure}</td>
              ))}
              {hasModel && (
                <td>
                  <ModelSays card={card} roles={roles} />
                </td>
              )}
              <td>{entry && <CharterCell entry={entry} roles={roles} />}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  );
}

function RoundCell({ result, roles }: { result: Result; roles: Roles }) {
  if (result.placed === 0) return <span className={styles.soft}>{outcomeInWords(result)}</span>;
  return (
    <span className={styles.round}>
      <ShareStrip result={result} />
      <span className={styles.leading}>
        <strong>{leadingPercent(result)}</strong> {result.winner && <OwnerName column={result.winner} roles={roles} />}
      </span>{' '}
      <span className={styles.soft}>
        {outcomeInWords(result)}
        {result.tied && <span className={styles.onScreen}> · {leadersInWords(result)}</span>}
      </span>
    </span>
  );
}

function ModelSays({ card: { key, fromDiscussion }, roles }: { card: Card; roles: Roles }) {
  if (!key) return noFigure;
  if (!fromDiscussion) return <OwnerName column={key} roles={roles} />;
  return (
    <Trans comment="The column that a reader of the article proposes for a card">
      <OwnerName column={key} roles={roles} /> <span className={styles.soft}>says a reader</span>
    </Trans>
  );
}

function CharterCell({ entry, roles }: { entry: CharterEntry; roles: Roles }) {
  const { basis, person } = entry;
  if (basis === 'OPEN') return <span className={styles.soft}>{t`To settle`}</span>;
  return (
    <span className={styles.owner}>
      <EntryOwner entry={entry} roles={roles} />
      {basis === 'PROPOSED' && <span className={styles.soft}> {basisWord(basis)}</span>}
      {person && (
        <>
          {' '}
          <bdi className={`${styles.soft} ${styles.onScreen}`}>{person}</bdi>
        </>
      )}
    </span>
  );
}
