import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../api/client';
import type { StageFrame } from '../../results/fragments';
import { TimeAnnouncer } from '../../time/TimeAnnouncer';
import { clockText, deadlineText } from '../../time/timeWords';
import { useSecondsLeft } from '../../time/useSecondsLeft';
import { useServerClock } from '../../time/useServerClock';
import styles from './TimeLeft.module.css';

/** How long the room has left, to be read from the back row. Time that is over stands still: it changes nothing. */
export function TimeLeft({ live, stage }: { live: LiveClient; stage: StageFrame }) {
  const left = useSecondsLeft(stage.stationEndsAt, useServerClock(live));
  if (stage.deadline) {
    const deadline = deadlineText(stage.deadline);
    return (
      <p className={styles.deadline}>
        <Trans comment="When the round closes: a day and an hour, or “today, 18:30”">
          Closes <strong>{deadline}</strong>
        </Trans>
      </p>
    );
  }
  if (left === null) return null;
  return (
    <p className={left <= 0 ? `${styles.time} ${styles.over}` : styles.time}>
      <span className="spoken">{t`Time left:`} </span>
      {clockText(Math.max(0, left))}
      <TimeAnnouncer key={stage.station.id} left={left} minutes={stage.station.minutes} />
    </p>
  );
}
