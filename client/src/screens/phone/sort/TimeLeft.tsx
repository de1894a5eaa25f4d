// Loaded only where there is a time to tell: the first card waits for none of it.
import { t } from '@lingui/core/macro';
import type { Live } from '../../../api/live';
import { TimeAnnouncer } from '../../../time/TimeAnnouncer';
import { deadlineText, roughly } from '../../../time/timeWords';
import { useSecondsLeft } from '../../../time/useSecondsLeft';
import { useServerClock } from '../../../time/useServerClock';
import type { PhoneStage } from '../documents';
import styles from './TimeLeft.module.css';

interface TimeLeftProps {
  live: Live;
  stage: Pick<PhoneStage, 'station' | 'stationEndsAt' | 'deadline'>;
}

/** How long is left, quietly; with a deadline when the round closes, by this phone's own day and hour. */
export default function TimeLeft({ live, stage: { station, stationEndsAt, deadline } }: TimeLeftProps) {
  const left = useSecondsLeft(stationEndsAt, useServerClock(live));
  return (
    <>
      {deadline ? (
        <p className={styles.time}>{t`Closes ${{ when: deadlineText(deadline) }}`}</p>
      ) : (
        left !== null && <p className={left <= 60 ? `${styles.time} ${styles.soon}` : styles.time}>{roughly(left)}</p>
      )}
      <TimeAnnouncer key={station.id} left={left} minutes={station.minutes} />
    </>
  );
}
