import { InvalidDeck, Refusal } from '@two-hats/shared';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { costlyWords, tooCostly } from './limits.js';

/** Where unexpected errors are written, in full, and refusals are counted. */
export interface ErrorLog {
  error(details: object, message: string): void;
  refused(code: string): void;
}

/** Longest message about a malformed request: it may quote what the caller sent. */
const messageLength = 300;

/**
 * What a caller is told of an error. A refusal keeps its code, which clients word; a malformed request is explained; everything else becomes
 * one masked message with the request's id, and the log has the rest.
 */
export function presentError(error: unknown, requestId: string, log: ErrorLog): GraphQLFormattedError {
  const graphqlError = error instanceof GraphQLError ? error : null;
  const cause = causeOf(error);
  const path = graphqlError?.path ? { path: graphqlError.path } : {};
  if (cause instanceof Refusal) {
    log.refused(cause.code);
    const problems = cause instanceof InvalidDeck ? { problems: cause.problems } : {};
    return { message: cause.message, ...path, extensions: { code: cause.code, retryable: cause.retryable, ...problems } };
  }
  const code = malformedCodeOf(error);
  if (isOfArgument(cause) || (!graphqlError?.path && (code || cause instanceof GraphQLError))) {
    const message = cause instanceof GraphQLError ? cause.message : 'This request cannot be read.';
    const shown = costlyWords.test(message)
      ? { message: tooCostly.message, extensions: tooCostly.extensions }
      : { message: message.slice(0, messageLength), extensions: { code: code ?? 'INVALID_INPUT', retryable: false } };
    log.refused(shown.extensions.code);
    return shown;
  }
  log.error({ requestId, err: cause }, 'An operation failed unexpectedly');
  return { message: 'INTERNAL', ...path, extensions: { code: 'INTERNAL', retryable: true, requestId } };
}

/** Codes of malformed requests, Apollo's names where it has one. */
const shownCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'DOCUMENT_TOO_COSTLY',
  'SUBSCRIPTION_NEEDS_SOCKET',
  'UNKNOWN_OPERATION',
]);

/** The code of a malformed request: Apollo puts its code on an error around the one that says what is wrong. */
function malformedCodeOf(error: unknown): string | null {
  for (let at = error; at instanceof GraphQLError; at = at.originalError) {
    // The errors of compiled documents have no extensions, whatever their type says.
    const code = at.extensions?.code;
    if (typeof code === 'string' && shownCodes.has(code)) return code;
  }
  return null;
}

/**
 * Whether a variable that may be null was null where an argument may not be. The specification lets such documents pass, so it is found only
 * when the field is reached, by graphql-js and by the compiler alike, and is the caller's mistake all the same.
 */
function isOfArgument(cause: unknown): boolean {
  return cause instanceof GraphQLError && /^Argument "\w+" of (non-null|required) type /.test(cause.message);
}

/** The innermost error: graphql-js wraps what resolvers throw, once or more. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
