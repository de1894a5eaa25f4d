import { noFigure, percent } from '../../../results/figures';
import type { Round } from '../summaryQuery';
import { TableBehind } from '../TableBehind';
import styles from './Dimensions.module.css';

/** How far the room agrees, and how far with the article where there is one, dimension by dimension. */
export function Dimensions({ round, hasModel }: { round: Round; hasModel: boolean }) {
  return (
    <section className={styles.dimensions} aria-labelledby="dimensions-title">
      <h2 id="dimensions-title">Alignment by dimension</h2>
      <p className={styles.legend} aria-hidden="true">
        <span>
          <span className={`${styles.swatch} ${styles.room}`} /> The room agrees: mean share of the leading column
        </span>
        {hasModel && (
          <span>
            <span className={`${styles.swatch} ${styles.article}`} /> Matches the article: share of all placements
          </span>
        )}
      </p>
      <ul className={styles.rows}>
        {round.dimensions.map(({ id, title, cardCount, meanWinnerShare, matchShare }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>
              {title} <span className={styles.soft}>{cardCount} cards</span>
            </span>
            <Bar name="The room agrees" share={meanWinnerShare} look={styles.room} />
            {hasModel && <Bar name="Matches the article" share={matchShare} look={styles.article} />}
          </li>
        ))}
      </ul>
      <TableBehind
        caption="Alignment by dimension, in figures"
        heads={['Dimension', 'Cards', 'The room agrees', ...(hasModel ? ['Matches the article'] : [])]}
        rows={round.dimensions.map(({ id, title, cardCount, meanWinnerShare, matchShare }) => ({
          id,
          cells: [title, cardCount, percent(meanWinnerShare), ...(hasModel ? [percent(matchShare)] : [])],
        }))}
      />
    </section>
  );
}

function Bar({ name, share, look }: { name: string; share: number | null; look: string | undefined }) {
  return (
    <span className={styles.bar}>
      <span className="spoken">{name}: </span>
      <span className={styles.track} aria-hidden="true">
        <span className={`${styles.fill} ${look}`} style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
      </span>
      <span className={styles.figure}>
        {share === null ? (
          <>
            <span aria-hidden="true">{noFigure}</span>
            <span className="spoken">cannot be compared</span>
          </>
        ) : (
          percent(share)
        )}
      </span>
    </span>
  );
}
