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
  const words = stage.deadline ? `Closes ${deadlineText(stage.deadline)}` : left === null ? 'No timer' : clockText(left);
  const isOver = !stage.deadline && left !== null && left <= 0;
  return (
    <div className={styles.time}>
      {left !== null && !stage.deadline && (
        <Button variant="quiet" className={styles.tool} aria-label="One minute less" onClick={() => time.add(-1)}>
          −1
        </Button>
      )}
      <button type="button" className={isOver ? `${styles.clock} ${styles.over}` : styles.clock} onClick={onMore}>
        <span className="spoken">{left === null ? 'Time: ' : 'Time left: '}</span>
        {words}
        {isOver && left < 0 && <small> over</small>}
      </button>
      {left !== null && !stage.deadline && (
        <Button variant="quiet" className={styles.tool} aria-label="One minute more" onClick={() => time.add(1)}>
          +1
        </Button>
      )}
      <TimeAnnouncer left={left} minutes={stage.station.minutes} />
    </div>
  );
}
