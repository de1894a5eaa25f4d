import { plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { Pill, Pills } from '../../../design/Pill';
import { TextField } from '../../../design/TextField';
import { date, number } from '../../../languages/formats';
import { type ConsoleFrame, lockDoor, type Participant, removeArrivals } from '../documents';
import { useTask } from '../useTask';
import { type Arrivals, arrivalsSince, lastTime, minutesAgo } from './arrivals';
import styles from './RemoveArrivalsDialog.module.css';
import { useArrivals } from './useArrivals';

export interface Removed {
  readonly people: number;
  /** Whether they cannot come back. */
  readonly isLocked: boolean;
}

interface RemoveArrivalsProps {
  live: LiveClient;
  frame: ConsoleFrame;
  onClose: () => void;
  /** Told what was done. */
  onDone: (removed: Removed) => void;
}

/** Removes everybody who joined since a moment: for a crowd that does not belong. Says how many that are before it is done. */
export function RemoveArrivalsDialog({ open, ...rest }: RemoveArrivalsProps & { open: boolean }) {
  return (
    <Dialog
      open={open}
      onClose={rest.onClose}
      title={t({ message: 'Remove everybody who joined in the last…', comment: 'A choice follows: minute, 5 minutes, 15 minutes, hour' })}
    >
      <RemoveArrivals {...rest} />
    </Dialog>
  );
}

const choices = [1, 5, 15, 60] as const;

function RemoveArrivals({ live, frame, onClose, onDone }: RemoveArrivalsProps) {
  const { stage, progress, newestParticipants } = frame;
  const [choice, setChoice] = useState<number | 'since'>(choices[0]);
  const [since, setSince] = useState<Date | null>(() => reachBack(choices[0]));
  const [time, setTime] = useState('');
  const [lock, setLock] = useState(true);
  const { arrivals, refusal } = useArrivals(live, since, progress.joined);
  const removal = useTask();

  function reachBack(minutes: number): Date {
    const newest = newestParticipants[0];
    return minutesAgo(minutes, new Date(), newest ? new Date(newest.joinedAt) : null);
  }

  function choose(next: number | 'since') {
    setChoice(next);
    setSince(next === 'since' ? lastTime(time, new Date()) : reachBack(next));
  }

  async function submitted(event: FormEvent) {
    event.preventDefault();
    if (!since || !arrivals || arrivals.count === 0) return;
    const locks = lock && !stage.locked;
    let gone: Arrivals = arrivals;
    const done = await removal.run(async () => {
      // First the door: whoever comes in between would stay.
      if (locks) await live.apollo.mutate({ mutation: lockDoor, variables: { locked: true } });
      gone = await arrivalsSince(live, since);
      await live.apollo.mutate({ mutation: removeArrivals, variables: { joinedSince: since.toISOString() } });
    });
    if (!done) return;
    onDone({ people: gone.count, isLocked: locks || stage.locked });
  }

  const trouble = removal.refusal ?? refusal;
  return (
    <form className={styles.form} onSubmit={submitted}>
      <fieldset>
        <legend className="spoken">
          {t({ message: 'Joined in the last', comment: 'A choice follows: minute, 5 minutes, 15 minutes, hour' })}
        </legend>
        <Pills>
          {choices.map((minutes) => (
            <Pill key={minutes} type="radio" name="since" checked={choice === minutes} onChange={() => choose(minutes)}>
              {spanWords(minutes)}
            </Pill>
          ))}
          <Pill type="radio" name="since" checked={choice === 'since'} onChange={() => choose('since')}>
            {t({ message: 'or since a time', comment: 'The last choice, after: minute, 5 minutes, 15 minutes, hour' })}
          </Pill>
        </Pills>
        {choice === 'since' && (
          <TextField
            className={styles.time}
            label={t({ message: 'Everybody who joined since', comment: 'Field: a time of day' })}
            type="time"
            value={time}
            onChange={(event) => {
              setTime(event.target.value);
              setSince(lastTime(event.target.value, new Date()));
            }}
          />
        )}
      </fieldset>
      <div className={styles.count} role="status">
        {since && <Count arrivals={arrivals} joined={progress.joined} since={since} />}
      </div>
      {!stage.locked && stage.phase !== 'CLOSED' && (
        <label className={styles.lock}>
          <input type="checkbox" checked={lock} onChange={(event) => setLock(event.target.checked)} />
          {t`Lock the door first, so that nobody new comes in`}
        </label>
      )}
      <p className={styles.soft}>{t`What they sorted no longer counts, and their phones are let out at once. This cannot be undone.`}</p>
      {trouble && <Notice tone="bad">{trouble.message}</Notice>}
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onClose}>
          {t({ message: 'Keep everybody', comment: 'Button: nobody is removed' })}
        </Button>
        <Button type="submit" variant="danger" busy={removal.busy} disabled={!arrivals || arrivals.count === 0}>
          {arrivals && arrivals.count > 0
            ? plural({ people: arrivals.count }, { one: 'Remove # person', other: 'Remove # people' })
            : t({ message: 'Remove', comment: 'Button: removes people from the workshop' })}
        </Button>
      </div>
    </form>
  );
}

/** How many it would remove, and who stands on either side of the moment: the names tell sooner than a time whether it is right. */
function Count({ arrivals, joined, since }: { arrivals: Arrivals | null; joined: number; since: Date }) {
  if (!arrivals) return <p className={styles.soft}>{t`Counting…`}</p>;
  const { count, first, stays } = arrivals;
  const gone = number(count);
  if (count === 0) return <p>{t`Nobody joined since ${{ time: clockTime(since) }}.`}</p>;
  return (
    <>
      <p>
        <Plural
          value={joined}
          one={
            <Trans>
              <strong className={styles.number}>{gone}</strong> of # person
            </Trans>
          }
          other={
            <Trans>
              <strong className={styles.number}>{gone}</strong> of # people
            </Trans>
          }
        />
      </p>
      <dl className={styles.edges}>
        {first && (
          <div>
            <dt>{t({ message: 'First to go', comment: 'Of those who are removed: who joined first' })}</dt>
            <dd>
              <Arrival participant={first} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t({ message: 'Last to stay', comment: 'Of those who are not removed: who joined last' })}</dt>
          <dd>{stays ? <Arrival participant={stays} /> : t`Nobody: this is the whole room.`}</dd>
        </div>
      </dl>
    </>
  );
}

function Arrival({ participant: { name, joinedAt } }: { participant: Participant }) {
  return (
    <>
      <bdi className={styles.name}>{name ?? t`Somebody without a name`}</bdi>{' '}
      <span className={styles.soft}>{clockTime(new Date(joinedAt))}</span>
    </>
  );
}

function clockTime(moment: Date): string {
  return date(moment, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** As it ends "joined in the last". */
function spanWords(minutes: number): string {
  return minutes === 60
    ? t({ message: 'hour', comment: 'A choice, after “Joined in the last”' })
    : plural(minutes, { one: 'minute', other: '# minutes' });
}
