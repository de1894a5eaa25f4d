import { plural, t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { ColumnName } from '../../../design/ColumnName';
import type { StageFrame } from '../../../results/fragments';
import { useHeading } from '../../../spoken/useHeading';
import { figures, useSaid } from '../../../spoken/useSaid';
import { questionOf } from '../../lensWords';
import styles from './Sorting.module.css';

/** The question of the round, and how far the room is with it. Nobody's placements. */
export function Sorting({ stage }: { stage: StageFrame }) {
  const { participantCount: here, doneCount: done } = stage;
  // Whoever leaves a ballot from before as it is says done without having begun.
  const started = Math.max(stage.startedCount, done);
  // Until somebody has begun there is nothing to say but the question.
  const fresh = started === 0;
  const heading = useHeading<HTMLHeadingElement>(`sorting ${stage.round?.number}`);
  const isDone = here > 0 && done >= here;
  useSaid(isDone ? t`Everybody is done` : t`${started} of ${here} have begun, ${done} are done.`, 'progress', figures);
  return (
    <div className={fresh ? `${styles.sorting} ${styles.fresh}` : styles.sorting}>
      <div>
        <h2 ref={heading} className={styles.lens}>
          <bdi>{stage.round && questionOf(stage.round)}</bdi>
        </h2>
        <p className={styles.columns}>
          {stage.columns.map((column) => (
            <ColumnName key={column} column={column} pill />
          ))}
        </p>
      </div>
      {fresh ? (
        <p>
          {plural(here, {
            one: 'The cards are on your phones. # person is here.',
            other: 'The cards are on your phones. # people are here.',
          })}
        </p>
      ) : (
        <Progress here={here} started={started} done={done} />
      )}
    </div>
  );
}

function Progress({ here, started, done }: { here: number; started: number; done: number }) {
  return (
    <div className={styles.progress}>
      <p className={styles.figures}>
        <span>
          <Plural
            value={started}
            one={
              <Trans>
                <span className={styles.number}>#</span> of {here} has begun
              </Trans>
            }
            other={
              <Trans>
                <span className={styles.number}>#</span> of {here} have begun
              </Trans>
            }
          />
        </span>
        {here > 0 && done >= here ? (
          <strong>{t`Everybody is done`}</strong>
        ) : (
          <span>
            <Plural
              value={done}
              one={
                <Trans>
                  <span className={styles.number}>#</span> is done
                </Trans>
              }
              other={
                <Trans>
                  <span className={styles.number}>#</span> are done
                </Trans>
              }
            />
          </span>
        )}
      </p>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.begun} style={widthOf(started, here)} />
        <div className={styles.done} style={widthOf(done, here)} />
      </div>
    </div>
  );
}

function widthOf(people: number, of: number) {
  return { inlineSize: `${of > 0 ? (people / of) * 100 : 0}%` };
}
