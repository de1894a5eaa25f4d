import { graphql, type ResultOf } from '../../api/graphql';
import { agreementFields, cardResultFields } from '../../results/fragments';

export const summaryQuery = graphql(
  `
  query Summary {
    summary {
      revision
      workshopId
      title
      phase
      openedAt
      closedAt
      participantCount
      columns
      deckTitle
      source { title author }
      cards { id text dimension dimensionTitle key rationale section fromDiscussion }
      rounds {
        number
        lens
        ballotCount
        headline
        agreement { ...AgreementFields }
        dimensions { id title cardCount meanWinnerShare matchShare }
        results { ...CardResultFields }
        contested
        roomChallenges
        articleChallenges
      }
      charter { cardId owner basis note }
    }
  }
`,
  [agreementFields, cardResultFields],
);

/** What stays of a workshop, as the server sends it: times are ISO 8601. */
export type WorkshopSummary = ResultOf<typeof summaryQuery>['summary'];
export type Round = WorkshopSummary['rounds'][number];
export type Card = WorkshopSummary['cards'][number];
