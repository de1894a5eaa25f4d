/**
 * What every journey starts from: a real server with a file of its own, devices without limit, and the API for what a journey needs but is
 * not about. A journey fails when any page or the server complains.
 */
import { test as base, expect } from '@playwright/test';
import { Api } from '../../support/api.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Devices } from './devices.js';

interface Journey {
  readonly devices: Devices;
  readonly api: Api;
}

interface WorkerFixtures {
  /** What the server is told beside what every one is: `test.use({ serverEnv: { … } })` in a file. */
  readonly serverEnv: Readonly<Record<string, string>>;
  /** One for all journeys of a worker: they open workshops of their own. */
  readonly server: ServerProcess;
}

export const test = base.extend<Journey, WorkerFixtures>({
  serverEnv: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ serverEnv }, use) => {
      // Reachable in the local network, as in a room: the address that the QR code carries is one that is not this machine's own.
      const server = await ServerProcess.start({ env: { HOST: '0.0.0.0', ...serverEnv } });
      await use(server);
      await server.end();
    },
    { scope: 'worker' },
  ],
  api: async ({ server }, use) => {
    await use(new Api(() => server.url));
  },
  devices: async ({ browser, server }, use) => {
    const logged = server.log.length;
    const devices = new Devices(browser, server.url);
    await use(devices);
    await devices.close();
    expect(devices.troubles, 'what pages complained about').toEqual([]);
    expect(server.log.slice(logged), 'what the server logged').toBe('');
  },
});

export { expect };
