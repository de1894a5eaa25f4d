import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Api } from './api.js';

/** A server that the demo started and has to stop. */
export interface OwnServer {
  stop(): Promise<void>;
}

/**
 * Starts the server as `pnpm start` does, with the usual data, so that the workshop is still there tomorrow; waits until it answers.
 *
 * @throws Error when the server ends instead of answering; what it had to say is on the standard error output by then
 */
export async function startServer(url: string, api: Api): Promise<OwnServer> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../server/start.mjs', import.meta.url))], {
    env: { ...process.env, PORT: new URL(url).port || '80', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
    // Ctrl+C in the terminal is for the demo, which then stops the server, once.
    detached: true,
  });
  process.once('exit', () => child.kill());
  const ended = once(child, 'exit');
  while (!(await api.answers())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The server could not be started.');
    await sleep(200);
  }
  return {
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
