import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { graphql } from '../../../api/graphql';

const embedOriginsQuery = graphql(`query EmbedOrigins { addresses { embedOrigins } }`);

/** The origins whose pages may show ours in a frame; null until the server has told. */
export function useEmbedOrigins({ query }: LiveClient): readonly string[] | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let wanted = true;
    query(embedOriginsQuery).then(
      ({ addresses }) => wanted && setOrigins(addresses.embedOrigins),
      // Where it cannot be asked nothing is said.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [query]);
  return origins;
}
