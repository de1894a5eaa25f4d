import { graphql } from '../../../api/graphql';

export const arrangeAgenda = graphql(`
  mutation ArrangeAgenda($atVersion: Int!, $stations: [StationInput!]!) {
    arrangeAgenda(atVersion: $atVersion, stations: $stations) { revision }
  }
`);
export const addTime = graphql(`
  mutation AddTime($stationId: ID!, $minutes: Int!) { addTime(stationId: $stationId, minutes: $minutes) { revision } }
`);
export const stopTimer = graphql(`mutation StopTimer($stationId: ID!) { stopTimer(stationId: $stationId) { revision } }`);
export const setDeadline = graphql(`
  mutation SetDeadline($round: Int!, $deadline: DateTimeISO) { setDeadline(round: $round, deadline: $deadline) { revision } }
`);
