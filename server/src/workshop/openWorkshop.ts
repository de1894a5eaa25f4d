import { columnsOffered, joinCodeFrom, type Lens, lensChoice, Refusal, workshopTitle } from '@two-hats/shared';
import { deckById } from '@two-hats/shared/decks';
import { hashOf } from './capability.js';
import { CapabilityKind, type House, type Writing } from './ports.js';

export interface WorkshopWish {
  /** Where the operator asks for one. */
  readonly openingKey: string | null;
  readonly title: string;
  readonly deckId: string;
  readonly named: boolean;
  readonly offersBoth: boolean;
  readonly offersNeither: boolean;
  readonly lens: Lens;
  /** The facilitator's own question, for a lens of their own. */
  readonly question: string | null;
}

/** What opening gives, once. The secrets are stored as hashes only. */
export interface OpenedWorkshop {
  readonly workshopId: string;
  readonly joinCode: string;
  readonly facilitatorSecret: string;
  readonly projectorSecret: string;
  readonly summarySecret: string;
}

/**
 * Opens a workshop with its own copy of the deck. Anyone may who has the opening key, where there is one.
 * @param address of whoever opens it
 * @throws Refusal `OPENING_KEY_REQUIRED`, `TOO_MANY_OPENINGS`, `TITLE_REQUIRED`, `TITLE_TOO_LONG`, `LENS_REQUIRED`,
 * `LENS_TOO_LONG`, `UNKNOWN_DECK`
 */
export async function openWorkshop(house: House, address: string, wish: WorkshopWish): Promise<OpenedWorkshop> {
  const { store, random, now, entrance, openings, joinCodes } = house;
  const title = workshopTitle(wish.title);
  const { named } = wish;
  const lens = lensChoice(wish.lens, wish.question);
  const columns = columnsOffered({ both: wish.offersBoth, neither: wish.offersNeither });
  const deck = deckById(wish.deckId);
  if (!deck) throw new Refusal('UNKNOWN_DECK');

  const workshopId = random.id();
  const secrets = { FACILITATOR: random.secret(), PROJECTOR: random.secret(), SUMMARY: random.secret() };
  const add = async (writing: Writing) => {
    let code = joinCodeFrom(random.below);
    while (!(await writing.addWorkshop({ id: workshopId, title, joinCode: code, named, columns, lens, deck, openedAt: now() }))) {
      code = joinCodeFrom(random.below);
    }
    for (const kind of [CapabilityKind.FACILITATOR, CapabilityKind.PROJECTOR, CapabilityKind.SUMMARY] as const) {
      await writing.addCapability({ hash: hashOf(secrets[kind]), kind, workshopId, participantId: null }, now());
    }
    return code;
  };
  const joinCode = await openings.admit(address, wish.openingKey, () => entrance.through(() => store.write(add)));
  joinCodes.learn(address, joinCode);
  return {
    workshopId,
    joinCode,
    facilitatorSecret: secrets.FACILITATOR,
    projectorSecret: secrets.PROJECTOR,
    summarySecret: secrets.SUMMARY,
  };
}
