import { t } from '@lingui/core/macro';
import { Lens } from '@two-hats/shared';
import { useId } from 'react';
import { Pill, Pills } from '../design/Pill';
import { TextField } from '../design/TextField';
import styles from './LensChoice.module.css';
import { lensWords } from './lensWords';

/** What a round asks: one of the lenses, and for own words the question. */
export interface ChosenLens {
  readonly lens: Lens;
  /** Kept while another lens is chosen, so that coming back finds it. */
  readonly question: string;
}

interface LensChoiceProps {
  chosen: ChosenLens;
  onChange: (chosen: ChosenLens) => void;
  /** The lens of the round before, where there was one. */
  last?: Lens | null;
  error?: string | null;
}

/** The lens of a round: one of the product's, or own words. */
export function LensChoice({ chosen, onChange, last, error }: LensChoiceProps) {
  const group = useId();
  const words = chosen.lens === Lens.OWN ? null : lensWords[chosen.lens];
  return (
    <fieldset>
      <legend className={styles.legend}>{t`What the round asks`}</legend>
      <Pills>
        {Object.values(Lens).map((lens) => (
          <Pill key={lens} type="radio" name={group} checked={lens === chosen.lens} onChange={() => onChange({ ...chosen, lens })}>
            {lens === Lens.OWN ? t`In our own words` : lensWords[lens].name}
          </Pill>
        ))}
      </Pills>
      {words ? (
        <p className={styles.says}>
          <strong className={styles.question}>{words.question}</strong>{' '}
          {chosen.lens === last ? t`Asked in the last round, and now again. ${{ says: words.says }}` : words.says}
        </p>
      ) : (
        <TextField
          className={styles.own}
          label={t`Your question`}
          value={chosen.question}
          onChange={(event) => onChange({ ...chosen, question: event.target.value })}
          error={error}
          autoComplete="off"
        />
      )}
    </fieldset>
  );
}
