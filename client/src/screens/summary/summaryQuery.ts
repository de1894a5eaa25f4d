import { graphql, type ResultOf } from '../../api/graphql';
import { playedDeckFields } from '../../decks/roomDeck';
import { agreementFields, cardResultFields, headlineFields } from '../../results/fragments';
import { questionFields } from '../../results/question/fragment';
import { changesFields } from '../../results/slope/fragment';

export const summaryQuery = graphql(
  `
  query Summary($language: Language) {
    summary(language: $language) {
      revision
      workshopId
      rehearsal
      phase
      closedAt
      participantCount
      columns
      ...PlayedDeckFields
      rounds {
        number
        lens
        question
        startingBallots
        ballotCount
        headline { ...HeadlineFields }
        agreement { ...AgreementFields }
        intervals { meanWinnerShare { low high } matchShare { low high } alpha { low high } }
        camps { shares silhouette parting { cardId mostly } }
        dimensions { id title cardCount meanWinnerShare matchShare }
        results { ...CardResultFields }
        byHat {
          hats { hat ballots }
          cards { cardId column roomShare lines { hat ballots portion share othersShare distance } distance apart }
        }
        carriedByBoth
        contested
        roomChallenges
        articleChallenges
      }
      changes { ...ChangesFields }
      charterRound
      question { ...QuestionFields }
    }
  }
`,
  [agreementFields, cardResultFields, changesFields, headlineFields, playedDeckFields, questionFields],
);

/** What stays of a workshop, as the server sends it: times are ISO 8601. */
export type WorkshopSummary = ResultOf<typeof summaryQuery>['summary'];
export type Round = WorkshopSummary['rounds'][number];
export type Card = WorkshopSummary['cards'][number];
export type Result = Round['results'][number];
export type CharterEntry = WorkshopSummary['charter'][number];
