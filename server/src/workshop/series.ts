/** Workshops of one team with one deck, each opened from one before. */
import {
  AgendaTemplate,
  agendaFrom,
  type Language,
  Phase,
  Refusal,
  recordIn,
  type SeriesView,
  seriesOf,
  seriesTitle,
  type WorkshopRecord,
} from '@two-hats/shared';
import { admit, facilitators, workshopOf } from './capability.js';
import type { Environment } from './environment.js';
import { addOpened, type OpenedWorkshop } from './openWorkshop.js';

/** A series shows so many workshops, the newest ones: ten years of one every other month. */
const workshopsShown = 60;

/**
 * Opens the next workshop of a series: with the deck, the columns, the settings and the agenda of the one that it is opened from, or a short
 * agenda where it is about some cards. People join anew.
 *
 * @param address of whoever opens it
 * @param cardIds what its first round is about; null for all cards
 * @throws Refusal `WRONG_PHASE` before the earlier one is closed, `NO_CARDS`, `UNKNOWN_CARD`, `TOO_MANY_OPENINGS`
 */
export async function openNextWorkshop(
  environment: Environment,
  credential: string | null,
  address: string,
  cardIds: readonly string[] | null,
): Promise<OpenedWorkshop> {
  const { store, entrance, openings, joinCodes } = environment;
  const workshopId = await store.read(async (reading) => (await admit(reading, credential, facilitators)).workshopId);
  const opened = await openings.admitAgain(address, () =>
    entrance.through(() =>
      store.write(async (writing) => {
        const before = await workshopOf(writing, workshopId);
        if (before.phase !== Phase.CLOSED) throw new Refusal('WRONG_PHASE');
        if (cardIds?.length === 0) throw new Refusal('NO_CARDS');
        const known = new Set(before.deck.cards.map(({ id }) => id));
        if (cardIds && !cardIds.every((cardId) => known.has(cardId))) throw new Refusal('UNKNOWN_CARD');
        const { id, last } = await writing.seriesOf(workshopId, workshopsShown);
        const { title, named, rehearsal, columns, deck, agenda, rounds } = before;
        const [first] = rounds;
        if (!first) throw new Refusal('WRONG_PHASE');
        const lens = { lens: first.lens, question: first.question };
        return addOpened(environment, writing, {
          title: seriesTitle(title, last + 1),
          named,
          rehearsal,
          columns,
          lens,
          // A look at a few cards needs no hour.
          agenda: cardIds ? agendaFrom(AgendaTemplate.SHORT, lens) : { ...agenda, closedFrom: null },
          deck,
          series: { id, number: last + 1 },
          cardIds: cardIds && [...new Set(cardIds)],
        });
      }),
    ),
  );
  joinCodes.learn(address, opened.joinCode);
  return opened;
}

/**
 * The series that the caller's workshop belongs to. For facilitators alone: a summary's link was given for one workshop, and whoever has it
 * was told nothing of those before and after.
 */
export async function readSeries({ store }: Environment, credential: string | null, language: Language | null): Promise<SeriesView> {
  return store.read(async (reading) => {
    const { workshopId } = await admit(reading, credential, facilitators);
    const { workshopIds } = await reading.seriesOf(workshopId, workshopsShown);
    const records: WorkshopRecord[] = [];
    for (const id of workshopIds) records.push(recordIn(await workshopOf(reading, id), language));
    return seriesOf(records, workshopId);
  });
}
