/** What a document may ask for. The same for HTTP and sockets; a document that asks for more is refused before it runs. */
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ParseOptions, type ValidationRule } from 'graphql';

/** The largest request body and socket message, in bytes. 200 placements take about 20 kB. */
export const requestBytes = 256 * 1024;

/** Our largest document, the Console's, has about 300 tokens. Two thousand nested brackets would already be too deep for the parser. */
export const parseOptions: ParseOptions = { maxTokens: 1000 };

/** How a document that asks for too much is refused, whichever limit it breaks. */
export const tooCostly = {
  message: 'This document asks for too much.',
  extensions: { code: 'DOCUMENT_TOO_COSTLY', retryable: false },
} as const;

/** GraphQL's own limits, on tokens, on introspection and on validation, have no code: these words are all that tells them apart. */
export const costlyWords = /Document contains more that \d+ tokens|Maximum introspection depth exceeded|^Validation aborted/;

const quietly = { exposeLimits: false, errorMessage: tooCostly.message, propagateOnRejection: false };

function refuse(): never {
  throw new GraphQLError(tooCostly.message, { extensions: tooCostly.extensions });
}

/** Beside GraphQL's own validation rules. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ n: 10, ...quietly, onReject: [refuse] }),
  maxAliasesRule({ n: 15, ...quietly, onReject: [refuse] }),
  maxDirectivesRule({ n: 20, ...quietly, onReject: [refuse] }),
  // The dearest of ours, the Console's, costs about 3,600.
  costLimitRule({ maxCost: 6000, ...quietly, onReject: [refuse] }),
] as readonly ValidationRule[];
