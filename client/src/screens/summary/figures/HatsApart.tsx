import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { type ColumnWords, useColumnWords } from '../../../design/columnWords';
import { More } from '../../../design/More';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { isolated } from '../../../languages/formats';
import { hatName, portionWord } from '../../../results/byHat/byHatWords';
import { percent } from '../../../results/figures';
import { questionOf } from '../../lensWords';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './HatsApart.module.css';

/** Cards that are shown at once; the others are there for those who ask. */
const shownAtOnce = 8;

type CardOfHats = NonNullable<Round['byHat']>['cards'][number];

/** Where those who wear one hat see it another way than the others, the largest differences first: nothing unless that may be told. */
export function HatsApart({ summary }: { summary: WorkshopSummary }) {
  const rounds = summary.rounds.filter(({ byHat }) => byHat !== null);
  if (rounds.length === 0) return null;
  return (
    <section className={styles.apart} aria-labelledby="hats-title">
      <h3 id="hats-title">{t`Hats apart`}</h3>
      <p className={styles.soft}>
        {t`How many of each hat are in the column that leads in the room, the largest differences first. Where a count would tell too much there is a word, and where a word would, there is nothing.`}
      </p>
      {rounds.map((round) => (
        <div key={round.number} className={styles.round}>
          {summary.rounds.length > 1 && (
            <p>
              {round.number}. <bdi>{questionOf(round)}</bdi>
            </p>
          )}
          <Table round={round} cards={round.byHat?.cards.slice(0, shownAtOnce) ?? []} summary={summary} />
          {(round.byHat?.cards.length ?? 0) > shownAtOnce && (
            <More title={t`The other cards by hat`}>
              <Table round={round} cards={round.byHat?.cards.slice(shownAtOnce) ?? []} summary={summary} />
            </More>
          )}
        </div>
      ))}
    </section>
  );
}

interface TableProps {
  round: Round;
  cards: readonly CardOfHats[];
  summary: WorkshopSummary;
}

function Table({ round, cards, summary }: TableProps) {
  const words = useColumnWords();
  const hats = round.byHat?.hats ?? [];
  return (
    <ScrollingTable caption={t`Hats apart: ${{ question: isolated(questionOf(round)) }}`}>
      <thead>
        <tr>
          <th scope="col">{t`Responsibility`}</th>
          <th scope="col">{t({ message: 'Leads in the room', comment: 'Head of a column of a table: which column leads' })}</th>
          {hats.map(({ hat, ballots }) => (
            <th key={hat} scope="col">
              {t({ message: `${{ hat: hatName(hat, words) }} (${ballots})`, comment: 'A hat, and how many ballots have it' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cards.map(({ cardId, column, roomShare, lines }) => (
          <tr key={cardId}>
            <th scope="row">
              <FromDeck>{summary.cards.find(({ id }) => id === cardId)?.text ?? cardId}</FromDeck>
            </th>
            <td>{columnShare(column, roomShare, words)}</td>
            {hats.map(({ hat }) => {
              const line = lines.find((candidate) => candidate.hat === hat);
              return <td key={hat}>{line ? (line.share === null ? portionWord(line.portion) : percent(line.share)) : t`not told`}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function columnShare(column: Column, share: number, words: ColumnWords): string {
  return t({
    message: `${{ column: isolated(words[column]) }}, ${{ share: percent(share) }}`,
    comment: 'A column and its share of the ballots',
  });
}
