import { plural, t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import { ColumnName } from '../../design/ColumnName';
import { ScrollingTable } from '../../design/ScrollingTable';
import { FromDeck } from '../../languages/FromDeck';
import { noFigure, percentIn } from '../figures';

interface GridTableProps {
  cards: readonly { readonly id: string; readonly text: string }[];
  results: readonly CardResult[];
  hasModel: boolean;
  /** For screen readers only. */
  spoken?: boolean;
}

/** The heat grid in figures, with the counts behind the shares. */
export function GridTable({ cards, results, hasModel, spoken }: GridTableProps) {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  return (
    <ScrollingTable caption={t`The heat grid as a table`} spoken={spoken}>
      <thead>
        <tr>
          <th scope="col">{t`Responsibility`}</th>
          {results[0]?.columns.map(({ column }) => (
            <th key={column} scope="col">
              <ColumnName column={column} />
            </th>
          ))}
          {hasModel && <th scope="col">{t`Model`}</th>}
        </tr>
      </thead>
      <tbody>
        {results.map((result, index) => (
          <tr key={result.cardId}>
            <th scope="row">
              {index + 1}. <FromDeck>{texts.get(result.cardId) ?? result.cardId}</FromDeck>
            </th>
            {result.columns.map(({ column, count }) => {
              const share = percentIn(result, column);
              return <td key={column}>{plural(count, { one: `${share}, # ballot`, other: `${share}, # ballots` })}</td>;
            })}
            {hasModel && <td>{result.key ? <ColumnName column={result.key} /> : noFigure}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
