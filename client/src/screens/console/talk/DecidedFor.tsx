import { Trans } from '@lingui/react/macro';
import type { Decision } from '@two-hats/shared';
import { Verdict } from '../../../results/Verdict';

/** What the team decided, at the end of a card's row. */
export function DecidedFor({ decision }: { decision: Pick<Decision, 'kind' | 'owner' | 'elsewhere'> }) {
  if (decision.kind === 'PARKED') return <Verdict of={decision} />;
  return (
    <Trans comment="Beside a card: who owns it from now on">
      decided: <Verdict of={decision} />
    </Trans>
  );
}
