// What a simulated person says to the server: the same as a phone does.
import { graphql, type ResultOf } from '../../../api/graphql';

const actorBallot = graphql(`
  fragment ActorBallot on Ballot { phase round { number } columns cards { id } placements { cardId column change } done }
`);

export const joinAsActor = graphql(`mutation JoinAsActor($input: JoinInput!) { join(input: $input) { secret } }`);

export const actorBallotQuery = graphql(`query ActorBallot { ballot { ...ActorBallot } }`, [actorBallot]);

export const placeAsActor = graphql(`
  mutation PlaceAsActor($round: Int!, $placements: [PlacementInput!]!) {
    placeCards(round: $round, placements: $placements) { results { saved } }
  }
`);

export const answerAsActor = graphql(`
  mutation AnswerAsActor($time: QuestionTime!, $answer: Answer!) { answerQuestion(time: $time, answer: $answer) { answer } }
`);

export const doneAsActor = graphql(`mutation DoneAsActor($round: Int!) { markDone(round: $round, done: true) { done } }`);

export type ActorBallot = ResultOf<typeof actorBallot>;
