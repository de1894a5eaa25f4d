import { useEffect, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import { graphql, type ResultOf } from '../../../api/graphql';

const OwnRoundsQuery = graphql(`
  query OwnRounds { ownRounds { number lens question cards { cardId text mine room } } }
`);

export type OwnRound = ResultOf<typeof OwnRoundsQuery>['ownRounds'][number];

/** Every revealed round with this participant's own ballot; null until they are read, and where they cannot be: it is an extra at the end. */
export function useOwnRounds(live: LiveClient): readonly OwnRound[] | null {
  const [rounds, setRounds] = useState<readonly OwnRound[] | null>(null);
  useEffect(() => {
    let current = true;
    live.apollo.query({ query: OwnRoundsQuery }).then(
      ({ data }) => current && data && setRounds(data.ownRounds),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [live]);
  return rounds;
}
