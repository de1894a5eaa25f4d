// Turns Lingui's macros into calls of its runtime, for the build and for the tests.
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { makeConfig } from '@lingui/conf';
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
