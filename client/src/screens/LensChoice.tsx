import { useId } from 'react';
import { TextField } from '../design/TextField';
import styles from './LensChoice.module.css';
import { lensPresets } from './lensPresets';

interface LensChoiceProps {
  lens: string;
  onChange: (lens: string) => void;
  /** The question of the round before, where there was one. */
  last?: string | null;
  error?: string | null;
}

/** The question of a round: one of the presets, or own words. */
export function LensChoice({ lens, onChange, last, error }: LensChoiceProps) {
  const name = useId();
  const chosen = lensPresets.find((preset) => preset.lens === lens);
  return (
    <fieldset>
      <legend className={styles.legend}>The question of the round</legend>
      <div className={styles.presets}>
        {lensPresets.map((preset) => (
          <label key={preset.lens} className={styles.preset}>
            <input type="radio" name={name} checked={preset === chosen} onChange={() => onChange(preset.lens)} />
            {preset.lens}
          </label>
        ))}
        <label className={styles.preset}>
          <input type="radio" name={name} checked={!chosen} onChange={() => onChange('')} />
          In our own words
        </label>
      </div>
      {chosen ? (
        <p className={styles.says}>{chosen.lens === last ? 'The question of the last round, asked again.' : chosen.says}</p>
      ) : (
        <TextField
          className={styles.own}
          label="Your question"
          value={lens}
          onChange={(event) => onChange(event.target.value)}
          error={error}
          autoComplete="off"
        />
      )}
    </fieldset>
  );
}
