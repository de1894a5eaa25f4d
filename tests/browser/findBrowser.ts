// Where a Chromium may be: named in the environment, installed on the system, or brought by Playwright.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Environment variables that name a browser, the first one that is set counts. */
export const browserVariables = ['TWO_HATS_BROWSER', 'CHROMIUM_PATH'] as const;

/** The browser that the environment names, with the name of the variable; null when it names none. */
export function namedBrowser(env: NodeJS.ProcessEnv = process.env): { variable: string; path: string } | null {
  for (const variable of browserVariables) {
    const path = env[variable];
    if (path) return { variable, path };
  }
  return null;
}

/** Paths of all browsers that exist here, the best one first: the named one alone, or the system's, then Playwright's own. */
export function browsersHere(env: NodeJS.ProcessEnv = process.env): string[] {
  const named = namedBrowser(env);
  if (named) return existsSync(named.path) ? [named.path] : [];
  return [...systemPaths(env), chromium.executablePath()].filter((path) => path && existsSync(path));
}

function systemPaths(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].flatMap((product) =>
        [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
          folder ? [join(folder, product, 'Application', product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe')] : [],
        ),
      );
    default:
      // First the one without windows, which takes a third less of the machine for the same pages.
      return ['chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].flatMap((name) =>
        [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
          .filter((folder) => folder !== '')
          .map((folder) => join(folder, name)),
      );
  }
}
