/** What clients say over a socket, client to server, read with suspicion. */
import type { Asked } from './operation.js';

/** A message as it came. Fields are checked before they are used. */
export interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: { readonly [field: string]: unknown } | null;
}

/** The message in a text; null when it is none. */
export function parsedMessage(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) && (message.payload == null || isObject(message.payload)) ? (message as Message) : null;
  } catch {
    return null;
  }
}

/** The operation that a message is about; null when it names none. */
export function idIn({ id }: Message): string | null {
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The operation that a `subscribe` message asks for; null when that is not how one asks. */
export function askedIn(payload: Message['payload']): Asked | null {
  const { query, operationName = null, variables = null, extensions = null } = payload ?? {};
  if (typeof query !== 'string' || !(operationName === null || typeof operationName === 'string')) return null;
  if (!isObjectOrNull(variables) || !isObjectOrNull(extensions)) return null;
  return { query, operationName, variables };
}

function isObjectOrNull(value: unknown): value is Record<string, unknown> | null {
  return value === null || isObject(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
