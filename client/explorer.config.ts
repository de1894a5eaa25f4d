// Builds the explorer of the API, a page beside the screens: for people who write programs, on a laptop. It has a build of its own, since
// GraphiQL wants React itself, and so that nothing of it can reach what a phone loads.
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { anyBase } from './anyBase.js';

/** The example program, for whoever has no more than the explorer. As text: the ending of its name is that of a kind of film, to browsers. */
const exampleProgram: Plugin = {
  name: 'example-program',
  generateBundle() {
    const source = readFileSync(new URL('../tests/example/workshop.ts', import.meta.url));
    this.emitFile({ type: 'asset', fileName: 'example.txt', source });
  },
};

export default defineConfig({
  root: 'src/explorer',
  base: '/explorer/',
  experimental: anyBase,
  plugins: [
    react(),
    exampleProgram,
    compression({ include: /\.(js|css|html)$/, threshold: 1024, algorithms: [defineAlgorithm('gzip', { level: 9 })], logLevel: 'silent' }),
  ],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The editor is one large piece, and GraphiQL loads nothing of it later.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log) },
  },
});
