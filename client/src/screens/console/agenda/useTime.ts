import type { LiveClient } from '../../../api/client';
import type { ConsoleFrame } from '../documents';
import { type Task, useTask } from '../useTask';
import { addTime, setDeadline, stopTimer } from './documents';

interface Time {
  readonly task: Task;
  /** Minutes more, or less. */
  readonly add: (minutes: number) => Promise<boolean>;
  readonly stop: () => Promise<boolean>;
  /** Null takes the deadline away. */
  readonly closeAt: (deadline: Date | null) => Promise<boolean>;
}

/** What a facilitator can do about the time of the station that they see. @returns whether it went through, for each */
export function useTime({ apollo }: LiveClient, { station, round }: Pick<ConsoleFrame['stage'], 'station' | 'round'>): Time {
  const task = useTask();
  return {
    task,
    add: (minutes) => task.run(() => apollo.mutate({ mutation: addTime, variables: { stationId: station.id, minutes } })),
    stop: () => task.run(() => apollo.mutate({ mutation: stopTimer, variables: { stationId: station.id } })),
    closeAt: (deadline) =>
      task.run(() =>
        apollo.mutate({ mutation: setDeadline, variables: { round: round?.number ?? 0, deadline: deadline?.toISOString() ?? null } }),
      ),
  };
}
