// What `pnpm start` runs: builds what is not built, then becomes the server, in this same process, so that signals reach it.

import { buildIfNeeded } from './build.mjs';

try {
  await buildIfNeeded();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('./dist/main.js');
