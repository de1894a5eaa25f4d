import { graphql, type ResultOf } from '../../api/graphql';
import { agreementFields, cardResultFields, headlineFields } from '../../results/fragments';

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
      roles { column name shortName definite }
      columns
      deckTitle
      source { title author }
      cards { id text dimension dimensionTitle key rationale section fromDiscussion }
      rounds {
        number
        lens
        question
        ballotCount
        headline { ...HeadlineFields }
        agreement { ...AgreementFields }
        dimensions { id title cardCount meanWinnerShare matchShare }
        results { ...CardResultFields }
        contested
        roomChallenges
        articleChallenges
      }
      charterRound
      charter { cardId owner basis person note lookAgainOn }
    }
  }
`,
  [agreementFields, cardResultFields, headlineFields],
);

/** What stays of a workshop, as the server sends it: times are ISO 8601. */
export type WorkshopSummary = ResultOf<typeof summaryQuery>['summary'];
export type Round = WorkshopSummary['rounds'][number];
export type Card = WorkshopSummary['cards'][number];
export type Result = Round['results'][number];
export type CharterEntry = WorkshopSummary['charter'][number];
