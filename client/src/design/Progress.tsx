import styles from './Progress.module.css';

interface ProgressProps {
  value: number;
  max: number;
  /** What is measured, for screen readers; the number beside it is the screen's business. */
  label: string;
}

/** The browser's own progress element in our look. */
export function Progress({ value, max, label }: ProgressProps) {
  return <progress className={styles.progress} value={value} max={Math.max(max, 1)} aria-label={label} />;
}
