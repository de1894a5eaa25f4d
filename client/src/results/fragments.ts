// What the console and the projector ask of the Stage, and what they share with the summary.
import { graphql, type ResultOf } from '../api/graphql';

export const cardResultFields = graphql(`
  fragment CardResultFields on CardResult {
    cardId
    columns { column count share }
    placed
    winner
    tied
    winnerShare
    interval { low high }
    contention
    key
    matchShare
    matchesKey
  }
`);

export const agreementFields = graphql(`
  fragment AgreementFields on RoomAgreement { meanWinnerShare alpha fleissKappa matchShare cohenKappa }
`);

export const stageFields = graphql(
  `
  fragment StageFields on Stage {
    revision
    workshopId
    title
    joinCode
    phase
    locked
    named
    columns
    deckTitle
    dimensions { id title }
    cards { id text hint dimension }
    round { number lens }
    participantCount
    doneCount
    sortedPercent
    reveal {
      ballotCount
      agreement { ...AgreementFields }
      results { ...CardResultFields }
      explanations { cardId rationale section fromDiscussion }
      source { title author }
      walkOrder
      walk
      currentCardId
      decisions { cardId owner note }
    }
  }
`,
  [agreementFields, cardResultFields],
);

export type StageFrame = ResultOf<typeof stageFields>;
export type RevealFrame = NonNullable<StageFrame['reveal']>;
