// What `pnpm demo` runs: a workshop with simulated people in it, so that someone who tries the product sees it live within a minute.

import { setMaxListeners } from 'node:events';
import { buildIfNeeded } from '../../server/build.mjs';
import { createApi } from './api.js';
import { type DemoOptions, readOptions, UsageError, usage } from './options.js';
import type { OwnServer } from './ownServer.js';
import type { OpenedWorkshop } from './workshop.js';

const leaving = new AbortController();
// Every simulated person listens.
setMaxListeners(0, leaving.signal);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => leaving.abort());

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options) await run(options);
  else console.log(usage);
} catch (error) {
  if (!leaving.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof UsageError) console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}

async function run(options: DemoOptions): Promise<void> {
  await buildIfNeeded(console.log, ['server']);
  // The compiled rules are there only now.
  const [{ startServer }, { openWorkshop, publicUrlOf }, { fillRoom, runToSummary }] = await Promise.all([
    import('./ownServer.js'),
    import('./workshop.js'),
    import('./room.js'),
  ]);
  const api = createApi(options.url);
  let own: OwnServer | null = null;
  if (!(await api.answers())) {
    if (!['localhost', '127.0.0.1'].includes(new URL(options.url).hostname)) throw new Error(`No server answers at ${options.url}.`);
    console.log(`No server answers at ${options.url}, starting one …`);
    await buildIfNeeded();
    own = await startServer(options.url, api);
  }
  try {
    const workshop = await openWorkshop(api, options);
    if (options.toSummary) {
      await runToSummary(api, workshop, options, leaving.signal);
      console.log(
        `${options.people} people sorted, the workshop is closed.\n\n  Summary    ${options.url}/summary#${workshop.summarySecret}\n`,
      );
      if (own) console.log('This server stops now. The workshop is kept: npx -y pnpm start, then open the link.');
    } else {
      printLinks(options, workshop, await publicUrlOf(api, workshop.facilitatorSecret));
      await fillRoom(api, workshop, options, leaving.signal, console.log);
    }
  } finally {
    await own?.stop();
  }
}

function printLinks({ url }: DemoOptions, workshop: OpenedWorkshop, publicUrl: string): void {
  console.log(`
A workshop is open. You facilitate; the people come by themselves.

  Console    ${url}/console#${workshop.facilitatorSecret}
  Projector  ${url}/projector#${workshop.projectorSecret}
  Phone      ${publicUrl}/j/${workshop.joinCode}   (join in, with the code ${workshop.joinCode})
  Summary    ${url}/summary#${workshop.summarySecret}   (after the reveal)

Ctrl+C ends the demo; the workshop is kept.
`);
}
