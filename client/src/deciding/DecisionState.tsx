import type { Column } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import type { DecisionShown } from './cardDecision';
import styles from './DecisionPanel.module.css';

interface DecisionStateProps {
  shown: DecisionShown;
  proposed: Column | null;
}

/** Where the decision on a card stands, always in the same place: nobody should have to guess whether it is saved. */
export function DecisionState({ shown, proposed }: DecisionStateProps) {
  return (
    <p role="status" className={styles.words}>
      <Words shown={shown} proposed={proposed} />
    </p>
  );
}

function Words({ shown: { standing, refusal }, proposed }: DecisionStateProps) {
  switch (standing) {
    case 'OPEN':
      if (!proposed) return 'Not decided yet.';
      return (
        <>
          Not decided. The room proposes <ColumnName column={proposed} />.
        </>
      );
    case 'UNOWNED':
      return 'Kept on this laptop. It becomes a decision with an owner.';
    case 'SAVING':
      return 'Saving…';
    case 'SAVED':
      return <strong className={styles.saved}>Saved ✓</strong>;
    case 'WAITING':
      return `Not saved yet: it is kept on this laptop and sent again. ${refusal?.message ?? ''}`;
    case 'REFUSED':
      return 'Not saved.';
    case 'OVERTAKEN':
      return 'Not saved: somebody else was quicker.';
  }
}
