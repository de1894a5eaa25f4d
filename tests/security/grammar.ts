/** Documents by the schema's own grammar, with variables that fit or nearly fit: most are valid, all could be somebody's. */
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';
import type { Dice } from './dice.js';
import { schema } from './schema.js';

export interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const words = [
  'short',
  'article',
  'looks-outside',
  'none',
  'ZZZZZZ',
  '',
  ' ',
  '1',
  '-1',
  '0',
  'x'.repeat(43),
  'x'.repeat(600),
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '🎩',
  '\u202e',
  "' or 1=1 --",
  '"; `',
  `$\{1+1}`,
  '\\',
  '\n',
  '2999-12-31T00:00:00Z',
  'https://127.0.0.1/',
  'https://hooks.invalid/',
  '0000-00-00',
  '%',
  '_',
  'null',
  '\u2028',
  '</script>',
];
const whole = [0, 1, -1, 2, 99, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, 1e308, Number.MAX_SAFE_INTEGER];

/** Makes requests; one per dice, for the dice decide everything. */
export class Grammar {
  #variables: Record<string, unknown> = {};
  #definitions: string[] = [];

  constructor(private readonly dice: Dice) {}

  request(only?: OperationTypeNode): Request {
    this.#variables = {};
    this.#definitions = [];
    const type = only ?? this.dice.oneOf(['query', 'query', 'mutation', 'mutation', 'subscription'] as OperationTypeNode[]);
    const root = schema.getRootType(type) as GraphQLObjectType;
    const selection = this.#selection(root, 6, type === 'subscription' ? 1 : 1 + this.dice.below(3));
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const name = this.dice.chance(0.2) ? ' Named' : '';
    const second = this.dice.chance(0.03) ? ' query Other { decks { id } }' : '';
    return {
      query: `${type}${name}${definitions} ${selection}${second}`,
      ...(Object.keys(this.#variables).length > 0 && { variables: this.#variables }),
      ...(this.dice.chance(0.03) && { operationName: this.dice.oneOf(['Named', 'Other', '']) }),
    };
  }

  #selection(type: GraphQLObjectType, depth: number, count: number): string {
    const fields = Object.values(type.getFields());
    // Mostly different ones: the same field twice has to be asked in the same way, and is refused otherwise.
    const drawn = Array.from({ length: count }, () => this.dice.oneOf(fields));
    const chosen = (this.dice.chance(0.9) ? [...new Set(drawn)] : drawn).map((field) => {
      const below = getNamedType(field.type);
      if (isObjectType(below) && depth === 0) return '__typename';
      const alias = this.dice.chance(0.15) ? `${this.dice.oneOf(['a', 'b', 'constructor', '__proto__', 'toString', 'data'])}: ` : '';
      const directive = this.dice.chance(0.1) ? ` @${this.dice.oneOf(['include', 'skip'])}(if: ${this.#boolean()})` : '';
      const inner = isObjectType(below) ? ` ${this.#selection(below, depth - 1, 1 + this.dice.below(4))}` : '';
      const asked = `${alias}${field.name}${this.#given(field.args)}${directive}${inner}`;
      return this.dice.chance(0.08) ? `... on ${type.name} { ${asked} }` : asked;
    });
    if (this.dice.chance(0.1)) chosen.push('__typename');
    return `{ ${chosen.join(' ')} }`;
  }

  #boolean(): string {
    return this.dice.chance(0.5) ? String(this.dice.chance(0.5)) : this.#variable('Boolean!', this.dice.chance(0.9));
  }

  #given(args: readonly GraphQLArgument[]): string {
    const given = args.filter((arg) =>
      isNonNullType(arg.type) && arg.defaultValue === undefined ? this.dice.chance(0.97) : this.dice.chance(0.5),
    );
    if (given.length === 0) return '';
    return `(${given.map((arg) => `${arg.name}: ${this.#argument(arg)}`).join(', ')})`;
  }

  #argument({ type }: GraphQLArgument): string {
    if (this.dice.chance(0.4)) return literal(this.#value(type), type);
    const nullable = isNonNullType(type) && this.dice.chance(0.1) ? String(type.ofType) : String(type);
    return this.#variable(nullable, this.#value(type));
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    this.#definitions.push(`$${name}: ${type}`);
    if (this.dice.chance(0.93)) this.#variables[name] = value;
    return `$${name}`;
  }

  /** A value that fits the type, or in one case of sixty one that does not. */
  #value(type: GraphQLInputType): unknown {
    if (this.dice.chance(0.015)) return this.dice.oneOf<unknown>([null, 'x', 1, true, [], {}, [null], { a: 1 }, [[[]]]]);
    if (isNonNullType(type)) return this.#value(type.ofType);
    if (isListType(type)) return Array.from({ length: this.dice.below(4) }, () => this.#value(type.ofType));
    if (isEnumType(type))
      return this.dice.oneOf([...type.getValues().map(({ name }) => name), ...type.getValues().map(({ name }) => name), 'NONE']);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || this.dice.chance(0.6));
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type)]));
    }
    if (isLeafType(type) && type.name === 'Boolean') return this.dice.chance(0.5);
    if (isLeafType(type) && (type.name === 'Int' || type.name === 'Float')) return this.dice.oneOf(whole);
    return this.dice.oneOf(words);
  }
}

/** A value as it stands in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, isListType(type) ? type.ofType : type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${literal(item, fields[name]?.type ?? type)}`)
      .join(', ')} }`;
  }
  return isEnumType(type) && typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
