import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { CompiledOperation } from './compiledOperation.js';
import type { Context } from './context.js';
import { type ErrorLog, presentError } from './errors.js';
import type { KnownOperations } from './knownOperations.js';
import { limitRules, parseOptions } from './limits.js';

/** A document that was parsed, validated and cost-checked. Equal sources give the same object. */
export class AdmittedDocument {
  readonly #compiled = new Map<string | null | undefined, CompiledOperation | null>();
  #runs = 0;
  /** The compiler would set the prototype of an answer where this name is an alias. */
  readonly #namesPrototype: boolean;

  constructor(
    readonly source: string,
    readonly document: DocumentNode,
  ) {
    this.#namesPrototype = source.includes('__proto__');
  }

  /**
   * The operation compiled to a function, once it has run often enough to be worth it: a stranger's documents must not make the server
   * compile. Null before that, and for what cannot be compiled.
   */
  compiled(schema: GraphQLSchema, operationName: string | null | undefined): CompiledOperation | null {
    this.#runs += 1;
    if (this.#runs <= runsBeforeCompiling || this.#namesPrototype) return null;
    const known = this.#compiled.get(operationName);
    if (known !== undefined) return known;
    const operation = getOperationAST(this.document, operationName);
    const result = operation && compileQuery(schema, this.document, operationName ?? undefined);
    const compiled = result && isCompiledQuery(result) ? new CompiledOperation(schema, operation, result) : null;
    this.#compiled.set(operationName, compiled);
    return compiled;
  }
}

/** Compiling takes about 20 milliseconds and halves the cost of every run. */
const runsBeforeCompiling = 20;

/** Characters of all cached documents together. Our own clients use about a dozen; the rest is room for integrators. */
const cachedCharacters = 2_000_000;

/**
 * What every GraphQL operation passes: limits on the document, execution, masking of errors. Sockets call it themselves; HTTP passes
 * the same limits, schema, context and masking inside Apollo Server.
 */
export class Pipeline {
  readonly #admitted = new LRUCache<string, AdmittedDocument>({
    max: 500,
    maxSize: cachedCharacters,
    sizeCalculation: ({ source }) => source.length + 1,
  });

  constructor(
    readonly schema: GraphQLSchema,
    private readonly log: ErrorLog,
    /** The only operations that are answered; null when all are. */
    private readonly known: KnownOperations | null = null,
  ) {}

  /** @throws GraphQLError with the code of what is wrong with the document */
  admit(source: string): AdmittedDocument {
    const known = this.#admitted.get(source);
    if (known) return known;
    const admitted = new AdmittedDocument(source, this.#check(source));
    this.#admitted.set(source, admitted);
    return admitted;
  }

  #check(source: string): DocumentNode {
    let document: DocumentNode;
    try {
      document = parse(source, parseOptions);
    } catch (error) {
      throw coded(error, 'GRAPHQL_PARSE_FAILED');
    }
    this.known?.check(document);
    const [first] = validate(this.schema, document, [...specifiedRules, ...limitRules], { maxErrors: 5 });
    if (first) throw coded(first, 'GRAPHQL_VALIDATION_FAILED');
    return document;
  }

  /** The operation that would run. @throws GraphQLError when the document has none of that name */
  operation({ document }: AdmittedDocument, operationName: string | null | undefined) {
    const operation = getOperationAST(document, operationName);
    if (operation) return operation;
    throw new GraphQLError('There is no operation of this name in the document.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  }

  /**
   * Those of the given variables that the operation declares, in its order: what else a client sends makes no difference.
   * @throws GraphQLError when one is missing or of the wrong type
   */
  variables(
    admitted: AdmittedDocument,
    operationName: string | null | undefined,
    given: Record<string, unknown> | null | undefined,
  ): Record<string, unknown> {
    const { variableDefinitions = [] } = this.operation(admitted, operationName);
    const { errors } = getVariableValues(this.schema, variableDefinitions, given ?? {}, { maxErrors: 1 });
    if (errors?.[0]) throw errors[0];
    const names = variableDefinitions.map(({ variable }) => variable.name.value);
    return Object.fromEntries(names.filter((name) => given && name in given).map((name) => [name, given?.[name]]));
  }

  /** Runs a query or a mutation, or one frame of a subscription whose view is `rootValue`. Errors in the result are already masked. */
  async execute(
    admitted: AdmittedDocument,
    operationName: string | null | undefined,
    variableValues: Record<string, unknown> | null | undefined,
    contextValue: Context,
    rootValue?: unknown,
  ): Promise<ExecutionResult> {
    const { schema } = this;
    const compiled = admitted.compiled(schema, operationName);
    const result = await (compiled
      ? compiled.run(rootValue, contextValue, variableValues ?? {})
      : execute({ schema, document: admitted.document, rootValue, contextValue, variableValues, operationName }));
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => this.masked(error, contextValue.requestId)) };
  }

  /** The error as a caller may see it. */
  masked(error: unknown, requestId: string): GraphQLError {
    const { message, path, extensions } = presentError(error, requestId, this.log);
    return new GraphQLError(message, { path, extensions });
  }
}

function coded(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  return new GraphQLError(error.message, { extensions: { code, ...error.extensions } });
}
