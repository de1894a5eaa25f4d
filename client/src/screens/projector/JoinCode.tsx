import styles from './JoinCode.module.css';

/** The code in two groups of three, as people read it out and type it. To those who copy or hear it, it is one word. */
export function JoinCode({ code, className = '' }: { code: string; className?: string | undefined }) {
  return (
    <strong dir="ltr" className={`${styles.code} ${className}`}>
      {code.slice(0, 3)}
      <span className={styles.second}>{code.slice(3)}</span>
    </strong>
  );
}
