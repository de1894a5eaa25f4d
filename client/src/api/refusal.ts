// Everything that can go wrong on the way to the server and back, as one sentence that a screen shows to a person.
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type RefusalCode, refusals } from '@two-hats/shared';
import { AnsweredWithErrors, type CodedError } from './operation';
import { refusalWords } from './refusalWords';

export interface RefusalNotice {
  /** A code of the rules, a code of the GraphQL layer, or `NETWORK` when the server was not reached. */
  readonly code: string;
  /** In the language on show whenever it is read: a notice may stand while another one is chosen. */
  readonly message: string;
  /** The same request may succeed a little later. */
  readonly retryable: boolean;
}

/** An unexpected close of the live connection, with the reason's code. */
export class ConnectionClosed extends Error {
  override readonly name = 'ConnectionClosed';
  constructor(readonly closeCode: number) {
    super(`The live connection closed with ${closeCode}`);
  }
}

const network = (): RefusalNotice => ({
  code: 'NETWORK',
  get message() {
    return t`The server cannot be reached right now. Check the network and try again.`;
  },
  retryable: true,
});

/** What a screen says about an error of a query, mutation or subscription. */
export function refusalFrom(error: unknown): RefusalNotice {
  if (error instanceof AnsweredWithErrors) return fromGraphQL(error.errors[0]);
  if (error instanceof ConnectionClosed && isFinal(error.closeCode)) return fromCloseCode(error.closeCode);
  return network();
}

/** Close codes after which trying again is of no use: no secret, or one that is not, or no longer, good. */
export function isFinal(closeCode: number): boolean {
  return closeCode === 4401 || closeCode === 4403;
}

export function fromCloseCode(closeCode: number): RefusalNotice {
  return closeCode === 4401 ? fromRules('NO_CAPABILITY') : fromRules('UNKNOWN_CAPABILITY');
}

export function fromRules(code: RefusalCode): RefusalNotice {
  return {
    code,
    get message() {
      return i18n._(refusalWords[code]);
    },
    retryable: refusals[code].retryable,
  };
}

function fromGraphQL(error: CodedError | undefined): RefusalNotice {
  if (!error) return network();
  const code = typeof error.extensions?.code === 'string' ? error.extensions.code : 'INTERNAL';
  const known = code in refusals ? (code as RefusalCode) : null;
  const requestId = error.extensions?.requestId;
  const retryable =
    typeof error.extensions?.retryable === 'boolean' ? error.extensions.retryable : known !== null && refusals[known].retryable;
  const request = code === 'INTERNAL' && typeof requestId === 'string' ? requestId : null;
  return {
    code,
    get message() {
      // A code that is not ours means that this page does not speak the server's language: most likely it is older than the server.
      const says = known ? i18n._(refusalWords[known]) : t`This page and the server do not understand each other. Load the page again.`;
      return request === null ? says : t`${says} Request number: ${request}.`;
    },
    retryable,
  };
}

/** The sentence of a refusal of which only the code is known. */
export function refusalInWords(code: string): string {
  return fromGraphQL({ message: code, extensions: { code } }).message;
}
