import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Column } from '@two-hats/shared';
import { useState } from 'react';
import { Button } from '../../../design/Button';
import styles from './Reason.module.css';
import { useReason, useReasonBox } from './useReasonBox';

/** What the owner of this phone wrote about a card, once the room has seen the result. */
export default function ToldReason({ cardId, column }: { cardId: string; column: Column }) {
  const box = useReasonBox();
  const standing = useReason(box, cardId, column);
  const [taken, setTaken] = useState(false);
  if (taken && !standing) {
    return (
      <p className={styles.rules} role="status">
        {t`You took your reason back: nobody is shown it any more.`}
      </p>
    );
  }
  if (!standing) return null;
  if (standing.refusal) {
    return (
      <p className={styles.rules}>
        <Trans>
          Your reason came after the round was closed, and was not told: <bdi>{standing.text}</bdi>
        </Trans>
      </p>
    );
  }
  return (
    <div className={styles.told}>
      <p>
        <Trans>
          You said why: <bdi className={styles.said}>{standing.text}</bdi>
        </Trans>
      </p>
      <p className={styles.rules}>{t`It is told without your name.`}</p>
      <Button
        variant="quiet"
        onClick={() => {
          setTaken(true);
          box.say(cardId, column, null);
        }}
      >
        {t`Take it back`}
      </Button>
    </div>
  );
}
