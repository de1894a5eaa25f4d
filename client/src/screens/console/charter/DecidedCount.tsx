import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ConsoleFrame } from '../documents';
import { BarFigure } from '../frame/BarFigure';
import { charterCounts } from './charterCounts';

interface DecidedCountProps {
  charter: NonNullable<ConsoleFrame['charter']>;
  /** Cards on which something is written that is not saved. */
  unsaved: number;
}

/** How far the team is with deciding: in sight wherever the console is. */
export function DecidedCount({ charter, unsaved }: DecidedCountProps) {
  const { decided, parked, total } = charterCounts(charter);
  return (
    <BarFigure warning={unsaved > 0 && plural(unsaved, { one: '# card not saved', other: '# cards not saved' })}>
      <span>
        {parked > 0 ? (
          <Trans comment="How many of the cards are decided, and how many are left for later">
            <strong>{decided}</strong> of {total} decided, {parked} parked
          </Trans>
        ) : (
          <Trans comment="How many of the cards are decided">
            <strong>{decided}</strong> of {total} decided
          </Trans>
        )}
      </span>
    </BarFigure>
  );
}
