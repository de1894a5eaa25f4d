import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Progress } from '../../../design/Progress';
import { questionOf } from '../../lensWords';
import { People } from '../arrive/People';
import type { ConsoleFrame } from '../documents';
import type { Commands } from '../frame/useCommands';
import { Peek } from './Peek';
import styles from './Sorting.module.css';

interface SortingProps {
  live: LiveClient;
  frame: ConsoleFrame;
  /** The panel with the peek: nobody else sees it. */
  peek: Commands['peek'];
  onRemoveArrivals: () => void;
}

/** How far the room is, who is done and, behind a peek, how it stands. */
export function Sorting({ live, frame, peek, onRemoveArrivals }: SortingProps) {
  const { joined, started, done } = frame.progress;
  const { round } = frame.stage;
  // Somebody who began, said "done" with nothing sorted and the like: never less than nobody.
  const sorting = Math.max(0, started - done);
  const notBegun = Math.max(0, joined - Math.max(started, done));
  return (
    <>
      <section className={styles.room} aria-label="How far the room is">
        {round && (
          <p className={styles.lens}>
            <span className={styles.soft}>Round {round.number}:</span> <bdi>{questionOf(round)}</bdi>
          </p>
        )}
        <div className={styles.figures}>
          <p className={styles.figure}>
            <span className={styles.number}>
              {done}
              <span className={styles.of}> of {joined}</span>
            </span>
            {joined === 1 ? 'is' : 'are'} done
          </p>
          <p className={styles.figure}>
            <span className={styles.number}>{sorting}</span>
            {sorting === 1 ? 'is' : 'are'} sorting
          </p>
          <p className={styles.figure}>
            <span className={styles.number}>{notBegun}</span>
            {notBegun === 1 ? 'has' : 'have'} not begun
          </p>
        </div>
        <Progress value={done} max={joined} label={`Done: ${done} of ${joined}`} />
        <Button variant="secondary" aria-expanded={peek.open} onClick={() => peek.setOpen(!peek.open)} className={styles.peek}>
          {peek.open ? 'Stop peeking' : 'Peek at how it stands'}
        </Button>
      </section>
      {peek.open && <Peek frame={frame} peeking={peek.task} onPeek={peek.take} />}
      <People live={live} frame={frame} onRemoveArrivals={onRemoveArrivals} />
    </>
  );
}
