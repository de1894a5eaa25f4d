import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

/** Documents with the types of schema.graphql. Types come from `pnpm run types:schema`. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; DateTimeISO: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
