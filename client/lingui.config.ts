// Where texts are found and where their translations stand. English stands in the code; `pnpm texts` brings the catalogues up to date.

import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** What a phone shows, and so all that it downloads. Everything else is said at a desk: on the console, the wall, paper. */
const phone = [
  'src/screens/*.{ts,tsx}',
  'src/screens/phone',
  'src/api',
  'src/design',
  'src/device',
  'src/languages',
  'src/spoken',
  'src/time',
  'src/results/figures.ts',
  'src/results/Verdict.tsx',
  'src/results/byHat',
  'src/results/picture',
  'src/results/question',
  'src/results/roleMap',
];

export default defineConfig({
  sourceLocale: 'en',
  // en-XA is no language: it reads like English with accents, so that a test sees what stands in no catalogue and what is cut.
  pseudoLocale: 'en-XA',
  locales: ['en', 'de', 'fr', 'es', 'ar', 'en-XA'],
  catalogs: [
    { path: '<rootDir>/src/languages/catalogues/{locale}/phone', include: phone },
    { path: '<rootDir>/src/languages/catalogues/{locale}/desk', include: ['src'], exclude: phone },
  ],
  // Texts with elements in them come through our own component.
  runtimeConfigModule: { Trans: ['#trans', 'Trans'] },
  // A text that moved to another line has not changed.
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
});
