import type { Column, Outcome } from '@two-hats/shared';
import { MarkShape } from './MarkShape';
import styles from './NumberedMark.module.css';

/** A card's mark as the role map has it, in the size of the text around it: leads from a list to the picture. */
export function NumberedMark({ number, shape, outcome }: { number: number; shape: Column | null; outcome: Outcome | null }) {
  return (
    <span className={`${styles.mark} ${outcome === 'AGREED' ? styles.onFill : ''}`}>
      <svg viewBox="-50 -50 100 100" aria-hidden="true" className={styles.shape}>
        <MarkShape shape={shape} outcome={outcome} radius={50} />
      </svg>
      <span className={styles.number}>{number}</span>
    </span>
  );
}
