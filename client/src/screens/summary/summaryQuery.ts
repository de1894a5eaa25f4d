import { graphql, type ResultOf } from '../../api/graphql';
import { playedDeckFields } from '../../decks/roomDeck';
import { agreementFields, cardResultFields, headlineFields } from '../../results/fragments';
import { questionFields } from '../../results/question/fragment';

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
      changes {
        kind
        from
        to
        differing
        agreedBefore
        agreedAfter
        towardsRoom
        awayFromRoom
        fewestMoved
        towardsModel
        awayFromModel
        bothBefore
        bothAfter
        neitherBefore
        neitherAfter
        cards {
          cardId
          before { winner outcome lean }
          after { winner outcome lean }
          differs
          direction
          fewestMoved
        }
      }
      charterRound
      question { ...QuestionFields }
    }
  }
`,
  [agreementFields, cardResultFields, headlineFields, playedDeckFields, questionFields],
);

/** What stays of a workshop, as the server sends it: times are ISO 8601. */
export type WorkshopSummary = ResultOf<typeof summaryQuery>['summary'];
export type Round = WorkshopSummary['rounds'][number];
export type Changes = WorkshopSummary['changes'][number];
export type Card = WorkshopSummary['cards'][number];
export type Result = Round['results'][number];
export type CharterEntry = WorkshopSummary['charter'][number];
