import { ColumnName } from '../../../design/ColumnName';
import { dayInWords, noFigure } from '../../../results/figures';
import type { WorkshopSummary } from '../summaryQuery';
import { TableBehind } from '../TableBehind';
import { basisWords, proposalsInWords } from './basisWords';
import styles from './Charter.module.css';

const bases = ['DECIDED', 'PROPOSED', 'OPEN'] as const;

/** Who owns what from now on: what the team decided first, then what the room proposes, then what is open. */
export function Charter({ summary }: { summary: WorkshopSummary }) {
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]));
  const entries = bases.flatMap((basis) => summary.charter.filter((entry) => entry.basis === basis));
  return (
    <section className={styles.charter} aria-labelledby="charter-title">
      <h2 id="charter-title">The charter</h2>
      <ul className={styles.counts}>
        {bases.map((basis) => (
          <li key={basis}>
            <strong>{entries.filter((entry) => entry.basis === basis).length}</strong> {basisWords[basis].toLowerCase()}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{proposalsInWords(summary.charterRound)}</p>
      <TableBehind
        open
        caption="The charter: owner of every responsibility"
        heads={['Responsibility', 'Owner', 'Person', 'Basis', 'Look again', 'Note']}
        rows={entries.map(({ cardId, owner, basis, person, note, lookAgainOn }) => ({
          id: cardId,
          cells: [
            texts.get(cardId),
            owner ? (
              <ColumnName key="owner" column={owner} />
            ) : (
              <span key="owner" className={styles.soft}>
                Nobody yet
              </span>
            ),
            <bdi key="person" className={styles.person}>
              {person}
            </bdi>,
            <span key="basis" className={basis === 'DECIDED' ? styles.decided : styles.basis}>
              {basisWords[basis]}
              {basis === 'PROPOSED' && summary.charterRound !== null && ` in round ${summary.charterRound}`}
            </span>,
            lookAgainOn ? (
              <time key="again" dateTime={lookAgainOn}>
                {dayInWords(lookAgainOn)}
              </time>
            ) : (
              noFigure
            ),
            <bdi key="note" className={styles.note}>
              {note}
            </bdi>,
          ],
        }))}
      />
    </section>
  );
}
