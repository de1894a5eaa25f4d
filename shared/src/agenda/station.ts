/** What a workshop goes through, station by station. Kept with the workshop: whoever facilitates may arrange it anew at any time. */
import type { LensChoice } from '../lens.js';
import { Phase } from '../phase.js';
import type { StartingBallots } from '../startingBallots.js';

/** What the room does at a station. */
export const StationKind = {
  ARRIVE: 'ARRIVE',
  SORT: 'SORT',
  TALK: 'TALK',
  CHARTER: 'CHARTER',
  CLOSE: 'CLOSE',
} as const;
export type StationKind = (typeof StationKind)[keyof typeof StationKind];

/** The cards that a planned round is about. Which they are turns out when it starts; where there are none, it is about all. */
export const CardScope = {
  ALL: 'ALL',
  /** Those that were not agreed in the round before. */
  NOT_AGREED: 'NOT_AGREED',
  /** Those that nobody has decided, or that are to be looked at again. */
  OPEN: 'OPEN',
} as const;
export type CardScope = (typeof CardScope)[keyof typeof CardScope];

/** What is asked at a station where the room sorts. */
export interface PlannedRound extends LensChoice {
  readonly cards: CardScope;
  readonly ballots: StartingBallots;
}

export interface Station {
  /** Stable within its agenda. */
  readonly id: string;
  readonly kind: StationKind;
  /** How long it is meant to take. */
  readonly minutes: number;
  /** Stays in sight and is passed over. */
  readonly skipped: boolean;
  /** Of a station where the room sorts; null of any other. */
  readonly asks: PlannedRound | null;
}

export interface Agenda {
  /** Raised by every change of its stations: a later change must name it, so that nobody overwrites what they have not seen. */
  readonly version: number;
  /** Begins with arriving and ends with closing; each of these is there once. */
  readonly stations: readonly Station[];
  /** Of a closed workshop the station that it was closed at: what lies between that and the end was passed over. */
  readonly closedFrom?: string | null;
}

/** The phase in which a workshop is at a station of each kind. */
export const phaseAt: Readonly<Record<StationKind, Phase>> = {
  ARRIVE: Phase.LOBBY,
  SORT: Phase.SORTING,
  TALK: Phase.REVEALED,
  CHARTER: Phase.REVEALED,
  CLOSE: Phase.CLOSED,
};

/** How long everything that is not skipped is meant to take, in minutes. */
export function plannedMinutes(stations: readonly Station[]): number {
  return stations.reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes), 0);
}

/** The stations still to come after one, in order, without those that are skipped. */
export function stationsAhead(stations: readonly Station[], stationId: string): readonly Station[] {
  const at = stations.findIndex(({ id }) => id === stationId);
  return stations.slice(at + 1).filter(({ skipped }) => !skipped);
}

/** Ids for the stations that come in with a version of an agenda: no other station, before or after, has one of them. */
export function freshIds(version: number): () => string {
  let count = 0;
  return () => `${version}.${++count}`;
}
