import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Progress } from '../../../design/Progress';
import { useHeading } from '../../../spoken/useHeading';
import { useSaid } from '../../../spoken/useSaid';
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
  const round = frame.stage.round?.number;
  const question = frame.stage.round && questionOf(frame.stage.round);
  const heading = useHeading<HTMLHeadingElement>(`sorting ${round}`);
  useSaid(joined > 0 && done >= joined ? t`Everybody is done.` : null, 'done');
  // Somebody who began, said "done" with nothing sorted and the like: never less than nobody.
  const sorting = Math.max(0, started - done);
  const notBegun = Math.max(0, joined - Math.max(started, done));
  return (
    <>
      <section className={styles.room} aria-label={t`How far the room is`}>
        {question && (
          <h2 ref={heading} className={styles.lens}>
            <Trans>
              <span className={styles.soft}>Round {round}:</span> <bdi>{question}</bdi>
            </Trans>
          </h2>
        )}
        <div className={styles.figures}>
          <p className={styles.figure}>
            <Plural
              value={joined}
              one={
                <Trans>
                  <span className={styles.number}>
                    {done} <span className={styles.of}>of #</span>
                  </span>{' '}
                  is done
                </Trans>
              }
              other={
                <Trans>
                  <span className={styles.number}>
                    {done} <span className={styles.of}>of #</span>
                  </span>{' '}
                  are done
                </Trans>
              }
            />
          </p>
          <p className={styles.figure}>
            <Plural
              value={sorting}
              one={
                <Trans>
                  <span className={styles.number}>#</span> is sorting
                </Trans>
              }
              other={
                <Trans>
                  <span className={styles.number}>#</span> are sorting
                </Trans>
              }
            />
          </p>
          <p className={styles.figure}>
            <Plural
              value={notBegun}
              one={
                <Trans>
                  <span className={styles.number}>#</span> has not begun
                </Trans>
              }
              other={
                <Trans>
                  <span className={styles.number}>#</span> have not begun
                </Trans>
              }
            />
          </p>
        </div>
        <Progress
          value={done}
          max={joined}
          label={t({ message: `Done: ${done} of ${joined}`, comment: 'How many people are done with sorting' })}
        />
        <Button variant="secondary" aria-expanded={peek.open} onClick={() => peek.setOpen(!peek.open)} className={styles.peek}>
          {peek.open ? t`Stop peeking` : t`Peek at how it stands`}
        </Button>
      </section>
      {peek.open && <Peek frame={frame} peeking={peek.task} onPeek={peek.take} />}
      <People live={live} frame={frame} onRemoveArrivals={onRemoveArrivals} />
    </>
  );
}
