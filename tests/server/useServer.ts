import { afterAll, beforeAll, expect } from 'vitest';
import { Api } from '../support/api.js';
import { LiveSocket, type SocketOptions } from '../support/frames.js';
import { ServerProcess } from '../support/serverProcess.js';

/** One server for the tests of a file. */
export interface TestServer {
  readonly process: ServerProcess;
  readonly api: Api;
  /** Opens a socket as whoever has this secret. */
  socket(secret: string, options?: SocketOptions): Promise<LiveSocket>;
}

/**
 * Starts a server before the tests of a file and ends it after them. Unexpected errors are masked for callers, so they could hide from a
 * test: whatever the server logged beside what `expected` matches fails the file.
 */
export function useServer({ env = {}, expected }: { env?: Record<string, string>; expected?: RegExp } = {}): TestServer {
  let started: ServerProcess | undefined;
  const server = () => {
    if (!started) throw new Error('The server is there from beforeAll on.');
    return started;
  };
  beforeAll(async () => {
    started = await ServerProcess.start({ env });
  });
  afterAll(async () => {
    await started?.end();
    const unexpected = (started?.log ?? '').split('\n').filter((line) => line !== '' && !expected?.test(line));
    expect(unexpected).toEqual([]);
  });
  return {
    get process() {
      return server();
    },
    api: new Api(() => server().url),
    socket: (secret, options = {}) => LiveSocket.open(server().socketUrl, { secret, ...options }),
  };
}
