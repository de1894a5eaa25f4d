import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { graphql, type ResultOf } from '../../../api/graphql';

const AgreedBeforeQuery = graphql(`
  query AgreedBefore { series { agreedBefore { cardId owner elsewhere person note lookAgainOn } } }
`);

export type AgreedBefore = ResultOf<typeof AgreedBeforeQuery>['series']['agreedBefore'][number];

/** What earlier workshops of the series decided, by card. It stands beside the talk as an extra: where it cannot be read there is none. */
export function useAgreedBefore(live: LiveClient): ReadonlyMap<string, AgreedBefore> {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, AgreedBefore>>(new Map());
  useEffect(() => {
    let current = true;
    live.apollo.query({ query: AgreedBeforeQuery }).then(
      ({ data }) => current && data && setDecisions(new Map(data.series.agreedBefore.map((decision) => [decision.cardId, decision]))),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [live]);
  return decisions;
}
