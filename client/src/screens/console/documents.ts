import { graphql, type ResultOf, type VariablesOf } from '../../api/graphql';
import { cardResultFields, reasonFields, stageFields } from '../../results/fragments';

export const participantFields = graphql(`
  fragment ParticipantFields on Participant { id name hat progress joinedAt }
`);

export const consoleFrames = graphql(
  `
  subscription ConsoleFrames($language: Language) {
    console(language: $language) {
      revision
      step
      allowedSteps
      openedAt
      closedAt
      stage { ...StageFields }
      agenda { version closedFrom stations { id kind minutes skipped asks { lens question cards ballots } } }
      progress { joined started done }
      newestParticipants { ...ParticipantFields }
      peek { takenAt ballotCount results { ...CardResultFields } }
      charter { cardId basis owner }
      charterRound
      columnsToDecideFor
      reasons { column count reasons { ...ReasonFields } }
      camps { shares parting { cardId mostly } }
      summaryShared
      wallConnected
    }
  }
`,
  [stageFields, participantFields, cardResultFields, reasonFields],
);

export const participantsQuery = graphql(
  `
  query Participants($after: ID, $first: Int!, $notDoneOnly: Boolean!, $search: String!) {
    participants(after: $after, first: $first, notDoneOnly: $notDoneOnly, search: $search) {
      participants { ...ParticipantFields }
      nextAfter
    }
  }
`,
  [participantFields],
);

const stepTaken = graphql(`fragment StepTakenFields on StepTaken { phase step revision }`);

export const startSorting = graphql(
  `mutation StartSorting($atStep: Int!) { taken: startSorting(atStep: $atStep) { ...StepTakenFields } }`,
  [stepTaken],
);
export const reveal = graphql(`mutation Reveal($atStep: Int!) { taken: reveal(atStep: $atStep) { ...StepTakenFields } }`, [stepTaken]);
export const showCard = graphql(
  `mutation ShowCard($atStep: Int!, $cardId: ID, $order: WalkOrder!) {
    taken: showCard(atStep: $atStep, cardId: $cardId, order: $order) { ...StepTakenFields }
  }`,
  [stepTaken],
);
export const arrangeTalk = graphql(
  `mutation ArrangeTalk($atStep: Int!, $cardIds: [ID!]) {
    taken: arrangeTalk(atStep: $atStep, cardIds: $cardIds) { ...StepTakenFields }
  }`,
  [stepTaken],
);
export const reopenRound = graphql(`mutation ReopenRound($atStep: Int!) { taken: reopenRound(atStep: $atStep) { ...StepTakenFields } }`, [
  stepTaken,
]);
export const startNewRound = graphql(
  `mutation StartNewRound(
    $atStep: Int!, $lens: Lens!, $question: String, $cardIds: [ID!], $ballots: StartingBallots!, $offersBoth: Boolean!, $offersNeither: Boolean!,
    $stationId: ID
  ) {
    taken: startNewRound(
      atStep: $atStep, lens: $lens, question: $question, cardIds: $cardIds, ballots: $ballots, offersBoth: $offersBoth, offersNeither: $offersNeither,
      stationId: $stationId
    ) { ...StepTakenFields }
  }`,
  [stepTaken],
);
export const moveToStation = graphql(
  `mutation MoveToStation($atStep: Int!, $stationId: ID!) {
    taken: moveToStation(atStep: $atStep, stationId: $stationId) { ...StepTakenFields }
  }`,
  [stepTaken],
);
export const askClosingQuestion = graphql(
  `mutation AskClosingQuestion($atStep: Int!) { taken: askClosingQuestion(atStep: $atStep) { ...StepTakenFields } }`,
  [stepTaken],
);
export const tellClosingQuestion = graphql(
  `mutation TellClosingQuestion($atStep: Int!) { taken: tellClosingQuestion(atStep: $atStep) { ...StepTakenFields } }`,
  [stepTaken],
);
export const closeWorkshop = graphql(
  `mutation CloseWorkshop($atStep: Int!) { taken: closeWorkshop(atStep: $atStep) { ...StepTakenFields } }`,
  [stepTaken],
);
export const reopenWorkshop = graphql(
  `mutation ReopenWorkshop($atStep: Int!) { taken: reopenWorkshop(atStep: $atStep) { ...StepTakenFields } }`,
  [stepTaken],
);

/** All cards of the deck: the Stage has those of the round only. */
export const deckCardsQuery = graphql(
  `query DeckCards($language: Language) { summary(language: $language) { cards { id text dimension dimensionTitle } } }`,
);

export const lockDoor = graphql(`mutation LockDoor($locked: Boolean!) { lockDoor(locked: $locked) { revision } }`);
export const removeParticipant = graphql(`
  mutation RemoveParticipant($participantId: ID!) { removeParticipant(participantId: $participantId) { revision } }
`);
export const removeArrivals = graphql(`
  mutation RemoveArrivals($joinedSince: DateTimeISO!) { removeArrivals(joinedSince: $joinedSince) { revision } }
`);
export const acceptProposals = graphql(`
  mutation AcceptProposals($cardIds: [ID!]!) { acceptProposals(cardIds: $cardIds) { decisions { cardId version } } }
`);
export const takeBackDecisions = graphql(`
  mutation TakeBackDecisions($decisions: [StandingDecisionInput!]!) { takeBackDecisions(decisions: $decisions) { count } }
`);
export const reasonsQuery = graphql(
  `query Reasons($round: Int!, $cardId: ID!, $column: Column!, $after: String, $first: Int!) {
    reasons(round: $round, cardId: $cardId, column: $column, after: $after, first: $first) { reasons { ...ReasonFields } nextAfter }
  }`,
  [reasonFields],
);
export const hideReason = graphql(`
  mutation HideReason($round: Int!, $cardId: ID!, $reasonId: ID!, $hidden: Boolean!) {
    hideReason(round: $round, cardId: $cardId, reasonId: $reasonId, hidden: $hidden) { revision }
  }
`);
export const putReasonsOnWall = graphql(
  `mutation PutReasonsOnWall($reasonIds: [ID!]!) { putReasonsOnWall(reasonIds: $reasonIds) { revision } }`,
);
export const takePeek = graphql(`mutation Peek { peek { revision } }`);
export const issueLink = graphql(`mutation IssueLink($kind: LinkKind!) { issueLink(kind: $kind) { kind secret } }`);
export const revokeLinks = graphql(`mutation RevokeLinks($kind: LinkKind!) { revokeLinks(kind: $kind) { count } }`);
export const replaceFacilitatorLinks = graphql(`mutation ReplaceFacilitatorLinks { replaceFacilitatorLinks { facilitatorSecret } }`);
export const shareSummary = graphql(`mutation ShareSummary($shared: Boolean!) { shareSummary(shared: $shared) { revision } }`);
export const deleteWorkshop = graphql(`mutation DeleteWorkshop { deleteWorkshop { deleted } }`);

export type NewRound = Omit<VariablesOf<typeof startNewRound>, 'atStep'>;
export type DeckCard = ResultOf<typeof deckCardsQuery>['summary']['cards'][number];
export type Station = ConsoleFrame['agenda']['stations'][number];
export type ConsoleFrame = ResultOf<typeof consoleFrames>['console'];
export type Participant = ResultOf<typeof participantFields>;
export const consoleIn = (data: ResultOf<typeof consoleFrames>): ConsoleFrame => data.console;
