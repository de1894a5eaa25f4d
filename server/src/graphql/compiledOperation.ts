import {
  type ExecutionResult,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';

type Variables = Record<string, unknown>;

/** Values in an operation's variables up to which the compiler judges them first. A phone's placement has five. */
const fewValues = 64;

/**
 * An operation as a function. Its variables are judged as GraphQL judges them: the compiler's own judgement is faster, but passes over
 * defaults within inputs and tells every error of a list, however long. So it is asked first only where that makes no difference.
 */
export class CompiledOperation {
  readonly #hasDefaults: boolean;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly compiled: CompiledQuery,
  ) {
    const types = (operation.variableDefinitions ?? []).map(({ type }) => typeFromAST(schema, type));
    this.#hasDefaults = types.some((type) => isInputType(type) && hasDefaults(type, new Set()));
  }

  /** Runs it. `given` is as the client sent it. */
  async run(rootValue: unknown, contextValue: unknown, given: Variables): Promise<ExecutionResult> {
    if (!this.#hasDefaults && countUpTo(fewValues, given) < fewValues) {
      const result: ExecutionResult = await this.compiled.query(rootValue, contextValue, given);
      // Without data nothing was run: the variables are wrong.
      if (result.data !== undefined) return result;
    }
    const { coerced, errors } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given, { maxErrors: 50 });
    return errors ? { errors } : this.compiled.query(rootValue, contextValue, coerced);
  }
}

/** Whether an input has a default within. */
function hasDefaults(type: GraphQLInputType, seen: Set<GraphQLInputType>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => field.defaultValue !== undefined || hasDefaults(field.type, seen));
}

/** How many values there are in a JSON value, up to a limit. A client may nest them deeper than a call stack is, so this is no recursion. */
function countUpTo(limit: number, value: unknown): number {
  const found: unknown[] = [value];
  for (let at = 0; at < found.length && found.length < limit; at += 1) {
    const within = found[at];
    if (typeof within !== 'object' || within === null) continue;
    for (const name in within) {
      if (found.push((within as Variables)[name]) >= limit) break;
    }
  }
  return found.length;
}
