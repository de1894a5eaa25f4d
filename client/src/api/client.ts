// For the screens of laptops: queries and mutations through Apollo Client, on the same way to the server that phones take without it.
import { ApolloClient, ApolloLink } from '@apollo/client';
import type { TadaDocumentNode } from 'gql.tada';
import { OperationTypeNode, parse, print } from 'graphql';
import { from } from 'rxjs';
import { graphql, parseDocumentsWith } from './graphql';
import { createLive, type Live } from './live';
import { NoCache } from './noCache';

parseDocumentsWith((text) => parse(text).definitions);

export interface LiveClient extends Live {
  readonly apollo: ApolloClient;
}

/** The way to the server for whoever holds `secret`; null for those who hold none yet. */
export function createLiveClient(secret: string | null): LiveClient {
  const live = createLive(secret);
  const apollo = new ApolloClient({
    cache: new NoCache(),
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
      mutate: { fetchPolicy: 'no-cache' },
    },
    link: linkOver(live),
  });
  return { ...live, apollo };
}

function linkOver(live: Live): ApolloLink {
  return new ApolloLink(({ query, variables, operationType }) => {
    const ask = operationType === OperationTypeNode.MUTATION ? live.mutate : live.query;
    const document = graphql(print(query)) as TadaDocumentNode<Record<string, unknown>, typeof variables>;
    const answer = ask(document, variables);
    return from(answer.then((data) => ({ data })));
  });
}
