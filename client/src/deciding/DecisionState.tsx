import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import { ColumnName } from '../design/ColumnName';
import { useSaid } from '../spoken/useSaid';
import type { DecisionShown } from './cardDecision';
import styles from './DecisionPanel.module.css';

interface DecisionStateProps {
  shown: DecisionShown;
  proposed: Column | null;
}

/** Where the decision on a card stands, always in the same place: nobody should have to guess whether it is saved. */
export function DecisionState({ shown, proposed }: DecisionStateProps) {
  useSaid(spoken(shown.standing), 'decision');
  return (
    <p className={styles.words} data-standing={shown.standing}>
      <Words shown={shown} proposed={proposed} />
    </p>
  );
}

function Words({ shown: { standing, refusal }, proposed }: DecisionStateProps) {
  switch (standing) {
    case 'OPEN':
      if (!proposed) return t`Not decided yet.`;
      return (
        <Trans>
          Not decided. The room proposes <ColumnName column={proposed} />.
        </Trans>
      );
    case 'UNOWNED':
      return t({ message: 'Kept on this laptop. It becomes a decision with an owner.', comment: 'It: what was written about a card' });
    case 'SAVING':
      return t`Saving…`;
    case 'SAVED':
      return <strong className={styles.saved}>{t`Saved ✓`}</strong>;
    case 'WAITING':
      return (
        <>
          {t`Not saved yet: it is kept on this laptop and sent again.`} {refusal?.message}
        </>
      );
    case 'REFUSED':
      return t`Not saved.`;
    case 'OVERTAKEN':
      return t`Not saved: somebody else was quicker.`;
  }
}

/** What is said of it. What is under way is no news, and what was refused or overtaken has a notice of its own. */
function spoken(standing: DecisionShown['standing']): string | null {
  switch (standing) {
    case 'OPEN':
      return t`Not decided.`;
    case 'SAVED':
      return t`Saved.`;
    case 'UNOWNED':
      return t`Kept on this laptop. It becomes a decision with an owner.`;
    case 'WAITING':
      return t`Not saved yet: it is kept on this laptop and sent again.`;
    default:
      return null;
  }
}
