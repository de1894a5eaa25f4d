/** What facilitators do beside the steps: the door, the people in the room, decisions. None of it moves the workshop on. */
import { type Column, columnsOffered, noteText, Refusal } from '@two-hats/shared';
import { admit, facilitators } from './capability.js';
import type { Audience, House, StoredWorkshop, Writing } from './ports.js';

export interface Changed {
  readonly revision: number;
}

async function change(
  house: House,
  credential: string | null,
  audience: Audience,
  work: (workshop: StoredWorkshop, writing: Writing) => Promise<void>,
): Promise<Changed> {
  const hint = await house.store.write(async (writing) => {
    const { workshopId } = await admit(writing, credential, facilitators);
    const workshop = await writing.workshop(workshopId);
    if (!workshop) throw new Refusal('UNKNOWN_CAPABILITY');
    await work(workshop, writing);
    return { workshopId, revision: await writing.raiseRevision(workshopId, audience) };
  });
  house.announcer.announce(hint);
  return { revision: hint.revision };
}

/** Locks or opens the door: a locked one lets nobody new in, whatever the code. */
export function lockDoor(house: House, credential: string | null, locked: boolean): Promise<Changed> {
  return change(house, credential, 'room', ({ id }, writing) => writing.patchWorkshop(id, { locked }));
}

/**
 * Takes people out of the workshop: ballots gone from the tallies, devices no longer let in. People who left meanwhile are passed over.
 * @throws Refusal `UNKNOWN_PARTICIPANT` when none of them is in the workshop
 */
export function removeParticipants(house: House, credential: string | null, participantIds: readonly string[]): Promise<Changed> {
  return change(house, credential, 'room', async ({ id }, writing) => {
    const removed = await writing.removeParticipants(id, participantIds, house.now());
    if (removed === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
  });
}

/**
 * Takes out everybody who joined at or after a moment: for when a crowd came in that does not belong.
 * @param joinedAt milliseconds since the epoch
 * @throws Refusal `UNKNOWN_PARTICIPANT` when nobody joined since
 */
export function removeArrivals(house: House, credential: string | null, joinedAt: number): Promise<Changed> {
  return change(house, credential, 'room', async ({ id }, writing) => {
    const removed = await writing.removeParticipants(id, await writing.participantIdsSince(id, joinedAt), house.now());
    if (removed === 0) throw new Refusal('UNKNOWN_PARTICIPANT');
  });
}

/**
 * Records the owner that the team agreed on for a card, or takes the decision back with null.
 * @throws Refusal `UNKNOWN_CARD`, `COLUMN_NOT_OFFERED`, `NOTE_TOO_LONG`, `WRONG_PHASE` before anything was revealed
 */
export function decide(house: House, credential: string | null, cardId: string, owner: Column | null, note: string): Promise<Changed> {
  return change(house, credential, 'room', async ({ id, deck, offersBoth, phase }, writing) => {
    if (phase === 'LOBBY' || phase === 'SORTING') throw new Refusal('WRONG_PHASE');
    if (!deck.cards.some((card) => card.id === cardId)) throw new Refusal('UNKNOWN_CARD');
    if (owner === null) return writing.undecide(id, cardId);
    if (!columnsOffered(offersBoth).includes(owner)) throw new Refusal('COLUMN_NOT_OFFERED');
    return writing.decide(id, { cardId, owner, note: noteText(note) });
  });
}
