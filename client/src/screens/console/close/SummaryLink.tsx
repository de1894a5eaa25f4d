import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { CopyButton } from '../../../design/CopyButton';
import { Notice } from '../../../design/Notice';
import { QrCode } from '../../../design/QrCode';
import { here, summaryAddress } from '../../../device/addresses';
import { type ConsoleFrame, shareSummary } from '../documents';
import { keptLink, secretFor } from '../menu/links';
import { useTask } from '../useTask';
import styles from './SummaryLink.module.css';

interface SummaryLinkProps {
  live: LiveClient;
  frame: ConsoleFrame;
  publicUrl: string | null;
}

/** The way to the summary: to scan or to copy from here, and the switch that gives it to the whole room. */
export function SummaryLink({ live, frame: { stage, summaryShared }, publicUrl }: SummaryLinkProps) {
  const { workshopId, summarySecret } = stage;
  const [own, setOwn] = useState(() => keptLink('SUMMARY', workshopId));
  const issuing = useTask();
  const sharing = useTask();
  const secret = summarySecret ?? own;
  const link = secret && summaryAddress(publicUrl ?? here(), secret);
  const refusal = issuing.refusal ?? sharing.refusal;
  return (
    <div className={styles.link}>
      {link && (
        <div className={styles.qr}>
          <QrCode text={link} label={t`Code to scan: leads to the summary`} />
        </div>
      )}
      <div className={styles.ways}>
        {link ? (
          <CopyButton text={link}>{t`Copy the summary link`}</CopyButton>
        ) : (
          <Button
            variant="secondary"
            busy={issuing.busy}
            onClick={() => issuing.run(async () => setOwn(await secretFor(live, 'SUMMARY', workshopId)))}
          >
            {t`Make a summary link`}
          </Button>
        )}
        <label className={styles.share}>
          <input
            type="checkbox"
            checked={summaryShared}
            onChange={(event) => {
              const shared = event.target.checked;
              void sharing.run(() => live.apollo.mutate({ mutation: shareSummary, variables: { shared } }));
            }}
          />
          <span>
            {t({ message: 'Share it with the room', comment: 'Tick: the summary is given to everybody' })}
            <span className={styles.says}>
              {summaryShared
                ? t`Every phone has the link, and the wall shows it to scan. Turn it off, and what they got opens nothing any more.`
                : t`Phones get the link, and the wall shows it to scan. It tells what the room has seen, with persons, notes and dates.`}
            </span>
          </span>
        </label>
        {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      </div>
    </div>
  );
}
