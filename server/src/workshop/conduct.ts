/** What facilitators do beside the steps: the door, the people in the room, decisions, links. None of it moves the workshop on. */
import { type Column, columnsOffered, noteText, Refusal } from '@two-hats/shared';
import { admit, facilitators, hashOf } from './capability.js';
import type { Audience, CapabilityKind, House, StoredWorkshop, Writing } from './ports.js';

export interface Changed {
  readonly revision: number;
}

async function change(
  house: House,
  secret: string | null,
  audience: Audience,
  work: (workshop: StoredWorkshop, writing: Writing) => Promise<void>,
): Promise<Changed> {
  const hint = await house.store.write(async (writing) => {
    const { workshopId } = await admit(writing, secret, facilitators);
    const workshop = await writing.workshop(workshopId);
    if (!workshop) throw new Refusal('UNKNOWN_CAPABILITY');
    await work(workshop, writing);
    return { workshopId, revision: await writing.raiseRevision(workshopId, audience) };
  });
  house.announcer.announce(hint);
  return { revision: hint.revision };
}

/** Locks or opens the door: a locked one lets nobody new in, whatever the code. */
export function lockDoor(house: House, secret: string | null, locked: boolean): Promise<Changed> {
  return change(house, secret, 'room', ({ id }, writing) => writing.patchWorkshop(id, { locked }));
}

/** Takes a person out of the workshop: ballot gone from the tallies, device no longer let in. @throws Refusal `UNKNOWN_PARTICIPANT` */
export function removeParticipant(house: House, secret: string | null, participantId: string): Promise<Changed> {
  return change(house, secret, 'room', async ({ id }, writing) => {
    await writing.revokeParticipant(id, participantId, house.now());
    await writing.removeParticipant(id, participantId);
  });
}

/**
 * Records the owner that the team agreed on for a card, or takes the decision back with null.
 * @throws Refusal `UNKNOWN_CARD`, `COLUMN_NOT_OFFERED`, `NOTE_TOO_LONG`, `WRONG_PHASE` before anything was revealed
 */
export function decide(house: House, secret: string | null, cardId: string, owner: Column | null, note: string): Promise<Changed> {
  return change(house, secret, 'room', async ({ id, deck, offersBoth, phase }, writing) => {
    if (phase === 'LOBBY' || phase === 'SORTING') throw new Refusal('WRONG_PHASE');
    if (!deck.cards.some((card) => card.id === cardId)) throw new Refusal('UNKNOWN_CARD');
    if (owner === null) return writing.undecide(id, cardId);
    if (!columnsOffered(offersBoth).includes(owner)) throw new Refusal('COLUMN_NOT_OFFERED');
    return writing.decide(id, { cardId, owner, note: noteText(note) });
  });
}

/** Issues a link's secret. It is told once and stored as a hash only. */
export async function issueLink(
  { store, random, now }: House,
  secret: string | null,
  kind: Extract<CapabilityKind, 'CO_FACILITATOR' | 'PROJECTOR' | 'SUMMARY'>,
): Promise<string> {
  const issued = random.secret();
  await store.write(async (writing) => {
    const { workshopId } = await admit(writing, secret, facilitators);
    await writing.addCapability({ hash: hashOf(issued), kind, workshopId, participantId: null }, now());
  });
  return issued;
}
