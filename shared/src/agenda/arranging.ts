/** What an agenda may look like, however it was arranged. */
import { lensChoice } from '../lens.js';
import { Phase } from '../phase.js';
import { Refusal } from '../refusal.js';
import { type Agenda, freshIds, type PlannedRound, type Station, StationKind } from './station.js';

/** A station as a facilitator wants it; without an id it is a new one. */
export interface StationDraft {
  readonly id: string | null;
  readonly kind: StationKind;
  readonly minutes: number;
  readonly skipped: boolean;
  readonly asks: PlannedRound | null;
}

const mostStations = 30;
const mostMinutes = 480;

/** An agenda of the facilitator's own. @throws Refusal `INVALID_AGENDA`, `LENS_REQUIRED`, `LENS_TOO_LONG` */
export function ownAgenda(drafts: readonly StationDraft[]): Agenda {
  return { version: 1, stations: stationsFrom(drafts, [], 1) };
}

/**
 * The agenda after a facilitator has arranged it anew.
 * @param standing the agenda as it is, the station that the workshop is at, and its phase
 * @param atVersion the version that the facilitator arranged
 * @throws Refusal `STALE_AGENDA` when somebody else changed it meanwhile; `INVALID_AGENDA` also when the station that the workshop is at
 * has gone, has become another, or is skipped; `LENS_REQUIRED`, `LENS_TOO_LONG`
 */
export function arrangedAgenda(
  standing: { readonly agenda: Agenda; readonly stationId: string; readonly phase: Phase },
  atVersion: number,
  drafts: readonly StationDraft[],
): Agenda {
  const { agenda, stationId, phase } = standing;
  if (agenda.version !== atVersion) throw new Refusal('STALE_AGENDA');
  const version = agenda.version + 1;
  const stations = stationsFrom(drafts, agenda.stations, version);
  const before = agenda.stations.find(({ id }) => id === stationId);
  const current = stations.find(({ id }) => id === stationId);
  if (!current || current.skipped || current.kind !== before?.kind) throw new Refusal('INVALID_AGENDA');
  // What is being asked has been said to everybody: it is no plan any more.
  const isAsked = current.kind === StationKind.SORT && phase !== Phase.LOBBY;
  return {
    version,
    stations: isAsked ? stations.map((station) => (station === current ? { ...station, asks: before.asks } : station)) : stations,
  };
}

function stationsFrom(drafts: readonly StationDraft[], standing: readonly Station[], version: number): readonly Station[] {
  const known = new Set(standing.map(({ id }) => id));
  const fresh = freshIds(version);
  const stations = drafts.map(({ id, kind, minutes, skipped, asks }): Station => {
    // Each id is struck off as it comes, so that none comes twice.
    if (id !== null && !known.delete(id)) throw new Refusal('INVALID_AGENDA');
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > mostMinutes) throw new Refusal('INVALID_AGENDA');
    if ((kind === StationKind.SORT) !== (asks !== null)) throw new Refusal('INVALID_AGENDA');
    return { id: id ?? fresh(), kind, minutes, skipped, asks: asks && { ...asks, ...lensChoice(asks.lens, asks.question) } };
  });
  if (!isWhole(stations)) throw new Refusal('INVALID_AGENDA');
  return stations;
}

function isWhole(stations: readonly Station[]): boolean {
  const [first, ...rest] = stations;
  const last = rest.pop();
  const ends = [StationKind.ARRIVE, StationKind.CLOSE] as readonly StationKind[];
  return (
    stations.length <= mostStations &&
    first?.kind === StationKind.ARRIVE &&
    last?.kind === StationKind.CLOSE &&
    !first.skipped &&
    !last.skipped &&
    !rest.some(({ kind }) => ends.includes(kind)) &&
    rest.some(({ kind, skipped }) => kind === StationKind.SORT && !skipped)
  );
}
