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
  /** Sees the pictures of revealed rounds and nothing else: whoever sees a slide can read the link in it. */
  PICTURES: 'PICTURES',
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

/** What webhooks are told of, as it stands in a message. */
export const WebhookEvent = {
  ROUND_REVEALED: 'round.revealed',
  WORKSHOP_CLOSED: 'workshop.closed',
  DECISION_DUE: 'decision.due',
  /** Asked for by a facilitator. */
  TEST: 'webhook.test',
} as const;
export type WebhookEvent = (typeof WebhookEvent)[keyof typeof WebhookEvent];

export const DeliveryState = { WAITING: 'WAITING', DELIVERED: 'DELIVERED', GIVEN_UP: 'GIVEN_UP' } as const;
export type DeliveryState = (typeof DeliveryState)[keyof typeof DeliveryState];

/** Why a try failed. */
export const DeliveryProblem = {
  PRIVATE_ADDRESS: 'PRIVATE_ADDRESS',
  UNREACHABLE: 'UNREACHABLE',
  TIMED_OUT: 'TIMED_OUT',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
} as const;
export type DeliveryProblem = (typeof DeliveryProblem)[keyof typeof DeliveryProblem];

/** How a try ended: accepted where there is no problem. */
export interface Outcome {
  /** What the receiver answered; null where it did not. */
  readonly status: number | null;
  readonly problem: DeliveryProblem | null;
}

/** A message on its way to a webhook. */
export interface DeliveryRecord extends Outcome {
  readonly id: string;
  readonly type: WebhookEvent;
  readonly state: DeliveryState;
  readonly happenedAt: number;
  readonly tries: number;
  /** When the last try ended. */
  readonly triedAt: number | null;
  readonly nextTryAt: number | null;
}

export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  readonly addedAt: number;
  /** When its receiver said that it is gone for good; null while it is told. */
  readonly endedAt: number | null;
  /** The last day whose due decisions it was told of. */
  readonly lookedOn: string;
  readonly givenUp: number;
  readonly waiting: number;
  /** Of the newest event. */
  readonly last: DeliveryRecord | null;
}

export interface NewDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly type: WebhookEvent;
  readonly body: string;
  readonly happenedAt: number;
}

/** A delivery that is this process's to try, until its lease is over. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  /** With this one. */
  readonly tries: number;
}

/** What follows from a try. */
export interface Settlement extends Outcome {
  readonly triedAt: number;
  /** Null when it is over. */
  readonly nextTryAt: number | null;
  /** Whether the receiver is gone for good. */
  readonly ends: boolean;
}

/** How many decisions are to be looked at again on a day. */
export interface DueDecisions {
  readonly day: string;
  readonly decisions: number;
}
