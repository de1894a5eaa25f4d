import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Progress } from '../../../design/Progress';
import { People } from '../arrive/People';
import type { ConsoleFrame } from '../documents';
import { LiveTally } from './LiveTally';
import styles from './Sorting.module.css';

interface SortingProps {
  live: LiveClient;
  frame: ConsoleFrame;
  /** The live tally is shown; nobody else sees it, and it is never remembered. */
  peeking: boolean;
  onPeek: (peek: boolean) => void;
  onRemoveArrivals: () => void;
}

/** How far the room is, who is done and, behind a peek, how it stands. */
export function Sorting({ live, frame, peeking, onPeek, onRemoveArrivals }: SortingProps) {
  const { stage, progress } = frame;
  const sorted = progress.expected === 0 ? 0 : Math.floor((progress.placed / progress.expected) * 100);
  return (
    <>
      <section className={styles.room} aria-label="How far the room is">
        {stage.round && (
          <p className={styles.lens}>
            <span className={styles.soft}>Round {stage.round.number}:</span> <bdi>{stage.round.lens}</bdi>
          </p>
        )}
        <div className={styles.figures}>
          <p className={styles.figure}>
            <span className={styles.number}>
              {progress.done}
              <span className={styles.of}> of {progress.joined}</span>
            </span>
            {progress.joined === 1 ? 'is' : 'are'} done
          </p>
          <p className={styles.figure}>
            <span className={styles.number}>{sorted}&nbsp;%</span>
            of all cards sorted
          </p>
          <p className={styles.figure}>
            <span className={styles.number}>{progress.joined - progress.started}</span>
            {progress.joined - progress.started === 1 ? 'has' : 'have'} not begun
          </p>
        </div>
        <Progress value={progress.placed} max={progress.expected} label={`Cards sorted by the room: ${sorted} percent`} />
        <Button variant="secondary" aria-expanded={peeking} onClick={() => onPeek(!peeking)} className={styles.peek}>
          {peeking ? 'Stop peeking' : 'Peek at the live tally'}
        </Button>
      </section>
      {peeking && <LiveTally frame={frame} />}
      <People live={live} frame={frame} onRemoveArrivals={onRemoveArrivals} />
    </>
  );
}
