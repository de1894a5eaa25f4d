import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../../design/Button';
import { stationName } from '../../stationWords';
import type { ConsoleFrame, Station } from '../documents';
import styles from './AgendaRail.module.css';

interface AgendaRailProps {
  frame: Pick<ConsoleFrame, 'agenda' | 'stage'>;
  busy: boolean;
  /** Goes to a station of the phase that the workshop is in. */
  onMove: (stationId: string) => void;
  onArrange: () => void;
}

/** The agenda as a rail: what was, what is and what comes. After the reveal one goes from talk to charter and back by a press. */
export function AgendaRail({ frame: { agenda, stage }, busy, onMove, onArrange }: AgendaRailProps) {
  const current = useRef<HTMLLIElement>(null);
  const { stations } = agenda;
  const closedFrom = stations.findIndex(({ id }) => id === agenda.closedFrom);
  // Whoever closes early passes over the rest: that is not done.
  const isPassedOver = ({ skipped }: Station, index: number) => skipped || (closedFrom !== -1 && index > closedFrom && index < at);
  const at = stations.findIndex(({ id }) => id === stage.station.id);
  const nextSort = stations.findIndex(({ kind, skipped }, index) => index > at && kind === 'SORT' && !skipped);
  const lastSort = stations.findLastIndex(({ kind }, index) => index <= at && kind === 'SORT');

  // Where the rail is longer than the window, what is now is in the middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
  }, [at]);

  /** Results are talked about where they were made: behind the round that they are of, and before the next one. */
  function isNear({ kind, skipped }: Station, index: number): boolean {
    const isOfThisRound = index > lastSort && (nextSort === -1 || index < nextSort);
    return stage.phase === 'REVEALED' && index !== at && isOfThisRound && !skipped && (kind === 'TALK' || kind === 'CHARTER');
  }

  return (
    <div className={styles.rail}>
      <ol className={styles.stations} aria-label={t`Agenda`}>
        {stations.map((station, index) => {
          const isHere = index === at;
          return (
            <li
              key={station.id}
              ref={isHere ? current : undefined}
              className={lookOf(index - at, isPassedOver(station, index))}
              aria-current={isHere ? 'step' : undefined}
            >
              {isNear(station, index) ? (
                <button type="button" className={styles.go} aria-disabled={busy || undefined} onClick={() => busy || onMove(station.id)}>
                  <StationLabel station={station} skipped={false} />
                </button>
              ) : (
                <span className={styles.label}>
                  <StationLabel station={station} skipped={isPassedOver(station, index)} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button variant="quiet" className={styles.arrange} onClick={onArrange}>
        {t({ message: 'Arrange…', comment: 'Button: opens the agenda to change it' })}
      </Button>
    </div>
  );
}

function StationLabel({ station, skipped }: { station: Station; skipped: boolean }) {
  return (
    <>
      <bdi className={styles.name}>{stationName(station)}</bdi>
      {skipped && <span className="spoken"> {t({ message: 'skipped', comment: 'Said after a station of the agenda' })}</span>}
      <small className={styles.minutes}>
        <span aria-hidden="true">{station.minutes}′</span>
        <span className="spoken">{plural({ minutes: station.minutes }, { one: '# minute', other: '# minutes' })}</span>
      </small>
    </>
  );
}

function lookOf(from: number, skipped: boolean): string {
  return [styles.station, from === 0 ? styles.here : from < 0 ? styles.past : styles.ahead, skipped ? styles.skipped : '']
    .filter(Boolean)
    .join(' ');
}
