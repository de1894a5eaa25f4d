import { createHmac } from 'node:crypto';
import { type BallotView, ballotOf, type Hat, type Language, Phase, participantName, Refusal, type Role, recordIn } from '@two-hats/shared';
import { hashOf } from './capability.js';
import type { Environment } from './environment.js';
import { CapabilityKind, type StoredWorkshop } from './records.js';
import type { Reading, Writing } from './store.js';

/** What someone who holds a join code may know before joining. */
export interface Invitation {
  readonly title: string;
  readonly named: boolean;
  readonly phase: Phase;
  readonly locked: boolean;
  /** The language of the roles' names; null where it is one that the product does not speak, or nobody said. */
  readonly language: Language | null;
  /** For whoever joins says which hat they wear. */
  readonly roles: readonly Role[];
}

export interface JoinRequest {
  readonly code: string;
  /**
   * A random key that the phone makes. Joining again with the same key is joining once, and gives the same secret: a lost answer leaves
   * neither a ghost in the room nor a key under the mat.
   */
  readonly attempt: string;
  readonly name: string | null;
  readonly hat: Hat | null;
  /** That the ballot is wanted in; null for the deck's own. */
  readonly language: Language | null;
}

export interface Joined {
  readonly secret: string;
  readonly ballot: BallotView;
}

/** An attempt key as phones make it: 32 bytes, base64url. */
const attemptKey = /^[A-Za-z0-9_-]{43}$/;

/** Tells what a join code leads to. @throws Refusal `UNKNOWN_CODE`, `TOO_MANY_GUESSES` */
export async function invitation(
  { store, entrance, joinCodes }: Environment,
  address: string,
  code: string,
  language: Language | null,
): Promise<Invitation> {
  const joinCode = await joinCodes.check(address, code);
  return entrance.through(() =>
    store.read(async (reading) => {
      const { title, named, phase, locked, deck } = recordIn(await workshopBehind(reading, joinCode), language);
      return { title, named, phase, locked, language: deck.language, roles: deck.roles };
    }),
  );
}

/**
 * Lets somebody in by join code. Anyone who has the code may, also late, until the workshop is closed.
 * @throws Refusal `UNKNOWN_CODE`, `TOO_MANY_GUESSES`, `WORKSHOP_CLOSED`, `LOBBY_LOCKED`, `WORKSHOP_FULL`, `NAME_REQUIRED`, `NAME_TOO_LONG`,
 * `INVALID_INPUT` when the attempt key has the wrong form
 */
export async function joinWorkshop(environment: Environment, address: string, request: JoinRequest): Promise<Joined> {
  const { store, announcer, now, participantsPerWorkshop, entrance, joinCodes } = environment;
  if (!attemptKey.test(request.attempt)) throw new Refusal('INVALID_INPUT');
  const attemptHash = hashOf(request.attempt);
  const joinCode = await joinCodes.check(address, request.code);

  const walkIn = async (writing: Writing) => {
    const workshop = await workshopBehind(writing, joinCode);
    const known = await writing.participantIdByAttempt(attemptHash, workshop.id);
    if (known) {
      const joined = { secret: secretOf(request.attempt, known), ballot: await ballotIn(writing, workshop, known, request.language) };
      return { joined, hint: null };
    }
    if (workshop.phase === Phase.CLOSED) throw new Refusal('WORKSHOP_CLOSED');
    if (workshop.locked) throw new Refusal('LOBBY_LOCKED');
    if (workshop.participantCount >= participantsPerWorkshop) throw new Refusal('WORKSHOP_FULL');
    const name = participantName(request.name, workshop.named);
    const participantId = await writing.addParticipant(workshop.id, { name, hat: request.hat, joinedAt: now(), attemptHash });
    const secret = secretOf(request.attempt, participantId);
    await writing.addCapability({ hash: hashOf(secret), kind: CapabilityKind.PARTICIPANT, workshopId: workshop.id, participantId }, now());
    const hint = { workshopId: workshop.id, revision: await writing.raiseRevision(workshop.id, 'room') };
    return { joined: { secret, ballot: await ballotIn(writing, workshop, participantId, request.language) }, hint };
  };
  const { joined, hint } = await entrance.through(() => store.write(walkIn));
  if (hint) announcer.announce(hint);
  return joined;
}

/**
 * The secret of a participant. It is made from the attempt key, which is as long, as random and kept nowhere either, so that it can be
 * told again when the first answer was lost; and from the participant, so that whoever is removed and joins again is somebody else.
 */
function secretOf(attempt: string, participantId: string): string {
  return createHmac('sha256', attempt).update(`participant ${participantId}`).digest('base64url');
}

/** The ballot of a participant who is in `workshop`. @throws Refusal `UNKNOWN_PARTICIPANT` */
export async function ballotIn(
  reading: Reading,
  workshop: StoredWorkshop,
  participantId: string,
  language: Language | null,
): Promise<BallotView> {
  const participant = await reading.participant(participantId);
  if (!participant) throw new Refusal('UNKNOWN_PARTICIPANT');
  const earlier = workshop.rounds.length > 1 ? await reading.earlierPlacements(participantId) : [];
  const placements = await reading.placements(participantId);
  return ballotOf(recordIn(workshop, language), participant, placements, earlier, await reading.ownReasons(participantId));
}

async function workshopBehind(reading: Reading, joinCode: string): Promise<StoredWorkshop> {
  const id = await reading.workshopIdByCode(joinCode);
  const workshop = id ? await reading.workshop(id) : null;
  if (!workshop) throw new Refusal('UNKNOWN_CODE');
  return workshop;
}
