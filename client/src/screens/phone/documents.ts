// What a phone asks for: the cards once, with the ballot, and then small frames of the Stage without them.
import { graphql, type ResultOf } from '../../api/graphql';
import { questionFields } from '../../results/question/fragment';

export const InvitationQuery = graphql(`
  query Invitation($code: String!, $language: Language) {
    invitation(code: $code, language: $language) { title named phase locked roles { column name } }
  }
`);

const ballotFields = graphql(`
  fragment BallotFields on Ballot {
    participantId
    name
    hat
    openingAnswer
    closingAnswer
    workshopId
    title
    joinCode
    rehearsal
    phase
    language
    roles { column name }
    round { number lens question startingBallots }
    columns
    dimensions { id title }
    cards { id text hint dimension }
    placements { cardId column change }
    earlier { cardId column }
    reasons { round cardId column text change }
    done
  }
`);

export const JoinMutation = graphql(
  `
    mutation Join($input: JoinInput!, $language: Language) {
      join(input: $input, language: $language) { secret ballot { ...BallotFields } }
    }
  `,
  [ballotFields],
);

export const BallotQuery = graphql(`query Ballot($language: Language) { ballot(language: $language) { ...BallotFields } }`, [ballotFields]);

export const WearHatMutation = graphql(`mutation WearHat($hat: Column!) { wearHat(hat: $hat) { hat } }`);

export const AnswerMutation = graphql(`
  mutation AnswerQuestion($time: QuestionTime!, $answer: Answer!) { answerQuestion(time: $time, answer: $answer) { answer } }
`);

export const PlaceCardsMutation = graphql(`
  mutation PlaceCards($round: Int!, $placements: [PlacementInput!]!) {
    placeCards(round: $round, placements: $placements) {
      results { cardId saved column change refusal { code retryable } }
    }
  }
`);

export const MarkDoneMutation = graphql(`
  mutation MarkDone($round: Int!, $done: Boolean!) {
    markDone(round: $round, done: $done) { done }
  }
`);

export const PhoneStageSubscription = graphql(
  `
  subscription PhoneStage($language: Language) {
    stage(language: $language) {
      revision
      title
      phase
      participantCount
      summarySecret
      round { number lens question startingBallots }
      station { id kind minutes }
      stationEndsAt
      deadline
      question { ...QuestionFields }
      reveal {
        ballotCount
        stands
        byHat { cards { cardId column lines { hat portion share othersShare } } }
        results { cardId columns { column count } placed winner tied outcome key }
        explanations { cardId rationale section fromDiscussion }
        source { title author }
        walk
        currentCardId
        decisions { cardId owner elsewhere person note lookAgainOn }
      }
    }
  }
`,
  [questionFields],
);

export type Invitation = ResultOf<typeof InvitationQuery>['invitation'];
export type Ballot = ResultOf<typeof BallotQuery>['ballot'];
export type BallotCard = Ballot['cards'][number];
export type PhoneStage = ResultOf<typeof PhoneStageSubscription>['stage'];
export type PhoneReveal = NonNullable<PhoneStage['reveal']>;
export type PhoneCardResult = PhoneReveal['results'][number];

export function stageIn(data: ResultOf<typeof PhoneStageSubscription>): PhoneStage {
  return data.stage;
}
