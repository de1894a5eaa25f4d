import type { Phase } from '@two-hats/shared';
import styles from './PhaseTrail.module.css';

const phases: readonly { readonly phase: Phase; readonly name: string }[] = [
  { phase: 'LOBBY', name: 'Lobby' },
  { phase: 'SORTING', name: 'Sorting' },
  { phase: 'REVEALED', name: 'Results' },
  { phase: 'CLOSED', name: 'Closed' },
];

/** Where the workshop stands on its way. */
export function PhaseTrail({ phase }: { phase: Phase }) {
  const at = phases.findIndex((candidate) => candidate.phase === phase);
  return (
    <ol className={styles.trail} aria-label="Where the workshop stands">
      {phases.map(({ name }, index) => (
        <li
          key={name}
          className={index === at ? styles.here : index < at ? styles.past : styles.ahead}
          aria-current={index === at ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
