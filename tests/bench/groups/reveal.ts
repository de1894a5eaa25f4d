/** A reveal: how long it holds up everybody else on the server, with the figures that are made of all ballots a moment later. */
import { LiveSocket } from '../../support/frames.js';
import type { Figures } from '../goals.js';
import { MeasuredServer } from '../measuredServer.js';
import { printTable } from '../report.js';
import { Room } from '../room.js';

const people = 5000;
const rounds = 2;

/** How the server's own event loop is watched: its longest delay, and the time in which it was not idle. */
const watch = `{
  const { monitorEventLoopDelay, performance } = process.getBuiltinModule('node:perf_hooks');
  globalThis.watched = { delay: monitorEventLoopDelay({ resolution: 1 }), before: performance.eventLoopUtilization() };
  globalThis.watched.delay.enable();
}`;
const seen = `(() => {
  const { performance } = process.getBuiltinModule('node:perf_hooks');
  const { delay, before } = globalThis.watched;
  delay.disable();
  return [delay.max / 1e6, performance.eventLoopUtilization(before).active];
})()`;

export async function reveal(): Promise<Figures> {
  const server = await MeasuredServer.ours({ inspected: true });
  const room = await Room.open(server.url, people);
  const { workshop } = room;

  const console = await LiveSocket.open(`${server.url.replace('http', 'ws')}/graphql`, { secret: workshop.facilitator });
  const frames = console.subscribe<{ revision: number }>('subscription { console { revision } }');

  const rows: (string | number)[][] = [['', 'longest block ms', 'busy in all ms', 'reveal to its last figure ms']];
  let longest = 0;
  for (let round = 1; round <= rounds; round += 1) {
    if (round === 1) await workshop.step('startSorting');
    else await workshop.startNewRound('TODAY');
    await room.sort(people, round);
    await room.sayWhy(people, round);
    await server.evaluate(watch);
    const begin = performance.now();
    const { revision } = await workshop.step('reveal');
    // Nothing else changes: the next revision is that of the figures.
    await frames.until((frame) => frame.revision > revision);
    const took = performance.now() - begin;
    const [block, busy] = (await server.evaluate(seen)) as [number, number];
    longest = Math.max(longest, block);
    rows.push([`round ${round}`, block, busy, took]);
  }
  await console.close();
  await server.stop();
  printTable({ title: `Reveal: ${people.toLocaleString('en')} ballots of ${room.cardIds.length} cards`, rows });
  return { 'reveal.block_ms': longest };
}
