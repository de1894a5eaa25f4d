/**
 * Every way in which the product says no. A refusal is expected: it has a code that programs rely on, and that a screen words for people in
 * their language (`refusalWords.ts` of the client). `retryable` means that the same request may succeed a little later.
 */
export const refusals = {
  UNKNOWN_CODE: { retryable: false },
  TOO_MANY_GUESSES: { retryable: true },
  OPENING_KEY_REQUIRED: { retryable: false },
  TOO_MANY_OPENINGS: { retryable: true },
  WORKSHOP_CLOSED: { retryable: false },
  LOBBY_LOCKED: { retryable: true },
  WORKSHOP_FULL: { retryable: false },
  NAME_REQUIRED: { retryable: false },
  NAME_TOO_LONG: { retryable: false },
  TITLE_REQUIRED: { retryable: false },
  TITLE_TOO_LONG: { retryable: false },
  LENS_REQUIRED: { retryable: false },
  LENS_TOO_LONG: { retryable: false },
  NOTE_TOO_LONG: { retryable: false },
  PERSON_TOO_LONG: { retryable: false },
  OWNER_REQUIRED: { retryable: false },
  OWNER_TOO_LONG: { retryable: false },
  REASON_REQUIRED: { retryable: false },
  REASON_TOO_LONG: { retryable: false },
  UNKNOWN_DECK: { retryable: false },
  INVALID_DECK: { retryable: false },
  UNKNOWN_CARD: { retryable: false },
  UNKNOWN_PARTICIPANT: { retryable: false },
  COLUMN_NOT_OFFERED: { retryable: false },
  INVALID_CHANGE: { retryable: false },
  TOO_MANY_PLACEMENTS: { retryable: false },
  NOT_PLACED_THERE: { retryable: false },
  UNKNOWN_REASON: { retryable: false },
  TOO_MANY_REASONS: { retryable: false },
  ROUND_NOT_OPEN: { retryable: false },
  ROUND_CLOSED: { retryable: false },
  NOBODY_JOINED: { retryable: true },
  STALE_STEP: { retryable: false },
  WRONG_PHASE: { retryable: false },
  STALE_DECISION: { retryable: false },
  NOT_PROPOSED: { retryable: false },
  INVALID_DATE: { retryable: false },
  NO_CARDS: { retryable: false },
  INVALID_AGENDA: { retryable: false },
  STALE_AGENDA: { retryable: false },
  UNKNOWN_STATION: { retryable: false },
  INVALID_DEADLINE: { retryable: false },
  WEBHOOKS_OFF: { retryable: false },
  INVALID_WEBHOOK_ADDRESS: { retryable: false },
  PRIVATE_WEBHOOK_ADDRESS: { retryable: false },
  TOO_MANY_WEBHOOKS: { retryable: false },
  UNKNOWN_WEBHOOK: { retryable: false },
  TOO_FEW_BALLOTS: { retryable: true },
  TOO_FEW_CHANGES: { retryable: true },
  TOO_MANY_REQUESTS: { retryable: true },
  TOO_MANY_LIVE_DOCUMENTS: { retryable: true },
  FOREIGN_ORIGIN: { retryable: false },
  NO_CAPABILITY: { retryable: false },
  UNKNOWN_CAPABILITY: { retryable: false },
  NOT_ALLOWED: { retryable: false },
  INVALID_INPUT: { retryable: false },
  BUSY: { retryable: true },
  INTERNAL: { retryable: true },
} as const satisfies Record<string, { retryable: boolean }>;

export type RefusalCode = keyof typeof refusals;

/** Thrown by rules and use cases when they say no; transports turn it into a coded error or a typed result. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly code: RefusalCode) {
    super(code);
  }

  get retryable(): boolean {
    return refusals[this.code].retryable;
  }
}
