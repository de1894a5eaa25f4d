import { ColumnName } from '../../../design/ColumnName';
import type { WorkshopSummary } from '../summaryQuery';
import { TableBehind } from '../TableBehind';
import { basisWords } from './basisWords';
import styles from './Charter.module.css';

/** Who owns what from now on: decided cards first, then what the room's majority settles, then what is open. */
export function Charter({ summary }: { summary: WorkshopSummary }) {
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]));
  const entries = (['DECIDED', 'MAJORITY', 'OPEN'] as const).flatMap((basis) => summary.charter.filter((entry) => entry.basis === basis));
  const open = entries.filter(({ basis }) => basis === 'OPEN').length;
  const decided = entries.filter(({ basis }) => basis === 'DECIDED').length;
  return (
    <section className={styles.charter} aria-labelledby="charter-title">
      <h2 id="charter-title">The charter</h2>
      <p className={styles.soft}>
        Who owns what from now on: {decided} decided by the team, {entries.length - decided - open} by a clear majority of the last round,{' '}
        {open} still open.
      </p>
      <TableBehind
        open
        caption="The charter: owner of every responsibility"
        heads={['Responsibility', 'Owner', 'Basis', 'Note']}
        rows={entries.map(({ cardId, owner, basis, note }) => ({
          id: cardId,
          cells: [
            texts.get(cardId),
            owner ? <ColumnName key="owner" column={owner} /> : 'Nobody yet',
            <span key="basis" className={styles.basis}>
              {basisWords[basis]}
            </span>,
            <bdi key="note" className={styles.note}>
              {note}
            </bdi>,
          ],
        }))}
      />
    </section>
  );
}
