/**
 * Whether a wall is up: a screen with a projector link that is connected. Every process tells of its own walls, again and again; what nobody
 * tells of any more counts as gone, so that a process that was stopped leaves no wall behind.
 */
import type { Environment } from './environment.js';
import type { Writing } from './store.js';

/** How often a process tells of its walls, and after how long without a word one counts as gone, in milliseconds. */
export const wallTimes = { tell: 20_000, lease: 60_000 } as const;

/** So many are looked up at once; the others follow with the next look. */
const wallsAtOnce = 20;

/** A wall is connected, or still is. */
export function wallIsUp(environment: Environment, workshopId: string): Promise<void> {
  return change(environment, workshopId, (writing) => writing.seeWall(workshopId, environment.now()));
}

/** The last wall that this process knew of has gone. Another process that has one tells so soon. */
export function wallIsDown(environment: Environment, workshopId: string): Promise<void> {
  return change(environment, workshopId, (writing) => writing.loseWall(workshopId, Number.MAX_SAFE_INTEGER));
}

/** Takes down what nobody has told of for too long. */
export async function takeDownLostWalls(environment: Environment): Promise<void> {
  const notBefore = environment.now() - wallTimes.lease;
  const lost = await environment.store.read((reading) => reading.workshopsWithLostWall(notBefore, wallsAtOnce));
  for (const id of lost) await change(environment, id, (writing) => writing.loseWall(id, notBefore));
}

/** Only news is a frame for the console. */
async function change({ store, announcer }: Environment, workshopId: string, write: (writing: Writing) => Promise<boolean>): Promise<void> {
  const revision = await store.write(async (writing) => ((await write(writing)) ? writing.raiseRevision(workshopId, 'console') : null));
  if (revision !== null) announcer.announce({ workshopId, revision });
}
