import { byContention } from '@two-hats/shared';
import { CardRow } from '../../../results/CardRow';
import { coefficient, percent, strengthInWords } from '../../../results/figures';
import type { ConsoleFrame } from '../documents';
import styles from './LiveTally.module.css';

/** The tally as it stands, most contested first: what to prepare for. On the facilitator's screen only. */
export function LiveTally({ frame: { live, stage, agreement } }: { frame: ConsoleFrame }) {
  const texts = new Map(stage.cards.map(({ id, text }) => [id, text]));
  return (
    <section className={styles.tally} aria-labelledby="tally-title">
      <h2 id="tally-title">How it stands</h2>
      <p className={styles.only}>
        Only this screen shows it: turn it away from the projector. So far {percent(agreement.meanWinnerShare)} of a card’s ballots are in
        its leading column; agreement beyond chance is {strengthInWords(agreement.alpha)} (alpha {coefficient(agreement.alpha)}).
      </p>
      <ol>
        {byContention(live).map((result) => (
          <li key={result.cardId} className={styles.card}>
            <CardRow text={texts.get(result.cardId) ?? result.cardId} result={result} />
          </li>
        ))}
      </ol>
    </section>
  );
}
