import { plural, t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { Notice } from '../../../design/Notice';
import type { ReasonShown, RevealFrame } from '../../../results/fragments';
import { type ConsoleFrame, hideReason, putReasonsOnWall, reasonsQuery } from '../documents';
import { useTask } from '../useTask';
import styles from './Reasons.module.css';
import { nextOnWall, toggledOnWall } from './wallOrder';

type Columns = NonNullable<ConsoleFrame['reasons']>;

interface ReasonsProps {
  live: LiveClient;
  /** Number of the round, and the card that the room looks at. */
  round: number;
  cardId: string;
  columns: Columns;
  wall: RevealFrame['wallReasons'];
}

/** Why people put the card where they did, by what they argue for. What of it stands on the wall, and what nobody should read, is chosen here. */
export function Reasons({ live, round, cardId, columns, wall }: ReasonsProps) {
  const task = useTask();
  const [more, setMore] = useState<ReadonlyMap<Column, readonly ReasonShown[]>>(new Map());
  // What was just hidden among those that no frame carries.
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const groups = columns
    .filter(({ count }) => count > 0)
    .map(({ column, count, reasons }) => {
      const known = new Set(reasons.map(({ id }) => id));
      const loaded = (more.get(column) ?? []).filter(({ id }) => !known.has(id));
      const shown = [...reasons, ...loaded.map((reason) => ({ ...reason, hidden: turned.get(reason.id) ?? reason.hidden }))];
      return { column, count, shown };
    });
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const onWall = wall.map(({ id }) => id);
  const toShow = groups.map(({ shown }) => shown.filter(({ hidden }) => !hidden).map(({ id }) => id));
  const following = nextOnWall(toShow, onWall);
  if (total === 0) return null;

  function put(reasonIds: readonly string[]) {
    void task.run(() => live.apollo.mutate({ mutation: putReasonsOnWall, variables: { reasonIds: [...reasonIds] } }));
  }

  function hide({ id }: ReasonShown, hidden: boolean) {
    void task
      .run(() => live.apollo.mutate({ mutation: hideReason, variables: { round, cardId, reasonId: id, hidden } }))
      .then((done) => done && setTurned((before) => new Map(before).set(id, hidden)));
  }

  function loadMore(column: Column, last: ReasonShown | undefined) {
    void task.run(async () => {
      const after = last ? `${column} ${last.id} ${cardId}` : null;
      const { data } = await live.apollo.query({ query: reasonsQuery, variables: { round, cardId, column, after, first: pageSize } });
      if (!data) throw new Error('Reasons were answered without their result');
      setMore((before) => new Map(before).set(column, [...(before.get(column) ?? []), ...data.reasons.reasons]));
    });
  }

  return (
    <section className={styles.reasons} aria-labelledby="reasons-title">
      <div className={styles.head}>
        <h3 id="reasons-title">{plural(total, { one: '# reason, without a name', other: '# reasons, without names' })}</h3>
        <div className={styles.wall}>
          {following.length > 0 && (
            <Button variant="quiet" busy={task.busy} onClick={() => put(following)}>
              {onWall.length > 0
                ? plural(
                    { reasons: following.length },
                    { one: 'Next one on the wall', 2: 'Next two on the wall', 3: 'Next three on the wall', other: 'Next # on the wall' },
                  )
                : t`Put them on the wall`}
            </Button>
          )}
          {onWall.length > 0 && (
            <Button variant="quiet" busy={task.busy} onClick={() => put([])}>
              {t`Clear the wall`}
            </Button>
          )}
        </div>
      </div>
      {task.refusal && <Notice tone="warn">{task.refusal.message}</Notice>}
      <div className={styles.groups}>
        {groups.map(({ column, count, shown }) => (
          <div key={column} className={styles.group}>
            <h4 className={styles.column}>
              <ColumnName column={column} /> <span className={styles.count}>{count}</span>
            </h4>
            <ul className={styles.list}>
              {shown.map((reason) => (
                <li key={reason.id} className={reason.hidden ? `${styles.reason} ${styles.hidden}` : styles.reason}>
                  <bdi className={styles.text}>{reason.text}</bdi>
                  <span className={styles.tools}>
                    {reason.hidden ? (
                      <span className={styles.state}>{t`Hidden from everybody else`}</span>
                    ) : (
                      <Button
                        variant="quiet"
                        aria-pressed={onWall.includes(reason.id)}
                        busy={task.busy}
                        onClick={() => put(toggledOnWall(onWall, reason.id))}
                      >
                        {t({ message: 'On the wall', comment: 'Button that stays pressed: a reason stands on the wall' })}
                        <span className="spoken">
                          : <bdi>{reason.text}</bdi>
                        </span>
                      </Button>
                    )}
                    <Button variant="quiet" busy={task.busy} onClick={() => hide(reason, !reason.hidden)}>
                      {reason.hidden
                        ? t`Show it again`
                        : t({ message: 'Hide', comment: 'Button: nobody but facilitators reads this reason' })}
                      <span className="spoken">
                        : <bdi>{reason.text}</bdi>
                      </span>
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
            {shown.length < count && (
              <Button variant="quiet" busy={task.busy} onClick={() => loadMore(column, shown.at(-1))}>
                {plural({ reasons: count - shown.length }, { one: '# more', other: '# more' })}
              </Button>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

const pageSize = 40;
