import { ColumnName } from '../../design/ColumnName';
import type { StageFrame } from '../../results/fragments';
import styles from './Sorting.module.css';

/** The question of the round, and how far the room is with it. Nobody's placements. */
export function Sorting({ stage }: { stage: StageFrame }) {
  const { participantCount, doneCount, sortedPercent } = stage;
  const all = participantCount > 0 && doneCount >= participantCount;
  return (
    <div className={styles.sorting}>
      <div>
        <h2 className={styles.lens}>
          <bdi>{stage.round?.lens}</bdi>
        </h2>
        <p className={styles.columns}>
          {stage.columns.map((column) => (
            <ColumnName key={column} column={column} pill />
          ))}
        </p>
      </div>
      <div className={styles.progress}>
        <p className={styles.figures} role="status">
          <span>
            <span className={styles.number}>{sortedPercent}&nbsp;%</span> sorted
          </span>
          <span>
            {all ? (
              <strong>Everybody is done</strong>
            ) : (
              <>
                <span className={styles.number}>{doneCount}</span> of {participantCount} {participantCount === 1 ? 'is' : 'are'} done
              </>
            )}
          </span>
        </p>
        <div className={styles.track} aria-hidden="true">
          <div className={styles.fill} style={{ inlineSize: `${sortedPercent}%` }} />
        </div>
      </div>
    </div>
  );
}
