// Everything about time that the bar has no room for: more or less of it, none, and a deadline at which the round closes by itself.
import { plural, t } from '@lingui/core/macro';
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
      title={t`Time for this station`}
      actions={
        <Button variant="secondary" onClick={onClose}>
          {t({ message: 'Back', comment: 'Button: closes a dialog' })}
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
          <p className={styles.clock}>{left === null ? t`No timer` : left < 0 ? overBy(left) : clockText(left)}</p>
          <div className={styles.tools}>
            {changes.map((minutes) => {
              const sign = minutes < 0 ? `−${-minutes}` : `+${minutes}`;
              return (
                <Button key={minutes} variant="secondary" dir="ltr" onClick={() => add(minutes)} aria-label={`${sign} ${labelOf(minutes)}`}>
                  {sign}
                </Button>
              );
            })}
            {left !== null && (
              <Button variant="quiet" onClick={stop}>
                {t`Stop the timer`}
              </Button>
            )}
          </div>
          <p className={styles.says}>{t`Phones and projector show it. When it is over nothing changes: you take the next step.`}</p>
        </div>
      )}
      {stage.phase === 'SORTING' && <Deadline deadline={stage.deadline} busy={task.busy} onSet={closeAt} />}
      {task.refusal && <Notice tone="bad">{task.refusal.message}</Notice>}
    </>
  );
}

function labelOf(minutes: number): string {
  return minutes < 0
    ? plural({ minutes: -minutes }, { one: 'One minute less', other: '# minutes less' })
    : plural(minutes, { one: 'One minute more', other: '# minutes more' });
}

function overBy(seconds: number): string {
  return t({ message: `${{ time: clockText(seconds) }} over`, comment: 'For how long the time has been over: minutes and seconds' });
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
      <h3 className={styles.title}>{t`Deadline`}</h3>
      <p className={styles.says}>
        {deadline
          ? t({
              message: `This round closes ${{ deadline: deadlineText(deadline) }}, and its result is revealed to everybody, however many have sorted.`,
              comment: 'The deadline is a day and an hour, or “today, 18:30”',
            })
          : t`For a team that sorts when it suits them: at the deadline the round closes by itself and its result is revealed, also when nobody is at this console. Without one you reveal when you are ready.`}
      </p>
      <TextField
        label={t({ message: 'Closes at', comment: 'Field: day and hour at which the round closes' })}
        hint={t`In your time zone; phones show it in theirs. At most four weeks ahead.`}
        type="datetime-local"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className={styles.tools}>
        <Button type="submit" variant="secondary" busy={busy} disabled={!isTime}>
          {deadline ? t`Move the deadline` : t`Set the deadline`}
        </Button>
        {deadline && (
          <Button variant="quiet" busy={busy} onClick={() => onSet(null)}>
            {t({ message: 'Take it away', comment: 'Button: the round has no deadline any more' })}
          </Button>
        )}
      </div>
    </form>
  );
}
