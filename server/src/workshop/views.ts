/** The views, read for whoever may see them. What each contains is decided in `shared`; who may see it, here. */
import {
  arrivalsInFrame,
  type BallotView,
  type ColumnReasons,
  type ConsoleView,
  consoleOf,
  isRevealed,
  type Language,
  namesArrivals,
  type OwnRound,
  ownRoundsOf,
  type ParticipantRecord,
  type PicturesView,
  participantsInFrame,
  picturesOf,
  reasonsInFrame,
  recordIn,
  type StageView,
  type SummaryView,
  stageOf,
  summaryOf,
} from '@two-hats/shared';
import { admit, admitParticipant, facilitators, pictureViewers, stageViewers, summaryReaders, workshopOf } from './capability.js';
import type { Environment } from './environment.js';
import { InLanguages } from './inLanguages.js';
import { ballotIn } from './joinWorkshop.js';
import type { CapabilityKind, ParticipantPageRequest, StoredWorkshop } from './records.js';
import type { Reading } from './store.js';

/** The views that change live. */
export const LiveView = { STAGE: 'stage', CONSOLE: 'console', PICTURES: 'pictures' } as const;
export type LiveView = (typeof LiveView)[keyof typeof LiveView];

/** What each of them shows. */
export interface ViewOf {
  readonly stage: StageView;
  readonly console: ConsoleView;
  readonly pictures: PicturesView;
}

/** Who may watch a live view. */
export const viewersOf: Readonly<Record<LiveView, readonly CapabilityKind[]>> = {
  stage: stageViewers,
  console: facilitators,
  pictures: pictureViewers,
};

export async function readStage(environment: Environment, credential: string | null, language: Language | null): Promise<StageView> {
  return (await readAs(environment, credential, stageViewers, stageIn)).in(language);
}

export async function readConsole(environment: Environment, credential: string | null, language: Language | null): Promise<ConsoleView> {
  return (await readAs(environment, credential, facilitators, consoleIn)).in(language);
}

/** @throws Refusal `WRONG_PHASE` before anything was revealed */
export async function readSummary(environment: Environment, credential: string | null, language: Language | null): Promise<SummaryView> {
  return readAs(environment, credential, summaryReaders, (workshop) => summaryOf(recordIn(workshop, language)));
}

export async function readPictures(environment: Environment, credential: string | null, language: Language | null): Promise<PicturesView> {
  return (await readAs(environment, credential, pictureViewers, picturesIn)).in(language);
}

export async function readBallot({ store }: Environment, credential: string | null, language: Language | null): Promise<BallotView> {
  return store.read(async (reading) => {
    const { workshopId, participantId } = await admitParticipant(reading, credential);
    return ballotIn(reading, await workshopOf(reading, workshopId), participantId, language);
  });
}

/** The caller's own ballots over all revealed rounds, beside the room's view. */
export async function readOwnRounds(
  { store }: Environment,
  credential: string | null,
  language: Language | null,
): Promise<readonly OwnRound[]> {
  return store.read(async (reading) => {
    const { workshopId, participantId } = await admitParticipant(reading, credential);
    const workshop = await workshopOf(reading, workshopId);
    const newest = workshop.rounds.at(-1)?.number ?? 0;
    const placed = (await reading.placements(participantId)).flatMap(({ cardId, column }) =>
      column ? { round: newest, cardId, column } : [],
    );
    return ownRoundsOf(recordIn(workshop, language), [...placed, ...(await reading.earlierPlacements(participantId))]);
  });
}

/** One page of the participants, newest first. */
export async function readParticipants(
  { store }: Environment,
  credential: string | null,
  request: ParticipantPageRequest,
): Promise<ParticipantRecord[]> {
  return store.read(async (reading) => {
    const { workshopId } = await admit(reading, credential, facilitators);
    return reading.participants(workshopId, request);
  });
}

/** The Stage of a workshop, with who has arrived while it gathers: also how frames are made. */
export async function stageIn(workshop: StoredWorkshop, reading: Reading): Promise<InLanguages<StageView>> {
  const newest = namesArrivals(workshop)
    ? await reading.participants(workshop.id, { before: null, limit: arrivalsInFrame, notDoneOnly: false, search: '' })
    : [];
  return new InLanguages(workshop.stageRevision, (language) => stageOf(recordIn(workshop, language), newest));
}

/** The Console of a workshop, with the newest participants: also how frames are made. */
export async function consoleIn(workshop: StoredWorkshop, reading: Reading): Promise<InLanguages<ConsoleView>> {
  const newest = await reading.participants(workshop.id, { before: null, limit: participantsInFrame, notDoneOnly: false, search: '' });
  const reasons = await currentReasons(workshop, reading);
  return new InLanguages(workshop.revision, (language) => consoleOf(recordIn(workshop, language), newest, reasons));
}

/** The pictures of a workshop: also how frames are made. A vote changes none of them, so it is no frame for whoever looks at a slide. */
export function picturesIn(workshop: StoredWorkshop): InLanguages<PicturesView> {
  return new InLanguages(workshop.step, (language) => picturesOf(recordIn(workshop, language)));
}

/** The reasons on the card that the room looks at. */
async function currentReasons(
  { id, phase, rounds, currentCardId: cardId }: StoredWorkshop,
  reading: Reading,
): Promise<ColumnReasons[] | null> {
  const round = rounds.at(-1);
  if (!round || cardId === null || !isRevealed(phase)) return null;
  const counts = await reading.reasonCounts(id, round.number, cardId);
  const told: ColumnReasons[] = [];
  // One after the other: they may be read within a transaction, which is one conversation.
  for (const column of round.columns) {
    const count = counts.get(column) ?? 0;
    const page = { cardId, column, after: null, withHidden: true, limit: reasonsInFrame };
    told.push({ column, count, reasons: count === 0 ? [] : await reading.reasons(id, round.number, page) });
  }
  return told;
}

function readAs<View>(
  { store }: Environment,
  credential: string | null,
  kinds: readonly CapabilityKind[],
  view: (workshop: StoredWorkshop, reading: Reading) => View | Promise<View>,
): Promise<View> {
  return store.read(async (reading) => {
    const { workshopId } = await admit(reading, credential, kinds);
    return view(await workshopOf(reading, workshopId), reading);
  });
}
