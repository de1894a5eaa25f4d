import { defineConfig } from '@playwright/test';
import { browserArgs } from './browser/browserArgs.js';
import { browsersHere } from './browser/findBrowser.js';

const [executablePath] = browsersHere();
if (!executablePath) throw new Error('No Chrome or Chromium found. `npx -y pnpm test` installs one, or set TWO_HATS_BROWSER to its path.');

/** The journeys: real Chromium against the built server, which each journey starts itself on a free port with data of its own. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'results/journeys',
  // Every journey holds several browser contexts and a server: more workers than this only make each other slow.
  workers: 2,
  fullyParallel: true,
  // The machines of CI are shared, and some journeys are about what happens within seconds. Those that need the second try are listed.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // Guards against what hangs; nothing waits this long unless something is wrong. The machine may be slow and shared.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Recording takes a good part of a journey's time: where there is a second try, that one is recorded. Pictures of every frame would slow
    // it down further.
    trace: { mode: process.env.CI ? 'on-first-retry' : 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: browserArgs() },
  },
});
