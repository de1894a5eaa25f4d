/** What must not happen on any page of a device: uncaught errors, errors on the console, dialogs that a script opens, answers of 500. */
import type { BrowserContext } from '@playwright/test';

/** What Chromium says on the console about a network that is not there. */
const networkIsGone = /net::ERR_|WebSocket connection to .* failed|WebSocket is closed/;

export class Watch {
  readonly troubles: string[] = [];
  #expected: RegExp[] = [];

  constructor(device: string, context: BrowserContext) {
    const note = (what: string) => {
      if (!this.#expected.some((pattern) => pattern.test(what))) this.troubles.push(`${device}: ${what}`);
    };
    context.on('weberror', (error) => note(`uncaught ${error.error().stack ?? error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('dialog', (dialog) => {
      note(`a script opened a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('response', (response) => {
      if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
    });
  }

  /** From now on the console may complain about the network: the test takes it away. */
  expectNetworkFailures(): void {
    this.#expected.push(networkIsGone);
  }

  /** From now on this may be said on the console: the test provokes it. */
  expect(complaint: RegExp): void {
    this.#expected.push(complaint);
  }
}
