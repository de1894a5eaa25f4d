/**
 * `pnpm bench [group]`: measures the live engine beside plain `ws`, Socket.IO and the stock GraphQL stack, each server and each load in a
 * process of its own, in alternating rounds. Prints tables with the raw parts for people and, last, one line per figure for programs.
 */
import { buildIfNeeded } from '../../server/build.mjs';
import { type FigureName, type Figures, type Group, goals, groups, verdict } from './goals.js';
import { fanout } from './groups/fanout.js';
import { flood } from './groups/flood.js';
import { ingest } from './groups/ingest.js';
import { memory } from './groups/memory.js';
import { phone } from './groups/phone.js';
import { retention } from './groups/retention.js';
import { reveal } from './groups/reveal.js';
import { room } from './groups/room.js';
import { scale } from './groups/scale.js';
import { describeMachine } from './machine.js';
import { checkSystem } from './measuredServer.js';
import { buildPrograms } from './programs.js';

const measure: Record<Group, () => Promise<Figures>> = { fanout, ingest, room, flood, retention, memory, reveal, phone, scale };

const asked = process.argv[2];
if (asked !== undefined && !groups.some((group) => group === asked)) {
  console.error(`There is no group ${asked}. Groups: ${groups.join(', ')}.`);
  process.exit(1);
}
checkSystem();
// Leaving takes the servers and the databases along, see `measuredServer.ts` and `programs.ts`.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await buildIfNeeded();
buildPrograms();

const begin = performance.now();
console.log(`Measured on ${describeMachine()}.\nRatios carry over, absolute times do not.`);
const figures: Figures = {};
const measured = groups.filter((group) => asked === undefined || group === asked);
for (const group of measured) {
  try {
    Object.assign(figures, await measure[group]());
  } catch (error) {
    // The other groups still run; the figures of this one are short.
    console.error(`\nThe group ${group} could not be measured.`, error);
    process.exitCode = 1;
  }
}

console.log(`\nIn ${((performance.now() - begin) / 60_000).toFixed(1)} minutes.\n`);
for (const name of Object.keys(goals) as FigureName[]) {
  if (measured.includes(goals[name].group)) console.log(verdict(name, figures[name]));
}
process.exit();
