// Everything about time that the bar has no room for: more or less of it, none, and a deadline at which the round closes by itself.
import { type FormEvent, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import { clockText, deadlineText } from '../../../time/timeWords';
import { useSecondsLeft } from '../../../time/useSecondsLeft';
import { useServerClock } from '../../../time/useServerClock';
import type { ConsoleFrame } from '../documents';
import { inputTime } from './inputTime';
import styles from './TimeDialog.module.css';
import { useTime } from './useTime';

interface TimeDialogProps {
  open: boolean;
  live: LiveClient;
  stage: ConsoleFrame['stage'];
  onClose: () => void;
}

export function TimeDialog({ open, live, stage, onClose }: TimeDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Time for this station"
      actions={
        <Button variant="secondary" onClick={onClose}>
          Back
        </Button>
      }
    >
      <TimeTools live={live} stage={stage} />
    </Dialog>
  );
}

const changes = [-5, -1, 1, 5] as const;

function TimeTools({ live, stage }: Pick<TimeDialogProps, 'live' | 'stage'>) {
  const left = useSecondsLeft(stage.stationEndsAt, useServerClock(live));
  const { task, add, stop, closeAt } = useTime(live, stage);
  return (
    <>
      {!stage.deadline && (
        <div className={styles.timer}>
          <p className={styles.clock}>{left === null ? 'No timer' : left < 0 ? `${clockText(left)} over` : clockText(left)}</p>
          <div className={styles.tools}>
            {changes.map((minutes) => (
              <Button key={minutes} variant="secondary" onClick={() => add(minutes)} aria-label={labelOf(minutes)}>
                {minutes < 0 ? `−${-minutes}` : `+${minutes}`}
              </Button>
            ))}
            {left !== null && (
              <Button variant="quiet" onClick={stop}>
                Stop the timer
              </Button>
            )}
          </div>
          <p className={styles.says}>Phones and projector show it. When it is over nothing changes: you take the next step.</p>
        </div>
      )}
      {stage.phase === 'SORTING' && <Deadline deadline={stage.deadline} busy={task.busy} onSet={closeAt} />}
      {task.refusal && <Notice tone="bad">{task.refusal.message}</Notice>}
    </>
  );
}

function labelOf(minutes: number): string {
  const count = Math.abs(minutes) === 1 ? 'One minute' : 'Five minutes';
  return `${count} ${minutes < 0 ? 'less' : 'more'}`;
}

interface DeadlineProps {
  deadline: string | null;
  busy: boolean;
  onSet: (deadline: Date | null) => void;
}

function Deadline({ deadline, busy, onSet }: DeadlineProps) {
  const [wanted, setWanted] = useState(() => inputTime(deadline ? new Date(deadline) : new Date(Date.now() + 86_400_000)));
  const time = new Date(wanted);
  const isTime = !Number.isNaN(time.getTime());

  function submitted(event: FormEvent) {
    event.preventDefault();
    if (isTime) onSet(time);
  }

  return (
    <form className={styles.deadline} onSubmit={submitted}>
      <h3 className={styles.title}>Deadline</h3>
      <p className={styles.says}>
        {deadline
          ? `This round closes ${deadlineText(deadline)}, and its result is revealed to everybody, however many have sorted.`
          : 'For a team that sorts when it suits them: at the deadline the round closes by itself and its result is revealed, also when nobody is at this console. Without one you reveal when you are ready.'}
      </p>
      <TextField
        label="Closes at"
        hint="In your time zone; phones show it in theirs. At most four weeks ahead."
        type="datetime-local"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.tools}>
        <Button type="submit" variant="secondary" busy={busy} disabled={!isTime}>
          {deadline ? 'Move the deadline' : 'Set the deadline'}
        </Button>
        {deadline && (
          <Button variant="quiet" busy={busy} onClick={() => onSet(null)}>
            Take it away
          </Button>
        )}
      </div>
    </form>
  );
}
