import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from '../../../api/graphql';
import type { Live } from '../../../api/live';
import { deckLanguage } from '../../../languages/deckLanguage';

const OwnRoundsQuery = graphql(`
  query OwnRounds($language: Language) { ownRounds(language: $language) { number lens question cards { cardId text mine room } } }
`);

export type OwnRound = ResultOf<typeof OwnRoundsQuery>['ownRounds'][number];

/** Every revealed round with this participant's own ballot; null until they are read, and where they cannot be: it is an extra at the end. */
export function useOwnRounds(live: Live): readonly OwnRound[] | null {
  const [rounds, setRounds] = useState<readonly OwnRound[] | null>(null);
  const language = deckLanguage();
  useEffect(() => {
    let current = true;
    live.query(OwnRoundsQuery, { language }).then(
      ({ ownRounds }) => current && setRounds(ownRounds),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [live, language]);
  return rounds;
}
