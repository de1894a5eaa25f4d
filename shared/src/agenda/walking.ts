/** How the agenda follows the steps of a workshop: it always stands at a station that is true, also when nobody had planned it. */
import type { LensChoice } from '../lens.js';
import { withInserted } from '../lists.js';
import { Step } from '../phase.js';
import { Refusal } from '../refusal.js';
import { type Agenda, CardScope, freshIds, type PlannedRound, type Station, StationKind, stationsAhead } from './station.js';

/** An agenda and where the workshop is on it. */
export interface AgendaStanding {
  readonly agenda: Agenda;
  readonly stationId: string;
}

/** How long a station that nobody planned is meant to take, where no other of its kind tells. */
const unplanned = { SORT: 10, TALK: 12 } as const;

const { SORT, TALK, CHARTER, CLOSE } = StationKind;

/** Where the agenda stands after a step; unmoved by steps within a station. A new round is {@link atRound}, a chosen station {@link atStation}. */
export function afterStep(standing: AgendaStanding, step: Exclude<Step, 'START_NEW_ROUND' | 'MOVE_TO_STATION'>): AgendaStanding {
  const { agenda, stationId } = standing;
  const { stations } = agenda;
  const to = (station: Station | undefined) => (station ? { agenda, stationId: station.id } : standing);
  const before = stations.slice(0, stations.findIndex(({ id }) => id === stationId) + 1).filter(({ skipped }) => !skipped);
  switch (step) {
    case Step.START_SORTING:
      return to(stations.find(({ kind, skipped }) => kind === SORT && !skipped));
    case Step.REVEAL: {
      // Where another round follows at once, or the end, the result is looked at where it was made.
      const [next] = stationsAhead(stations, stationId);
      return next?.kind === TALK || next?.kind === CHARTER ? to(next) : standing;
    }
    case Step.REOPEN_ROUND:
      return to(before.findLast(({ kind }) => kind === SORT));
    case Step.CLOSE:
      return { agenda: { ...agenda, closedFrom: stationId }, stationId: stations.at(-1)?.id ?? stationId };
    case Step.REOPEN_WORKSHOP: {
      const last = stations.find(({ id }) => id === agenda.closedFrom) ?? before.findLast(({ kind }) => kind !== CLOSE);
      return { agenda: { ...agenda, closedFrom: null }, stationId: last?.id ?? stationId };
    }
    case Step.SHOW_CARD:
    case Step.ARRANGE_TALK:
    case Step.ASK_CLOSING_QUESTION:
    case Step.TELL_CLOSING_QUESTION:
      return standing;
  }
}

/**
 * Where the agenda stands once a new round has begun: at the station that was named, else at the next one that asks the same, else at one
 * that is put in here, with a talk behind it.
 * @param asked what the round asks
 * @throws Refusal `UNKNOWN_STATION` when the station named is none where the room sorts
 */
export function atRound(
  standing: AgendaStanding,
  stationId: string | null,
  asked: LensChoice & Pick<PlannedRound, 'ballots'>,
): AgendaStanding {
  const { agenda } = standing;
  const { lens, question, ballots } = asked;
  const chosen =
    stationId === null
      ? stationsAhead(agenda.stations, standing.stationId).find(({ asks }) => asks?.lens === lens && asks.question === question)
      : agenda.stations.find(({ id }) => id === stationId);
  if (chosen?.asks) return entered(agenda, { ...chosen, asks: { ...chosen.asks, lens, question, ballots } });
  if (stationId !== null) throw new Refusal('UNKNOWN_STATION');

  const freshId = freshIds(agenda.version + 1);
  const asks = { lens, question, cards: CardScope.ALL, ballots };
  const sort: Station = { id: freshId(), kind: SORT, minutes: usual(agenda, SORT), skipped: false, asks };
  const talk: Station = { id: freshId(), kind: TALK, minutes: usual(agenda, TALK), skipped: false, asks: null };
  const at = agenda.stations.findIndex(({ id }) => id === standing.stationId);
  return { agenda: { version: agenda.version + 1, stations: withInserted(agenda.stations, at + 1, sort, talk) }, stationId: sort.id };
}

/**
 * Where the agenda stands once the facilitator has gone to a station of the phase that the workshop is in.
 * @throws Refusal `UNKNOWN_STATION`; `WRONG_PHASE` for a station that a step leads to
 */
export function atStation({ agenda }: AgendaStanding, stationId: string): AgendaStanding {
  const chosen = agenda.stations.find(({ id }) => id === stationId);
  if (!chosen) throw new Refusal('UNKNOWN_STATION');
  if (chosen.kind !== TALK && chosen.kind !== CHARTER) throw new Refusal('WRONG_PHASE');
  return entered(agenda, chosen);
}

/** What the room sorts next, and where, as planned; null when no such station is ahead. */
export function nextRound({ agenda, stationId }: AgendaStanding): Station | null {
  return stationsAhead(agenda.stations, stationId).find(({ kind }) => kind === SORT) ?? null;
}

/** At a station, which is taken back in where it was skipped, and is as given from now on. */
function entered(agenda: Agenda, station: Station): AgendaStanding {
  const standing = agenda.stations.find(({ id }) => id === station.id);
  const wanted = { ...station, skipped: false };
  if (JSON.stringify(standing) === JSON.stringify(wanted)) return { agenda, stationId: station.id };
  const stations = agenda.stations.map((other) => (other.id === station.id ? wanted : other));
  return { agenda: { version: agenda.version + 1, stations }, stationId: station.id };
}

function usual({ stations }: Agenda, kind: 'SORT' | 'TALK'): number {
  return stations.find((station) => station.kind === kind)?.minutes ?? unplanned[kind];
}
