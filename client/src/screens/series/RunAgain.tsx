import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../api/client';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import styles from './SeriesReport.module.css';
import { useOpenNext } from './useOpenNext';

/** The next workshop of the series, about all cards. */
export function RunAgain({ live, isClosed }: { live: LiveClient; isClosed: boolean }) {
  const { open, busy, refusal } = useOpenNext(live);
  return (
    <section className={`${styles.part} ${styles.screenOnly}`} aria-labelledby="run-again">
      <h2 id="run-again">{t`Run it again`}</h2>
      {isClosed ? (
        <>
          <p className={styles.says}>
            <Trans>
              The same cards, columns and question, a new code, and links of its own. People join anew; what was decided before stands
              beside each card when you talk about it.
            </Trans>
          </p>
          {refusal && <Notice tone="bad">{refusal.message}</Notice>}
          <p>
            <Button variant="secondary" busy={busy} onClick={() => open(null)}>
              {t`Open the next workshop with all cards`}
            </Button>
          </p>
        </>
      ) : (
        <p className={styles.says}>{t`Another workshop can follow when this one is closed.`}</p>
      )}
    </section>
  );
}
