import { type BallotView, ballotOf, type Hat, normalizeJoinCode, Phase, participantName, Refusal, type Role } from '@two-hats/shared';
import { hashOf } from './capability.js';
import type { GuessBudget } from './guessBudget.js';
import { CapabilityKind, type House, type Reading, type StoredWorkshop, type Writing } from './ports.js';

/** What someone who holds a join code may know before joining. */
export interface Invitation {
  readonly title: string;
  readonly named: boolean;
  readonly phase: Phase;
  readonly locked: boolean;
  /** For whoever joins says which hat they wear. */
  readonly roles: readonly Role[];
}

export interface JoinWish {
  readonly code: string;
  /** A random key that the phone makes: joining again with the same key is joining once, so a lost answer leaves no ghost in the room. */
  readonly attempt: string;
  readonly name: string | null;
  readonly hat: Hat | null;
}

export interface Joined {
  readonly secret: string;
  readonly ballot: BallotView;
}

/** An attempt key as phones make it: 32 bytes, base64url. */
const attemptKey = /^[A-Za-z0-9_-]{43}$/;

/** Tells what a join code leads to. @throws Refusal `UNKNOWN_CODE`, `TOO_MANY_GUESSES` */
export function invitation({ store, entrance }: House, guesses: GuessBudget, address: string, code: string): Promise<Invitation> {
  return entrance.through(() =>
    store.read(async (reading) => {
      const { title, named, phase, locked, deck } = await workshopBehind(reading, guesses, address, code);
      return { title, named, phase, locked, roles: deck.roles };
    }),
  );
}

/**
 * Lets somebody in by join code. Anyone who has the code may, also late, until the workshop is closed.
 * @throws Refusal `UNKNOWN_CODE`, `TOO_MANY_GUESSES`, `WORKSHOP_CLOSED`, `LOBBY_LOCKED`, `WORKSHOP_FULL`, `NAME_REQUIRED`, `NAME_TOO_LONG`,
 * `INVALID_INPUT` when the attempt key has the wrong form
 */
export async function joinWorkshop(house: House, guesses: GuessBudget, address: string, wish: JoinWish): Promise<Joined> {
  const { store, announcer, random, now, participantsPerWorkshop, entrance } = house;
  if (!attemptKey.test(wish.attempt)) throw new Refusal('INVALID_INPUT');
  const attemptHash = hashOf(wish.attempt);
  const secret = random.secret();

  const walkIn = async (writing: Writing) => {
    const workshop = await workshopBehind(writing, guesses, address, wish.code);
    const known = await writing.participantIdByAttempt(attemptHash, workshop.id);
    if (!known) {
      if (workshop.phase === Phase.CLOSED) throw new Refusal('WORKSHOP_CLOSED');
      if (workshop.locked) throw new Refusal('LOBBY_LOCKED');
      if (workshop.participantCount >= participantsPerWorkshop) throw new Refusal('WORKSHOP_FULL');
    }
    const participantId =
      known ??
      (await writing.addParticipant(workshop.id, {
        name: participantName(wish.name, workshop.named),
        hat: wish.hat,
        joinedAt: now(),
        attemptHash,
      }));
    await writing.addCapability({ hash: hashOf(secret), kind: CapabilityKind.PARTICIPANT, workshopId: workshop.id, participantId }, now());
    const revision = known ? workshop.revision : await writing.raiseRevision(workshop.id, 'room');
    return { ballot: await ballotIn(writing, workshop, participantId), hint: { workshopId: workshop.id, revision } };
  };
  const { ballot, hint } = await entrance.through(() => store.write(walkIn));
  announcer.announce(hint);
  return { secret, ballot };
}

/** The ballot of a participant who is in `workshop`. @throws Refusal `UNKNOWN_PARTICIPANT` */
export async function ballotIn(reading: Reading, workshop: StoredWorkshop, participantId: string): Promise<BallotView> {
  const participant = await reading.participant(participantId);
  if (!participant) throw new Refusal('UNKNOWN_PARTICIPANT');
  return ballotOf(workshop, participant, await reading.placements(participantId));
}

async function workshopBehind(reading: Reading, guesses: GuessBudget, address: string, code: string): Promise<StoredWorkshop> {
  guesses.check(address);
  const joinCode = normalizeJoinCode(code);
  const id = joinCode && (await reading.workshopIdByCode(joinCode));
  const workshop = id ? await reading.workshop(id) : null;
  if (!workshop) {
    guesses.miss(address);
    throw new Refusal('UNKNOWN_CODE');
  }
  return workshop;
}
