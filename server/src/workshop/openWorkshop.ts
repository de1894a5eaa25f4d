import {
  type Agenda,
  type AgendaTemplate,
  agendaFrom,
  columnsOffered,
  type DeckInLanguages,
  type DeckText,
  joinCodeFrom,
  type Lens,
  type LensChoice,
  lensChoice,
  nextRound,
  ownAgenda,
  ownDeck,
  Refusal,
  type StationDraft,
  workshopTitle,
} from '@two-hats/shared';
import { deckById } from '@two-hats/shared/decks';
import { hashOf } from './capability.js';
import type { Environment } from './environment.js';
import { CapabilityKind } from './records.js';
import type { NewWorkshop, Writing } from './store.js';

export interface OpeningRequest {
  /** Where the operator asks for one. */
  readonly openingKey: string | null;
  readonly title: string;
  /** A built-in deck; null with a deck of one's own. */
  readonly deckId: string | null;
  /** A deck of one's own; null with a built-in one. */
  readonly deck: DeckText | null;
  readonly named: boolean;
  /** For trying it out with simulated people. */
  readonly rehearsal: boolean;
  readonly offersBoth: boolean;
  readonly offersNeither: boolean;
  /** What the first round asks; null: as the agenda has it. */
  readonly lens: Lens | null;
  /** The facilitator's own question, for a lens of their own. */
  readonly question: string | null;
  readonly template: AgendaTemplate;
  /** The facilitator's own agenda; null for the template's. */
  readonly agenda: readonly StationDraft[] | null;
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
 * `LENS_TOO_LONG`, `INVALID_AGENDA`, `UNKNOWN_DECK`, `INVALID_DECK`, `INVALID_INPUT`
 */
export async function openWorkshop(environment: Environment, address: string, request: OpeningRequest): Promise<OpenedWorkshop> {
  const { store, random, entrance, openings, joinCodes } = environment;
  const title = workshopTitle(request.title);
  const { named, rehearsal } = request;
  const { agenda, lens } = planned(request);
  const columns = columnsOffered({ both: request.offersBoth, neither: request.offersNeither });
  const deck = chosenDeck(request, random.id);
  const setup = { title, named, rehearsal, columns, lens, agenda, deck };
  const opened = await openings.admit(address, request.openingKey, () =>
    entrance.through(() => store.write((writing) => addOpened(environment, writing, setup))),
  );
  joinCodes.learn(address, opened.joinCode);
  return opened;
}

/** Adds a workshop with a join code that is free, and the links of whoever opens it. */
export async function addOpened(
  { random, now }: Environment,
  writing: Writing,
  setup: Omit<NewWorkshop, 'id' | 'joinCode' | 'openedAt'>,
): Promise<OpenedWorkshop> {
  const workshopId = random.id();
  const secrets = { FACILITATOR: random.secret(), PROJECTOR: random.secret(), SUMMARY: random.secret() };
  let joinCode = joinCodeFrom(random.below);
  while (!(await writing.addWorkshop({ ...setup, id: workshopId, joinCode, openedAt: now() }))) joinCode = joinCodeFrom(random.below);
  for (const kind of [CapabilityKind.FACILITATOR, CapabilityKind.PROJECTOR, CapabilityKind.SUMMARY] as const) {
    await writing.addCapability({ hash: hashOf(secrets[kind]), kind, workshopId, participantId: null }, now());
  }
  return {
    workshopId,
    joinCode,
    facilitatorSecret: secrets.FACILITATOR,
    projectorSecret: secrets.PROJECTOR,
    summarySecret: secrets.SUMMARY,
  };
}

/** A deck of one's own gets an id that no other workshop's deck has. */
function chosenDeck({ deckId, deck }: OpeningRequest, newId: () => string): DeckInLanguages {
  if (deck) {
    if (deckId !== null) throw new Refusal('INVALID_INPUT');
    return ownDeck(newId(), deck);
  }
  const builtIn = deckById(deckId ?? '');
  if (!builtIn) throw new Refusal('UNKNOWN_DECK');
  return builtIn;
}

/** The agenda, and what its first round asks. */
function planned({ lens, question, template, agenda: own }: OpeningRequest): { agenda: Agenda; lens: LensChoice } {
  const first = lens === null ? undefined : lensChoice(lens, question);
  const agenda = own ? ownAgenda(own) : agendaFrom(template, first);
  const { asks } = nextRound({ agenda, stationId: agenda.stations[0]?.id ?? '' }) ?? {};
  if (!asks) throw new Refusal('INVALID_AGENDA');
  return { agenda, lens: { lens: asks.lens, question: asks.question } };
}
