import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { TimeAnnouncer } from '../../../time/TimeAnnouncer';
import { clockText, deadlineText } from '../../../time/timeWords';
import { useSecondsLeft } from '../../../time/useSecondsLeft';
import { useServerClock } from '../../../time/useServerClock';
import type { ConsoleFrame } from '../documents';
import styles from './TimeLeft.module.css';
import { useTime } from './useTime';

interface TimeLeftProps {
  live: LiveClient;
  stage: ConsoleFrame['stage'];
  /** Everything else about time: see `TimeDialog`. */
  onMore: () => void;
}

/** How long the station has left, a minute more or less at hand. Nothing to see after the end. */
export function TimeLeft({ live, stage, onMore }: TimeLeftProps) {
  const left = useSecondsLeft(stage.stationEndsAt, useServerClock(live));
  const time = useTime(live, stage);
  if (stage.phase === 'CLOSED') return null;
  const isOver = !stage.deadline && left !== null && left <= 0;
  return (
    <div className={styles.time}>
      {left !== null && !stage.deadline && (
        <Button variant="quiet" className={styles.tool} dir="ltr" aria-label={`−1 ${t`One minute less`}`} onClick={() => time.add(-1)}>
          −1
        </Button>
      )}
      <button type="button" className={isOver ? `${styles.clock} ${styles.over}` : styles.clock} onClick={onMore}>
        <Words stage={stage} left={left} />
      </button>
      {left !== null && !stage.deadline && (
        <Button variant="quiet" className={styles.tool} dir="ltr" aria-label={`+1 ${t`One minute more`}`} onClick={() => time.add(1)}>
          +1
        </Button>
      )}
      <TimeAnnouncer key={stage.station.id} left={left} minutes={stage.station.minutes} />
    </div>
  );
}

function Words({ stage: { deadline }, left }: Pick<TimeLeftProps, 'stage'> & { left: number | null }) {
  const time = left === null ? '' : clockText(left);
  if (deadline || left === null) {
    return (
      <>
        <span className="spoken">{t`Time:`} </span>
        {deadline
          ? t({
              message: `Closes ${{ deadline: deadlineText(deadline) }}`,
              comment: 'When the round closes: a day and an hour, or “today, 18:30”',
            })
          : t`No timer`}
      </>
    );
  }
  return (
    <>
      <span className="spoken">{t`Time left:`} </span>
      {left < 0 ? (
        <Trans comment="For how long the time has been over: minutes and seconds">
          {time} <small>over</small>
        </Trans>
      ) : (
        time
      )}
    </>
  );
}
