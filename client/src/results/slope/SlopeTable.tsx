import { plural, t } from '@lingui/core/macro';
import { ColumnName } from '../../design/ColumnName';
import { ScrollingTable } from '../../design/ScrollingTable';
import { FromDeck } from '../../languages/FromDeck';
import { isolated } from '../../languages/formats';
import { outcomeWord } from '../figures';
import type { Changes } from './fragment';
import styles from './SlopeTable.module.css';
import { inTableOrder } from './slope';

interface SlopeTableProps {
  changes: Changes;
  /** The two questions, each as its round is named. */
  heads: readonly [string, string];
  cards: readonly { readonly id: string; readonly text: string }[];
  hasModel: boolean;
  /** For screen readers only. */
  spoken?: boolean;
}

/** The cards that changed hands between two rounds; all of them where none did. */
export function SlopeTable({ changes, heads, cards, hasModel, spoken }: SlopeTableProps) {
  const [from, to] = [isolated(heads[0]), isolated(heads[1])];
  const textOf = (cardId: string) => cards.find(({ id }) => id === cardId)?.text ?? cardId;
  const shown = inTableOrder(changes.cards).filter(({ differs }) => changes.differing === 0 || differs);
  return (
    <ScrollingTable caption={t`From “${from}” to “${to}”, card by card`} spoken={spoken}>
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
