// What the console and the projector ask of the Stage, and what they share with the summary.
import { graphql, type ResultOf } from '../api/graphql';
import { questionFields } from './question/fragment';

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
    outcome
    key
    matchShare
    matchesKey
  }
`);

export const agreementFields = graphql(`
  fragment AgreementFields on RoomAgreement { meanWinnerShare alpha matchShare cohenKappa }
`);

export const headlineFields = graphql(`
  fragment HeadlineFields on Headline { ballotCount cards measured placed unanimous agreed leaning split matchShare againstModel }
`);

export const reasonFields = graphql(`
  fragment ReasonFields on PublishedReason { id cardId column text hidden onWall }
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
    rehearsal
    language
    roles { column name shortName definite }
    columns
    deckTitle
    dimensions { id title }
    cards { id text hint dimension }
    round { number lens question startingBallots }
    station { id kind minutes }
    stationEndsAt
    deadline
    participantCount
    arrivals
    asksFirst { lens question }
    plannedMinutes
    startedCount
    doneCount
    question { ...QuestionFields }
    summarySecret
    reveal {
      ballotCount
      stands
      headline { ...HeadlineFields }
      agreement { ...AgreementFields }
      results { ...CardResultFields }
      byHat {
        hats { hat ballots }
        cards { cardId column roomShare lines { hat ballots portion share othersShare distance } distance apart }
      }
      explanations { cardId rationale section fromDiscussion }
      source { title author }
      talk { cardId reason }
      talkArranged
      walkOrder
      walk
      currentCardId
      decisions { cardId kind owner elsewhere person note lookAgainOn version }
      wallReasons { id column text }
    }
  }
`,
  [agreementFields, cardResultFields, headlineFields, questionFields],
);

export type ReasonShown = ResultOf<typeof reasonFields>;
export type StageFrame = ResultOf<typeof stageFields>;
export type RevealFrame = NonNullable<StageFrame['reveal']>;
