/** Everything that needs no browser: rules, server, client units, and the walls between the packages. The journeys are Playwright's. */
import { createRequire } from 'node:module';
import { defaultExclude, defineConfig } from 'vitest/config';
import { linguiMacros } from '../client/macros.js';

const require = createRequire(import.meta.url);

/** Tests that run on PostgreSQL too: those whose promises rest on what the storage does. */
const onPostgresToo = [
  'server/{access,agenda,ballotsFromBefore,charter,columns,deadline,decisions,joining,liveAccess,ownDeck,ownRounds,peek,people,pictures}.test.ts',
  'server/{placements,published,question,reasons,reopening,resamplingRace,retention,seats,series,sharing,someCards}.test.ts',
  'server/{steps,storage,talk,tally,wall,workshop,webhooks/races}.test.ts',
  'faults/closeRace.test.ts',
  // These take minutes more, and what they attack is mostly the same code on both.
  ...(process.env.TWO_HATS_LONG
    ? [
        'server/restart.test.ts',
        'faults/{churn,kill,replay,twoFacilitators,cutAfterCommit,drop,halfOpen,shutdown,sleep,slowSocket,stampede}.test.ts',
        'security/{beforeReveal,disclosure,flood,hats,leak,matrix,names,revoke}.test.ts',
      ]
    : []),
];
/** And those that are about PostgreSQL alone. */
const onPostgresOnly = ['server/postgres/**/*.test.ts', 'faults/several/*.test.ts'];

export default defineConfig({
  plugins: [linguiMacros()],
  resolve: {
    // Packages of the project resolve to what was built, as in production. graphql comes in two builds: with both loaded, each takes
    // the other's types for strangers, so everyone gets the one that the libraries require.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }],
  },
  test: {
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['**/*.test.{ts,tsx}'], exclude: [...defaultExclude, ...onPostgresOnly] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...onPostgresToo, ...onPostgresOnly],
          globalSetup: ['databases/setup.ts'],
          setupFiles: ['databases/onPostgres.ts'],
        },
      },
    ],
    setupFiles: ['./client/speakEnglish.ts'],
    // Two cores carry the tests and the servers that they start.
    maxWorkers: 2,
    // The machines of CI are shared, and faults are about what happens within seconds. What needs the second try says so in the report.
    retry: process.env.CI ? 1 : 0,
    // What tells a hung test from a busy machine; nothing waits this long unless something is wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
