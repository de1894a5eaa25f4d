// The browsers beside Chromium, as Debian brings them, and how each is started: without a window that anybody sees, with a profile of its own.

import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OtherBrowser, WindowSize } from './otherBrowser.js';
import { freshFolder, Program } from './program.js';
import { WebDriver } from './webDriver.js';
import { WebDriverBiDi } from './webDriverBiDi.js';

/** A kind of browser. */
export interface BrowserKind {
  readonly name: 'firefox' | 'webkitgtk' | 'wpe';
  /** Each program that it needs, with the package of Debian that brings it. */
  readonly needs: Readonly<Record<string, string>>;
  /** How it is pointed with. */
  readonly pointer: 'touch' | 'mouse';
  start(size: WindowSize): Promise<OtherBrowser>;
}

/** Firefox over WebDriver BiDi, as a phone: with touch, and with a finger for a pointer. */
const firefox: BrowserKind = {
  name: 'firefox',
  needs: { 'firefox-esr': 'firefox-esr' },
  pointer: 'touch',
  async start(size) {
    const profile = await freshFolder();
    await writeFile(join(profile, 'user.js'), Object.entries(firefoxPreferences).map(preference).join('\n'));
    const program = new Program(
      'firefox-esr',
      ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile],
      profile,
    );
    const address = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
    return WebDriverBiDi.start(address, size, () => program.end());
  },
};

/** Quiet, without calls of its own to the network, in English. */
const firefoxPreferences = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.w3c_touch_events.enabled': 1,
  'intl.accept_languages': 'en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // A finger, and nothing that hovers.
  'ui.allPointerCapabilities': 1,
  'ui.primaryPointerCapabilities': 1,
};

function preference([name, value]: [string, unknown]): string {
  return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;
}

/** WebKit with GTK, the engine of today's Safari, in a window on a screen that is nowhere. */
const webkitgtk: BrowserKind = {
  name: 'webkitgtk',
  needs: { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' },
  pointer: 'mouse',
  async start(size) {
    const screen = new Program('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], await freshFolder());
    const display = await screen.says(/^(\d+)\n/m);
    return webkit('WebKitWebDriver', {}, size, { DISPLAY: `:${display}` }, () => screen.end());
  },
};

/** WebKit without a desktop, the engine of Safari 16.0 in Debian 12. Its window takes touch, and has one size. */
const wpe: BrowserKind = {
  name: 'wpe',
  needs: { WPEWebDriver: 'wpewebkit-driver', cog: 'cog' },
  pointer: 'touch',
  async start(size) {
    return webkit('WPEWebDriver', { 'wpe:browserOptions': { binary: 'cog', args: ['--automation', '--platform=headless'] } }, size);
  },
};

export const otherBrowsers: readonly BrowserKind[] = [firefox, webkitgtk, wpe];

/** The packages of Debian that a browser lacks here. */
export function missingPackages({ needs }: BrowserKind): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Object.entries(needs)
    .filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))))
    .map(([, packageName]) => packageName);
}

/** The command that brings packages of Debian. */
export function installing(packages: readonly string[]): string {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

async function webkit(
  driver: string,
  capabilities: Readonly<Record<string, unknown>>,
  size: WindowSize,
  env: Readonly<Record<string, string>> = {},
  endScreen: () => Promise<void> = async () => {},
): Promise<OtherBrowser> {
  const port = await freePort();
  const program = new Program(driver, [`--port=${port}`], await freshFolder(), {
    ...env,
    // It shows pages of our own server and no others, and where root runs the tests there can be no sandbox.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/status`);
  return WebDriver.start(address, capabilities, size, async () => {
    await program.end();
    await endScreen();
  });
}

/** WebKit's drivers choose no port, and say nothing when they listen. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(address: string): Promise<void> {
  const guard = AbortSignal.timeout(30_000);
  for (;;) {
    guard.throwIfAborted();
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
}
