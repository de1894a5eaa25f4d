/** Whether the database, the tallies and the screens agree with what the phones were told: asked after every fault. */
import { type LookedInto, lookInto } from '../support/database.js';
import type { Workshop } from '../support/workshop.js';
import type { Entry } from './journal.js';
import type { Phone } from './phone.js';

export interface StoredPlacement {
  readonly participant: number;
  readonly round: number;
  readonly card: string;
  readonly column: string | null;
  readonly change: number;
}

/**
 * Every promise about a workshop, held against what is on disk and on the phones.
 * Waits until the phones that are connected have settled and show the current Stage; nobody may be placing any more.
 * @param name the server's database, whether it runs or not
 * @returns a sentence for every breach; none when all is well
 */
export async function breachesOf(name: string, workshop: Pick<Workshop, 'id'>, phones: readonly Phone[]): Promise<string[]> {
  const connected = phones.filter(({ isConnected }) => isConnected);
  await Promise.all(connected.map((phone) => phone.until(() => phone.isSettled, 'everything is settled')));
  return [...(await breachesOnDisk(name, workshop, phones)), ...(await breachesOfScreens(name, workshop.id, connected))];
}

/** What of it is about the disk: asked at any moment, also while phones place. */
export async function breachesOnDisk(name: string, workshop: Pick<Workshop, 'id'>, phones: readonly Phone[]): Promise<string[]> {
  // What is acknowledged by now must be found; what is found may have been sent since.
  const acknowledged = new Map(phones.flatMap(newestSaved));
  return lookInto(name, async (database) => {
    await database.holdStill();
    const breaches = await breachesOfStorage(database, workshop.id);
    const stored = await storedPlacements(database, workshop.id);
    return [...breaches, ...breachesOfJournals(stored, acknowledged, phones), ...phones.flatMap(({ oddities }) => oddities)];
  });
}

/** What must hold in any database of ours: whole, none twice, and the sums are those of the rows. To be asked within one transaction. */
export async function breachesOfStorage(database: LookedInto, workshopId: string): Promise<string[]> {
  const breaches: string[] = [];
  const integrity = await database.integrity();
  if (integrity !== 'ok') breaches.push(`The integrity check says: ${integrity}`);
  const twice = await database.rows<object>(
    'select participant_id, round_id, card_id, count(*) from placement group by participant_id, round_id, card_id having count(*) > 1',
  );
  for (const row of twice) breaches.push(`Stored twice: ${JSON.stringify(row)}`);
  const kept = JSON.stringify(sorted(await database.keptTallies(workshopId)));
  const folded = JSON.stringify(sorted(await database.foldedTallies(workshopId)));
  if (kept !== folded) breaches.push(`The tally is kept as ${kept} where the placements add up to ${folded}`);
  const sums = await database.roundSums(workshopId);
  if (JSON.stringify(sums.kept) !== JSON.stringify(sums.counted)) breaches.push(`The sums of the rounds: ${JSON.stringify(sums)}`);
  return breaches;
}

/** The newest acknowledged placement of each card, under its key. */
function newestSaved({ person, journal }: Phone): [key: string, entry: Entry][] {
  return journal
    .filter(({ saved }) => saved)
    .map((entry) => [keyOf({ participant: Number(person.id), round: entry.round, card: entry.cardId }), entry]);
}

/** Every acknowledged placement is stored, or a later one; and nothing is stored that no phone sent. */
function breachesOfJournals(
  placements: readonly StoredPlacement[],
  acknowledged: ReadonlyMap<string, Entry>,
  phones: readonly Phone[],
): string[] {
  const breaches: string[] = [];
  const stored = new Map(placements.map((placement) => [keyOf(placement), placement]));
  for (const [key, { change, column }] of acknowledged) {
    const held = stored.get(key);
    if (!held) breaches.push(`Lost: ${key} was acknowledged with change ${change} and is not stored`);
    else if (held.change < change) breaches.push(`Lost: ${key} was acknowledged with change ${change}, stored is ${held.change}`);
    else if (held.change === change && held.column !== column) breaches.push(`${key} change ${change} is in ${held.column}, not ${column}`);
  }
  const sent = new Map<string, Entry>();
  for (const { person, journal } of phones) {
    for (const entry of journal) {
      const key = keyOf({ participant: Number(person.id), round: entry.round, card: entry.cardId });
      if (entry.sent > 0) sent.set(`${key}/${entry.change}`, entry);
    }
  }
  const owners = new Set(phones.map(({ person }) => Number(person.id)));
  for (const [key, { change, column, participant }] of stored) {
    if (!owners.has(participant)) continue;
    const origin = sent.get(`${key}/${change}`);
    if (origin?.column !== column) breaches.push(`Nobody sent what is stored: ${key} change ${change} in ${column}`);
    else if (origin.refusal) breaches.push(`${key} change ${change} was refused with ${origin.refusal} and is stored`);
  }
  return breaches;
}

/** Waits for every connected phone to show the current Stage. */
async function breachesOfScreens(name: string, workshopId: string, phones: readonly Phone[]): Promise<string[]> {
  const current = () => lookInto(name, (database) => stageRevision(database, workshopId));
  const revision = await current();
  const waits = phones.map(async (phone) => {
    await phone.until(() => phone.shown >= revision, `it shows revision ${revision}`);
    if (phone.shown === revision || phone.shown === (await current())) return [];
    return [`Participant ${phone.person.id} shows revision ${phone.shown} where the server is at ${await current()}`];
  });
  const outcomes = await Promise.allSettled(waits);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [String(outcome.reason)]));
}

/** The revision of the Stage on disk. */
export async function stageRevision(database: LookedInto, workshopId: string): Promise<number> {
  const [row] = await database.rows<{ stage_revision: number }>('select stage_revision from workshop where id = ?', [workshopId]);
  return row?.stage_revision ?? 0;
}

/** Every stored placement of a workshop, also of cards taken back. */
export function storedPlacements(database: LookedInto, workshopId: string): Promise<StoredPlacement[]> {
  return database.rows<StoredPlacement>(
    `select participant_id as participant, number as round, card_id as card, placed_in as "column", change
     from placement join round on round.id = placement.round_id where workshop_id = ? order by 1, 2, 3`,
    [workshopId],
  );
}

function keyOf({ participant, round, card }: Pick<StoredPlacement, 'participant' | 'round' | 'card'>): string {
  return `${participant}/${round}/${card}`;
}

/** The same object with its keys in order, at every depth, so that equal ones read the same. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
