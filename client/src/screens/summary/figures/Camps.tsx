import { plural, t } from '@lingui/core/macro';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { campsInWords } from '../../../results/campWords';
import { coefficient, percent } from '../../../results/figures';
import { OwnerName } from '../OwnerName';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './Figures.module.css';

/** Groups of people who sorted alike, and the cards that set them apart: for screens, and for rounds that have any. */
export function CampsOfRound({ round, summary }: { round: Round; summary: WorkshopSummary }) {
  const { camps } = round;
  if (!camps) return null;
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]));
  const caption = summary.rounds.length > 1 ? t`Where the groups part, round ${{ number: round.number }}` : t`Where the groups part`;
  return (
    <div className={`${styles.reach} ${styles.camps}`}>
      <ScrollingTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            {camps.shares.map((share, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are told by their place alone.
              <th key={place} scope="col">
                {t({ message: `About ${{ share: percent(share) }}`, comment: 'How large a group of people is' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {camps.parting.map(({ cardId, mostly }) => (
            <tr key={cardId}>
              <th scope="row">
                <FromDeck>{texts.get(cardId) ?? cardId}</FromDeck>
              </th>
              {mostly.map((column, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <td key={place}>
                  {column ? (
                    <OwnerName column={column} roles={summary.roles} />
                  ) : (
                    t({ message: 'divided', comment: 'A group of people that has no majority on a card' })
                  )}
                </td>
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
  if (camps) return t`${{ groups: campsInWords(camps) }}; silhouette ${{ value: coefficient(camps.silhouette) }}`;
  return ballotCount < fewest ? plural(fewest, { other: 'not looked for below # ballots' }) : t`none that lie apart`;
}
