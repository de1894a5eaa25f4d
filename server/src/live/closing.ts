import { CloseCode } from 'graphql-ws';

/** RFC 6455's registry: the server restarts; the server has no room for this now. Clients of graphql-ws come back after both. */
const serviceRestart = 1012;
const tryAgainLater = 1013;

/** How the server closes a socket: code and reason, server to client. PROTOCOL.md says what a client does with each. */
export const Closing = {
  BAD_REQUEST: [CloseCode.BadRequest, 'BAD_REQUEST'],
  NO_CAPABILITY: [CloseCode.Unauthorized, 'NO_CAPABILITY'],
  UNKNOWN_CAPABILITY: [CloseCode.Forbidden, 'UNKNOWN_CAPABILITY'],
  NOT_ALLOWED: [CloseCode.Forbidden, 'NOT_ALLOWED'],
  OTHER_SUBPROTOCOL: [CloseCode.SubprotocolNotAcceptable, 'SUBPROTOCOL_NOT_ACCEPTABLE'],
  HELLO_TIMEOUT: [CloseCode.ConnectionInitialisationTimeout, 'HELLO_TIMEOUT'],
  SUBSCRIBER_EXISTS: [CloseCode.SubscriberAlreadyExists, 'SUBSCRIBER_EXISTS'],
  TOO_MANY_HELLOS: [CloseCode.TooManyInitialisationRequests, 'TOO_MANY_HELLOS'],
  RESTARTING: [serviceRestart, 'RESTARTING'],
  TRY_AGAIN: [tryAgainLater, 'TRY_AGAIN'],
  TOO_MANY_SOCKETS: [tryAgainLater, 'TOO_MANY_SOCKETS'],
  TOO_SLOW: [tryAgainLater, 'TOO_SLOW'],
} as const satisfies Record<string, Closing>;
export type Closing = readonly [code: number, reason: string];
