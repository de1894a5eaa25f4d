import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { tellsAll } from '@two-hats/shared';
import { Notice } from '../../../design/Notice';
import styles from './WhatHolds.module.css';

/** What the rules promise everybody who sorts, and what no rule can: said before the first card. */
export function WhatHolds() {
  return (
    <p className={styles.holds}>
      <Trans>
        <strong>Nobody learns your answers:</strong> until the reveal others see only whether you are here, sorting or done, and the
        facilitator at most a total of five or more; then everybody sees totals, by hat only where three and more wear it and three and more
        do not, and reasons without names. No rule can hide you from somebody who brings companions in, or where fewer than three sort.
      </Trans>
    </p>
  );
}

/** In a room this small the totals tell all. @param people who are in, with the reader; null when that is not known yet */
export function SmallRoom({ people }: { people: number | null }) {
  if (people === null || people < 1 || !tellsAll(people)) return null;
  return (
    <Notice tone="warn">
      {people === 1
        ? t`You alone sort: the totals are your answers. The same goes for reasons.`
        : t`Two people sort: each can tell how the other did. The same goes for reasons.`}
    </Notice>
  );
}
