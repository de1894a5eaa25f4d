import { lookInto } from '../../support/database.js';

/** How many cards all ballots of a workshop's first round hold, as the file says: no screen shows it before the reveal. */
export async function cardsOnDisk(file: string, workshopId: string): Promise<number> {
  const tallies = await lookInto(file, (database) => database.foldedTallies(workshopId));
  return Object.values(tallies[1] ?? {}).reduce((sum, { FIRST, SECOND, BOTH, NEITHER }) => sum + FIRST + SECOND + BOTH + NEITHER, 0);
}
