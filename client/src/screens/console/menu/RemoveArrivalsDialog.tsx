import { type FormEvent, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Dialog } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { TextField } from '../../../design/TextField';
import { counted } from '../../../results/figures';
import { type ConsoleFrame, lockDoor, type Participant, removeArrivals } from '../documents';
import { useTask } from '../useTask';
import { type Arrivals, arrivalsSince, lastTime, minutesAgo } from './arrivals';
import styles from './RemoveArrivalsDialog.module.css';
import { useArrivals } from './useArrivals';

interface RemoveArrivalsProps {
  live: LiveClient;
  frame: ConsoleFrame;
  onClose: () => void;
  /** Told in words what was done. */
  onDone: (words: string) => void;
}

/** Removes everybody who joined since a moment: for a crowd that does not belong. Says how many that are before it is done. */
export function RemoveArrivalsDialog({ open, ...rest }: RemoveArrivalsProps & { open: boolean }) {
  return (
    <Dialog open={open} onClose={rest.onClose} title="Remove everybody who joined in the last…">
      <RemoveArrivals {...rest} />
    </Dialog>
  );
}

const choices = [1, 5, 15, 60] as const;
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

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
    const door = locks || stage.locked ? 'The door is locked.' : 'The door is open: they can come back with the code.';
    onDone(`${counted(gone.count, 'person', 'people')} removed. ${door}`);
  }

  const trouble = removal.refusal ?? refusal;
  return (
    <form className={styles.form} onSubmit={submitted}>
      <fieldset>
        <legend className="spoken">Joined in the last</legend>
        <div className={styles.choices}>
          {choices.map((minutes) => (
            <label key={minutes} className={styles.choice}>
              <input type="radio" name="since" checked={choice === minutes} onChange={() => choose(minutes)} />
              {minutes === 60 ? 'hour' : minutes === 1 ? 'minute' : `${minutes} minutes`}
            </label>
          ))}
          <label className={styles.choice}>
            <input type="radio" name="since" checked={choice === 'since'} onChange={() => choose('since')} />
            or since a time
          </label>
        </div>
        {choice === 'since' && (
          <TextField
            className={styles.time}
            label="Everybody who joined since"
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
          Lock the door first, so that nobody new comes in
        </label>
      )}
      <p className={styles.soft}>What they sorted no longer counts, and their phones are let out at once. This cannot be undone.</p>
      {trouble && <Notice tone="bad">{trouble.message}</Notice>}
      <div className={styles.actions}>
        <Button variant="secondary" onClick={onClose}>
          Keep everybody
        </Button>
        <Button type="submit" variant="danger" busy={removal.busy} disabled={!arrivals || arrivals.count === 0}>
          {arrivals && arrivals.count > 0 ? `Remove ${counted(arrivals.count, 'person', 'people')}` : 'Remove'}
        </Button>
      </div>
    </form>
  );
}

/** How many it would remove, and who stands on either side of the moment: the names tell sooner than a time whether it is right. */
function Count({ arrivals, joined, since }: { arrivals: Arrivals | null; joined: number; since: Date }) {
  if (!arrivals) return <p className={styles.soft}>Counting…</p>;
  const { count, first, stays } = arrivals;
  if (count === 0) return <p>Nobody joined since {clock.format(since)}.</p>;
  return (
    <>
      <p>
        <strong className={styles.number}>{count}</strong> of {counted(joined, 'person', 'people')}
      </p>
      <dl className={styles.edges}>
        {first && (
          <div>
            <dt>First to go</dt>
            <dd>
              <Arrival participant={first} />
            </dd>
          </div>
        )}
        <div>
          <dt>Last to stay</dt>
          <dd>{stays ? <Arrival participant={stays} /> : 'Nobody: this is the whole room.'}</dd>
        </div>
      </dl>
    </>
  );
}

function Arrival({ participant: { name, joinedAt } }: { participant: Participant }) {
  return (
    <>
      <bdi className={styles.name}>{name ?? 'Somebody without a name'}</bdi>{' '}
      <span className={styles.soft}>{clock.format(new Date(joinedAt))}</span>
    </>
  );
}
