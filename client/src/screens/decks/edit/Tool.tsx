import type { ButtonHTMLAttributes } from 'react';
import styles from './Tool.module.css';

const paths = {
  up: 'M12 19V5M5 12l7-7 7 7',
  down: 'M12 5v14M5 12l7 7 7-7',
  remove: 'M6 6l12 12M18 6L6 18',
} as const;

interface ToolProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  does: keyof typeof paths;
  /** What it does, and to what. */
  label: string;
}

/** A small button beside a card or a dimension. What cannot be done now stays in reach of the keyboard, and does nothing. */
export function Tool({ does, label, disabled, onClick, ...rest }: ToolProps) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={paths[does]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}
