import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { anyBase } from './anyBase.js';
import { oldestBrowsers } from './browserFloor.js';
import { room, start } from './chunks.js';
import { knownOperations } from './knownOperations.js';
import { englishTexts, linguiMacros } from './macros.js';

const server = 'http://localhost:4000';

export default defineConfig({
  base: '/',
  experimental: anyBase,
  plugins: [
    knownOperations(),
    englishTexts(),
    linguiMacros(),
    lingui(),
    react(),
    // The server sends these as they are: compressing once here beats compressing for every phone.
    compression({
      include: /\.(js|css|svg|html)$/,
      threshold: 1024,
      algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip', { level: 9 })],
    }),
  ],
  resolve: {
    // The rules come from their source, so that a screen carries only those it uses and no build has to run before this one.
    conditions: ['source', ...defaultClientConditions],
    // Screens are written for React, and run on Preact, which has all of it that they use in an eighth of the bytes: a phone on a slow network
    // has the form to join a second and a half sooner.
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'dist',
    // Syntax and CSS that these do not know are written in older words. What has no older words is for tests/client/browserFloor.test.ts.
    target: Object.entries(oldestBrowsers).map(([browser, version]) => `${browser}${version}`),
    // The polyfill is an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [start, room] } } },
  },
  server: { proxy: { '/graphql': { target: server, ws: true, changeOrigin: false } } },
});
