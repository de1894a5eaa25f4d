/**
 * Every way in which the product says no. A refusal is expected: it has a code that programs rely on and a sentence that a screen
 * shows to a person, saying what happened and what to do. `retryable` means that the same request may succeed a little later.
 */
export const refusals = {
  UNKNOWN_CODE: { retryable: false, says: 'There is no workshop with this code. Check the six characters on the projector.' },
  TOO_MANY_GUESSES: { retryable: true, says: 'Too many wrong codes are being tried right now. Wait a few seconds and try again.' },
  WORKSHOP_CLOSED: { retryable: false, says: 'This workshop is closed. Ask the facilitator for the summary link.' },
  LOBBY_LOCKED: { retryable: true, says: 'The facilitator has locked the door. Ask them to open it, then try again.' },
  WORKSHOP_FULL: { retryable: false, says: 'This workshop is full. Ask the facilitator.' },
  NAME_REQUIRED: { retryable: false, says: 'Please enter a name, so that the facilitator can see who is in.' },
  NAME_TOO_LONG: { retryable: false, says: 'This name is too long: 40 characters at most.' },
  TITLE_REQUIRED: { retryable: false, says: 'Please give the workshop a title.' },
  TITLE_TOO_LONG: { retryable: false, says: 'This title is too long: 120 characters at most.' },
  LENS_REQUIRED: { retryable: false, says: 'Please enter the question that this round is about.' },
  LENS_TOO_LONG: { retryable: false, says: 'This question is too long: 120 characters at most.' },
  NOTE_TOO_LONG: { retryable: false, says: 'This note is too long: 500 characters at most.' },
  UNKNOWN_DECK: { retryable: false, says: 'There is no such deck. Choose one from the list.' },
  UNKNOWN_CARD: { retryable: false, says: 'This card is not in the deck of this workshop.' },
  UNKNOWN_PARTICIPANT: { retryable: false, says: 'This person is not, or no longer, in the workshop.' },
  COLUMN_NOT_OFFERED: { retryable: false, says: 'This workshop does not offer that column.' },
  INVALID_CHANGE: { retryable: false, says: 'The change number must be a whole number above zero.' },
  TOO_MANY_PLACEMENTS: { retryable: false, says: 'Too many placements at once: 200 at most.' },
  ROUND_NOT_OPEN: { retryable: false, says: 'Sorting has not started yet. Wait for the facilitator.' },
  ROUND_CLOSED: { retryable: false, says: 'This round is closed: your last change was not counted.' },
  NOBODY_JOINED: { retryable: true, says: 'Nobody has joined yet. Share the code, then start.' },
  STALE_STEP: { retryable: false, says: 'Somebody else just moved the workshop on. Look again before you go on.' },
  WRONG_PHASE: { retryable: false, says: 'The workshop is not at this point any more. Look again before you go on.' },
  TOO_MANY_REQUESTS: { retryable: true, says: 'Too many requests at once from here. Wait a few seconds and try again.' },
  TOO_MANY_LIVE_DOCUMENTS: {
    retryable: true,
    says: 'Too many different live views are open at once from here. Close some and try again.',
  },
  FOREIGN_ORIGIN: { retryable: false, says: 'Requests from this page are not accepted. Open Two Hats at its own address.' },
  NO_CAPABILITY: { retryable: false, says: 'This needs the link that you were given. Open that link again.' },
  UNKNOWN_CAPABILITY: { retryable: false, says: 'This link or device is not, or no longer, allowed in. Join again or ask for a new link.' },
  NOT_ALLOWED: { retryable: false, says: 'This link does not allow that.' },
  INVALID_INPUT: { retryable: false, says: 'Something in this request is not valid.' },
  BUSY: { retryable: true, says: 'The server cannot save right now. Your change is kept here and sent again.' },
  INTERNAL: { retryable: true, says: 'Something went wrong on our side. Try again; if it stays, tell the operator the request number.' },
} as const satisfies Record<string, { retryable: boolean; says: string }>;

export type RefusalCode = keyof typeof refusals;

/** Thrown by rules and use cases when they say no; transports turn it into a coded error or a typed result. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly code: RefusalCode) {
    super(refusals[code].says);
  }

  get retryable(): boolean {
    return refusals[this.code].retryable;
  }
}
