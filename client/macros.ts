// What the build and the tests do with texts: macros become calls of Lingui's runtime, and English is read from the code.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { makeConfig } from '@lingui/conf';
import type { Plugin } from 'vite';
import babel from 'vite-plugin-babel';
import config from './lingui.config.js';

/** A plugin of Vite: goes through the sources of the client that use a macro. Types and JSX are left to the steps after it. */
export const linguiMacros = () =>
  babel({
    include: /\/client\/src\/.*\.tsx?$/,
    babelConfig: {
      babelrc: false,
      configFile: false,
      parserOpts: { plugins: ['typescript', 'jsx'] },
      plugins: [[linguiMacro, { linguiConfig: makeConfig(config) }]],
    },
  });

/** A plugin of Vite: writes the catalogues of English, and of the pseudo-language made from it, which are not kept beside the code. */
export function englishTexts(): Plugin {
  let root = '.';
  return {
    name: 'english-texts',
    configResolved(resolved) {
      root = resolved.root;
    },
    async buildStart() {
      const extract = ['node_modules/@lingui/cli/dist/lingui.js', 'extract', '--clean', '--locale', 'en,en-XA'];
      await promisify(execFile)(process.execPath, extract, { cwd: root });
    },
  };
}
