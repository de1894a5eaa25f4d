import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { focusAtFirst } from './focusAtFirst';
import styles from './TextField.module.css';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'size'> {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; spoken at once. */
  error?: string | null;
  /** Large letters with room between them, for the join code. */
  code?: boolean;
}

export function TextField({ label, hint, error, code = false, className, autoFocus = false, ...rest }: TextFieldProps) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        {...rest}
        ref={autoFocus ? focusAtFirst : undefined}
        id={id}
        className={code ? `${styles.input} ${styles.code}` : styles.input}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
      />
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}
