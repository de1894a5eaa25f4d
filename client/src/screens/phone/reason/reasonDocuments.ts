import { graphql } from '../../../api/graphql';

export const GiveReasonMutation = graphql(`
  mutation GiveReason($round: Int!, $reason: ReasonInput!) {
    giveReason(round: $round, reason: $reason) { column text change }
  }
`);

export const TakeBackReasonMutation = graphql(`
  mutation TakeBackReason($round: Int!, $cardId: ID!, $change: Int!) {
    takeBackReason(round: $round, cardId: $cardId, change: $change) { takenBack }
  }
`);
