import type { CardResult, ColumnShare } from '@two-hats/shared';
import { ColumnName } from '../../../design/ColumnName';
import { useColumnWords } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { noFigure, outcomeInWords, percent, percentIn, range } from '../../../results/figures';
import type { Card, Round, WorkshopSummary } from '../summaryQuery';
import { TableBehind } from '../TableBehind';
import styles from './AllCards.module.css';

/** Every card in deck order with all its figures. */
export function AllCards({ round, summary }: { round: Round; summary: WorkshopSummary }) {
  const words = useColumnWords();
  const hasModel = summary.source !== null;
  return (
    <section className={styles.cards} aria-labelledby="all-cards-title">
      <h2 id="all-cards-title">All cards</h2>
      <TableBehind
        open
        caption="All cards with their figures"
        heads={[
          'Responsibility',
          ...summary.columns.map((column) => words[column]),
          'Outcome',
          '95 % interval of the leading share',
          ...(hasModel ? ['Article', 'Matches it'] : []),
        ]}
        rows={summary.cards.map((card) => {
          const result = round.results.find(({ cardId }) => cardId === card.id);
          return {
            id: card.id,
            cells: [
              <span key="card">
                {card.text}
                <span className={styles.soft}>
                  {card.dimensionTitle}
                  {card.fromDiscussion && ' · a reader’s proposal'}
                </span>
              </span>,
              ...summary.columns.map((column) => {
                const share = result?.columns.find((candidate) => candidate.column === column);
                if (!share || !result?.placed) return noFigure;
                if (result.winner === column) return <Leading key={column} result={result} share={share} />;
                return `${percentIn(result, column)} (${share.count})`;
              }),
              result ? outcomeInWords(result) : noFigure,
              result?.interval ? range(result.interval) : noFigure,
              ...(hasModel ? [<ModelSays key="model" card={card} />, result ? percent(result.matchShare) : noFigure] : []),
            ],
          };
        })}
      />
    </section>
  );
}

function ModelSays({ card: { key, fromDiscussion } }: { card: Card }) {
  if (!key) return noFigure;
  return (
    <>
      <ColumnName column={key} />
      {fromDiscussion && <span className={styles.soft}>says a reader</span>}
    </>
  );
}

/** The share of the leading column stands out by weight and by its hat. */
function Leading({ result, share: { column, count } }: { result: CardResult; share: ColumnShare }) {
  return (
    <strong className={styles.leading}>
      {percentIn(result, column)} ({count}) <HatMark hat={column} />
      <span className="spoken">leading</span>
    </strong>
  );
}
