import { useId } from 'react';
import { Button } from '../../../design/Button';
import styles from './NextStepPanel.module.css';
import type { NextStep } from './nextStep';

interface NextStepPanelProps {
  next: NextStep;
  busy: boolean;
  onTake: () => void;
}

/** The one obvious thing to do, and what it does to the room. */
export function NextStepPanel({ next, busy, onTake }: NextStepPanelProps) {
  const says = useId();
  return (
    <section className={styles.panel} aria-label="Next step">
      <p id={says} className={styles.says}>
        {next.blocked ?? next.says}
      </p>
      <Button
        size="l"
        wide
        busy={busy}
        aria-disabled={next.blocked ? true : undefined}
        aria-describedby={says}
        className={next.blocked ? `${styles.button} ${styles.blocked}` : styles.button}
        onClick={onTake}
      >
        {next.label}
      </Button>
    </section>
  );
}
