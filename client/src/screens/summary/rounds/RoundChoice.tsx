import { questionOf } from '../../lensWords';
import type { Round } from '../summaryQuery';
import styles from './RoundChoice.module.css';

interface RoundChoiceProps {
  rounds: readonly Round[];
  chosen: number;
  onChoose: (round: number) => void;
}

/** Which round the figures below are about. */
export function RoundChoice({ rounds, chosen, onChoose }: RoundChoiceProps) {
  return (
    <fieldset className={styles.choice}>
      <legend className="spoken">Round</legend>
      {rounds.map(({ number, lens, question }) => (
        <label key={number} className={styles.round}>
          <input type="radio" name="round" className={styles.input} checked={number === chosen} onChange={() => onChoose(number)} />
          <span className={styles.number}>Round {number}</span>
          <bdi>{questionOf({ lens, question })}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
