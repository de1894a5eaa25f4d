import { t } from '@lingui/core/macro';
import type { CardResult } from '@two-hats/shared';
import { ColumnName } from '../../design/ColumnName';
import { ScrollingTable } from '../../design/ScrollingTable';
import { FromDeck } from '../../languages/FromDeck';
import { leadersInWords, leadingPercent, noFigure, outcomeInWords } from '../figures';
import { type MapFacts, mapRows } from './mapRows';

interface MapTableProps {
  /** With whole results: the table says what the picture only shows. */
  facts: Omit<MapFacts, 'results'> & { readonly results: readonly CardResult[] };
  /** For screen readers only. */
  spoken?: boolean;
}

/** The map in words: row by row, from the first role to the second. */
export function MapTable({ facts, spoken }: MapTableProps) {
  const results = new Map(facts.results.map((result) => [result.cardId, result]));
  return (
    <ScrollingTable caption={t`The role map as a table`} spoken={spoken}>
      <thead>
        <tr>
          {[t`Responsibility`, t`The room`, t`Outcome`, ...(facts.hasModel ? [t`Model`] : [])].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {mapRows(facts).map((row) => (
        <tbody key={row.id}>
          <tr>
            <th scope="rowgroup" colSpan={facts.hasModel ? 4 : 3}>
              <FromDeck>{row.title}</FromDeck>
            </th>
          </tr>
          {row.marks.map(({ cardId, number, text }) => {
            const result = results.get(cardId);
            return (
              result && (
                <tr key={cardId}>
                  <th scope="row">
                    {number}. <FromDeck>{text}</FromDeck>
                  </th>
                  <td>
                    <Leading result={result} />
                  </td>
                  <td>{outcomeInWords(result)}</td>
                  {facts.hasModel && <td>{result.key ? <ColumnName column={result.key} /> : noFigure}</td>}
                </tr>
              )
            );
          })}
        </tbody>
      ))}
    </ScrollingTable>
  );
}

function Leading({ result }: { result: CardResult }) {
  if (result.placed === 0) return noFigure;
  return (
    <>
      {leadingPercent(result)} {result.winner ? <ColumnName column={result.winner} /> : leadersInWords(result)}
    </>
  );
}
