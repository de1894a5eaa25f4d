import { Hat } from '@two-hats/shared';
import { useColumnWords } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import styles from './HatChoice.module.css';

interface HatChoiceProps {
  hat: Hat | null;
  onChoose: (hat: Hat | null) => void;
}

/** Optional and folded away, so that it costs nobody a tap. */
export function HatChoice({ hat, onChoose }: HatChoiceProps) {
  const words = useColumnWords();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{hat ? `Today you wear: ${words[hat]}` : 'Which hat do you wear today? (optional)'}</summary>
      <fieldset className={styles.choices}>
        <legend className="spoken">Which hat do you wear today?</legend>
        {Object.values(Hat).map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name="hat" value={choice} checked={hat === choice} onChange={() => onChoose(choice)} />
            <HatMark hat={choice} size="2rem" />
            <span>
              {words[choice]}
              {choice === 'NEITHER' && <small>Developer, designer, stakeholder …</small>}
              {choice === 'BOTH' && <small>One person, two hats</small>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
