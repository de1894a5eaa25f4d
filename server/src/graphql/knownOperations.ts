/** The operations of our own screens, told by their build: where the operator wants it so, all others are refused. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DocumentNode, GraphQLError, print } from 'graphql';

const file = new URL('../../../client/dist/operations.json', import.meta.url);

/** Tells the operations of our own screens from all others. */
export class KnownOperations {
  private constructor(private readonly hashes: ReadonlySet<string>) {}

  /** @throws Error with a sentence for the operator, when the client is not built */
  static read(): KnownOperations {
    try {
      return new KnownOperations(new Set(Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)));
    } catch (error) {
      throw new Error('OPERATIONS=known needs the built client. Run `npx -y pnpm run build`.', { cause: error });
    }
  }

  /** @throws GraphQLError with the code UNKNOWN_OPERATION */
  check(document: DocumentNode): void {
    if (this.hashes.has(hashOf(document))) return;
    throw new GraphQLError('This server answers the operations of its own screens only.', { extensions: { code: 'UNKNOWN_OPERATION' } });
  }
}

/** The same as the client's build makes, `client/knownOperations.ts`: order and spaces make no difference. */
function hashOf({ definitions }: DocumentNode): string {
  return createHash('sha256').update(definitions.map(print).sort().join('\n')).digest('base64url');
}
