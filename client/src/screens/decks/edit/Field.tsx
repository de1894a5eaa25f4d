import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { graphemesOf } from '@two-hats/shared';
import { type KeyboardEvent, useId } from 'react';
import { useFromDeck } from '../../../languages/FromDeck';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The most characters that readers would count. */
  limit: number;
  /** What is wrong with it. */
  error?: string | null;
  hint?: string;
  /** So many lines high; a line break is kept as a blank. */
  rows?: number;
  /** To be found when the focus is to go there. */
  id?: string;
  placeholder?: string;
  /** The label is for screen readers only: what stands around the field says the same. */
  quiet?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A field of a deck, with how much room is left once there is little. */
export function Field({ label, value, onChange, limit, error = null, hint, rows, id, quiet = false, ...rest }: FieldProps) {
  const own = useId();
  const { lang } = useFromDeck();
  const fieldId = id ?? own;
  const length = graphemesOf(value).length;
  const props = {
    ...rest,
    id: fieldId,
    value,
    // A text may be written in another direction than the page, and is in the language of the deck; the example in an empty field is ours.
    dir: value ? 'auto' : undefined,
    lang: value ? lang : i18n.locale,
    className: styles.input,
    autoComplete: 'off',
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId} className={quiet ? 'spoken' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${fieldId}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...props} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...props} onChange={(event) => onChange(event.target.value)} />
      )}
      <p id={`${fieldId}-error`} className={styles.error}>
        {error}
      </p>
      {length > limit * 0.8 && (
        <p className={styles.count} aria-hidden="true">
          {t({ message: `${length} of ${limit}`, comment: 'How many characters a text has, of how many it may have' })}
        </p>
      )}
    </div>
  );
}
