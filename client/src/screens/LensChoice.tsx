import { useId } from 'react';
import { TextField } from '../design/TextField';
import styles from './LensChoice.module.css';
import { lensPresets } from './lensPresets';

interface LensChoiceProps {
  lens: string;
  onChange: (lens: string) => void;
  error?: string | null;
}

/** The question of a round: one of the presets, or own words. */
export function LensChoice({ lens, onChange, error }: LensChoiceProps) {
  const name = useId();
  const isOwn = !lensPresets.some((preset) => preset === lens);
  return (
    <fieldset>
      <legend className={styles.legend}>The question of the round</legend>
      <div className={styles.presets}>
        {lensPresets.map((preset) => (
          <label key={preset} className={styles.preset}>
            <input type="radio" name={name} checked={preset === lens} onChange={() => onChange(preset)} />
            {preset}
          </label>
        ))}
        <label className={styles.preset}>
          <input type="radio" name={name} checked={isOwn} onChange={() => onChange('')} />
          In our own words
        </label>
      </div>
      {isOwn && (
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
