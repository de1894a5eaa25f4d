import { useEffect, useState } from 'react';
import type { LiveClient } from './client';
import { graphql } from './graphql';

const addresses = graphql(`query Addresses { addresses { publicUrl } }`);

/** The address that phones can reach, without a trailing slash; null until the server has told it. Where it cannot be asked, the one of this page. */
export function usePublicUrl({ apollo, connection }: LiveClient): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    let told = false;
    async function ask() {
      try {
        const { data } = await apollo.query({ query: addresses });
        if (!wanted || !data) return;
        told = true;
        setUrl(data.addresses.publicUrl);
      } catch {
        // Asked again with the next connection.
        if (wanted) setUrl((known) => known ?? location.origin);
      }
    }
    void ask();
    const unwatch = connection.subscribe(() => {
      if (!told && connection.get().state === 'live') void ask();
    });
    return () => {
      wanted = false;
      unwatch();
    };
  }, [apollo, connection]);
  return url;
}
