import { useEffect, useState } from 'react';
import { here } from '../device/addresses';
import { graphql } from './graphql';
import type { Live } from './live';

const addressesQuery = graphql(`query Addresses { addresses { publicUrl } }`);

/** The address that phones can reach, without a trailing slash; null until the server has told it. Where it cannot be asked, the one of this page. */
export function usePublicUrl(live: Live): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    let told = false;
    async function ask() {
      try {
        const { addresses } = await live.query(addressesQuery);
        if (!wanted) return;
        told = true;
        setUrl(addresses.publicUrl);
      } catch {
        // Asked again with the next connection.
        if (wanted) setUrl((known) => known ?? here());
      }
    }
    void ask();
    const unwatch = live.connection.subscribe(() => {
      if (!told && live.connection.get().state === 'live') void ask();
    });
    return () => {
      wanted = false;
      unwatch();
    };
  }, [live]);
  return url;
}
