/** What runs in the process of a `Crowd`: phones, told over the channel to its parent what to wait for. One command at a time. */
import { Api } from '../support/api.js';
import type { Ballot } from '../support/documents.js';
import type { Closing } from '../support/frames.js';
import { Person } from '../support/workshop.js';
import { Phone } from './phone.js';

/** Parent to crowd. */
export type CrowdCommand =
  | {
      readonly name: 'connect';
      readonly url: string;
      readonly document?: string;
      readonly seats: readonly { readonly secret: string; readonly joined: Ballot }[];
    }
  | { readonly name: 'reach'; readonly revision: number }
  | { readonly name: 'closings' };

/** Crowd to parent, one for each command. */
export interface CrowdReply {
  readonly error?: string;
  readonly closings?: readonly (Closing | null)[];
}

const phones: Phone[] = [];

async function follow(command: CrowdCommand): Promise<CrowdReply> {
  if (command.name === 'closings') return { closings: phones.map(({ lastClosing }) => lastClosing) };
  if (command.name === 'connect') {
    const { url, document, seats } = command;
    const nowhere = new Api('');
    for (const { secret, joined } of seats) {
      phones.push(new Phone(new Person(nowhere, secret, joined), { url: () => url, ...(document && { document }) }).start());
    }
    await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected, 'it is connected')));
  } else {
    const { revision } = command;
    await Promise.all(
      phones.map((phone) => phone.until(() => phone.isConnected && phone.shown >= revision, `it shows revision ${revision}`)),
    );
  }
  return {};
}

process.on('message', (command: CrowdCommand) => {
  follow(command)
    .catch((error) => ({ error: String(error) }))
    .then((reply) => process.send?.(reply));
});
