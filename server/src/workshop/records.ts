/** What is stored, as the use cases see it. The tables behind it are the storage's own matter. */
import type { Column, DeckInLanguages, HattedBallot, OwnReason, Phase, Placement, PublishedReason, WorkshopRecord } from '@two-hats/shared';

/** What a secret allows. The join code is no capability: it lets you join, nothing else. */
export const CapabilityKind = {
  FACILITATOR: 'FACILITATOR',
  CO_FACILITATOR: 'CO_FACILITATOR',
  PARTICIPANT: 'PARTICIPANT',
  /** Sees the Stage and can do nothing: the machine at the projector must not hold a facilitator's power. */
  PROJECTOR: 'PROJECTOR',
  SUMMARY: 'SUMMARY',
} as const;
export type CapabilityKind = (typeof CapabilityKind)[keyof typeof CapabilityKind];

/** A capability as it is stored: the hash of its secret, never the secret. */
export interface Capability {
  readonly hash: string;
  readonly kind: CapabilityKind;
  readonly workshopId: string;
  /** Only for a participant's capability. */
  readonly participantId: string | null;
  /** The workshop's access revision when this was read: lower than today's when somebody's access has ended since. */
  readonly accessRevision: number;
}

/** A workshop as stored: the record that views are made from, and what only the server needs. */
export interface StoredWorkshop extends WorkshopRecord {
  readonly deck: DeckInLanguages;
  /** Raised when a capability is revoked, so that open sockets are looked at again. */
  readonly accessRevision: number;
}

/** What a round must tell for placements to be judged and counted. Cheap to read: no tally, no deck text. */
export interface RoundStanding {
  readonly workshopId: string;
  /** Raised whenever somebody's access to the workshop ends. */
  readonly accessRevision: number;
  /** The workshop's revision as it stands. */
  readonly revision: number;
  readonly phase: Phase;
  /** The columns and cards that the open round is about. */
  readonly columns: readonly Column[];
  readonly cardIds: ReadonlySet<string>;
  /** Database id of the open round; null before the first start. */
  readonly roundId: number | null;
  readonly round: number;
}

/** A placement that the rules have accepted, with what stood before and who sent it. */
export interface AcceptedPlacement extends Placement {
  readonly participantId: string;
  readonly roundId: number;
}

/** The address of one card on one ballot. */
export interface BallotCard {
  readonly participantId: string;
  readonly roundId: number;
  readonly cardId: string;
}

/** What one commit of placements adds to a ballot. */
export interface BallotChange {
  readonly participantId: string;
  readonly roundId: number;
  readonly placedBy: number;
  /** The workshop's revision while it changed. */
  readonly changedAt: number;
}

/** What one commit of placements adds to a card's tally. */
export interface TallyChange {
  readonly roundId: number;
  readonly cardId: string;
  readonly counts: Readonly<Record<Column, number>>;
}

export interface BallotPageRequest {
  /** Id of the last participant of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** One ballot with the hat of its owner, as the places, in a list of cells, of those that it fills, in no particular order. */
export interface FilledCells extends HattedBallot {
  readonly participantId: string;
}

export interface ParticipantPageRequest {
  /** Participants whose id is below this one: newest first. */
  readonly before: string | null;
  readonly limit: number;
  readonly notDoneOnly: boolean;
  /** Part of a name; empty for all. */
  readonly search: string;
}

/** A reason that the rules have accepted, with who wrote it and the id that was drawn for it. */
export interface WrittenReason extends Pick<OwnReason, 'cardId' | 'column' | 'change'>, Pick<PublishedReason, 'id' | 'text'> {
  readonly participantId: string;
  readonly roundId: number;
}

/** Which reason of whose. */
export interface AddressedReason {
  readonly workshopId: string;
  /** Number of the round. */
  readonly round: number;
  readonly participantId: string;
  readonly cardId: string;
}

export interface ReasonPageRequest {
  /** Null: of all cards. */
  readonly cardId: string | null;
  /** Null: for all columns. */
  readonly column: Column | null;
  /** The last one of the page before; null for the first page. */
  readonly after: Pick<PublishedReason, 'cardId' | 'column' | 'id'> | null;
  readonly withHidden: boolean;
  readonly limit: number;
}
