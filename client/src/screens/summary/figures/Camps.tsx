import { ScrollingTable } from '../../../design/ScrollingTable';
import { campsInWords } from '../../../results/campWords';
import { coefficient } from '../../../results/figures';
import { OwnerName } from '../OwnerName';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './Figures.module.css';

/** Groups of people who sorted alike, and the cards that set them apart: for screens, and for rounds that have any. */
export function CampsOfRound({ round, summary }: { round: Round; summary: WorkshopSummary }) {
  const { camps } = round;
  if (!camps) return null;
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]));
  const caption = `Where the groups part${summary.rounds.length > 1 ? `, round ${round.number}` : ''}`;
  return (
    <div className={styles.reach}>
      <ScrollingTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {camps.shares.map((share, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are told by their place alone.
              <th key={place} scope="col">
                About {Math.round(share * 100)}
                {'\u00a0'}%
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {camps.parting.map(({ cardId, mostly }) => (
            <tr key={cardId}>
              <th scope="row">{texts.get(cardId) ?? cardId}</th>
              {mostly.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={place}>{column ? <OwnerName column={column} roles={summary.roles} /> : 'divided'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </div>
  );
}

/** The line of a round in the table of figures. */
export function campsLine({ camps, ballotCount }: Round, fewest: number): string {
  if (camps) return `${campsInWords(camps)}; silhouette ${coefficient(camps.silhouette)}`;
  return ballotCount < fewest ? `not looked for below ${fewest} ballots` : 'none that lie apart';
}
