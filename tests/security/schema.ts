/** The API's schema, and for each of its operations the plainest document that asks for it: what a new operation gets without being named. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

export const schema: GraphQLSchema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

export interface Operation {
  readonly type: OperationTypeNode;
  readonly name: string;
  /** With the least that the schema asks for: valid, and refused or answered by the rules. */
  readonly document: string;
}

export const operations: readonly Operation[] = (['query', 'mutation', 'subscription'] as OperationTypeNode[]).flatMap((type) =>
  Object.values(schema.getRootType(type)?.getFields() ?? {}).map((field) => ({
    type,
    name: field.name,
    document: `${type} { ${field.name}${givenTo(field)}${askedOf(field.type)} }`,
  })),
);

function givenTo({ args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return needed.length === 0 ? '' : `(${needed.map(({ name, type }) => `${name}: ${plainest(type)}`).join(', ')})`;
}

/** A text is one that could be a join code, so that it is looked up. */
function plainest(type: GraphQLInputType): string {
  if (isNonNullType(type)) return plainest(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${plainest(field.type)}`).join(', ')} }`;
  }
  if (type.name === 'Int' || type.name === 'Float') return '1';
  if (type.name === 'Boolean') return 'true';
  return type.name === 'DateTimeISO' ? '"2999-12-31T00:00:00Z"' : '"BCDFGH"';
}

/** The first leaf below a type, as a selection. */
function askedOf(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return askedOf(type.ofType);
  if (isLeafType(type) || !isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  const [first] = [...fields.filter((field) => askedOf(field.type) === ''), ...fields];
  return first ? ` { ${first.name}${askedOf(first.type)} }` : '';
}
