/**
 * The statements of placing cards, the one thing that everybody does at once: prepared, and for all the placements of a commit together.
 * Counts that are kept beside the rows they count change in the same transaction.
 */
import { type Column, columnOrder } from '@two-hats/shared';
import type { AcceptedPlacement, BallotCard, BallotChange, Capability, RoundStanding, TallyChange } from '../workshop/records.js';
import type { Audience, StartedRounds } from '../workshop/store.js';
import { asJson, type UnitOfWork } from './database.js';
import { type SetupCache, setupOf } from './setup.js';
import { cardIdsFrom, columnsFrom } from './stored.js';

/** The tally's column for each of the workshop's. */
export const countOf: Readonly<Record<Column, string>> = {
  FIRST: 'first_count',
  SECOND: 'second_count',
  BOTH: 'both_count',
  NEITHER: 'neither_count',
};
const counts = columnOrder.map((column) => countOf[column]);

/** The capabilities of these hashes that are valid, in no particular order. */
export async function readCapabilities({ rows, dialect }: UnitOfWork, hashes: readonly string[]): Promise<Capability[]> {
  if (hashes.length === 0) return [];
  const found = await rows<{
    hash: string;
    kind: Capability['kind'];
    workshop_id: string;
    participant_id: number | null;
    access_revision: number;
  }>(
    `select capability.hash, capability.kind, capability.workshop_id, capability.participant_id, workshop.access_revision
     from capability join workshop on workshop.id = capability.workshop_id
     where capability.hash in ${dialect.givenValues('$1', 'text')} and capability.revoked_at is null and workshop.deleted_at is null`,
    [asJson(hashes)],
  );
  return found.map(({ hash, kind, workshop_id, participant_id, access_revision }) => ({
    hash,
    kind,
    workshopId: workshop_id,
    participantId: participant_id === null ? null : String(participant_id),
    accessRevision: access_revision,
  }));
}

/** What the newest rounds of these workshops must tell for placements to be judged. */
export async function readStandings(
  unit: UnitOfWork,
  setups: SetupCache,
  workshopIds: readonly string[],
): Promise<Map<string, RoundStanding>> {
  if (workshopIds.length === 0) return new Map();
  const rows = await unit.rows<{
    id: string;
    revision: number;
    access_revision: number;
    phase: RoundStanding['phase'];
    round_id: number;
    number: number;
    offered: string;
    card_ids: string | null;
  }>(
    `select workshop.id, workshop.revision, workshop.access_revision, workshop.phase,
       round.id as round_id, round.number, round.offered, round.card_ids
     from workshop join round on round.workshop_id = workshop.id
       and round.number = (select max(number) from round as newest where newest.workshop_id = workshop.id)
     where workshop.id in ${unit.dialect.givenValues('$1', 'text')} and workshop.deleted_at is null`,
    [asJson(workshopIds)],
  );
  const standings = new Map<string, RoundStanding>();
  for (const { id, revision, access_revision, phase, round_id, number, offered, card_ids } of rows) {
    const setup = await setupOf(unit, setups, id);
    if (!setup) continue;
    standings.set(id, {
      workshopId: id,
      accessRevision: access_revision,
      revision,
      phase,
      columns: columnsFrom(offered),
      cardIds: card_ids === null ? setup.cardIds : new Set(cardIdsFrom(card_ids)),
      roundId: round_id,
      round: number,
    });
  }
  return standings;
}

/** What stands now for these cards of these ballots. */
export async function readStandingPlacements({ rows, dialect }: UnitOfWork, cards: readonly BallotCard[]): Promise<AcceptedPlacement[]> {
  if (cards.length === 0) return [];
  const standing = await rows<{
    participant_id: number;
    round_id: number;
    card_id: string;
    placed_in: Column | null;
    change: number;
  }>(
    `select placement.participant_id, placement.round_id, placement.card_id, placement.placed_in, placement.change
     from ${dialect.givenRows('$1', ['integer', 'integer', 'text'])} as wanted
       join placement on placement.participant_id = wanted.c0 and placement.round_id = wanted.c1 and placement.card_id = wanted.c2`,
    [asJson(cards.map(({ participantId, roundId, cardId }) => [Number(participantId), roundId, cardId]))],
  );
  return standing.map(({ participant_id, round_id, card_id, placed_in, change }) => ({
    participantId: String(participant_id),
    roundId: round_id,
    cardId: card_id,
    column: placed_in,
    change,
  }));
}

/** Saves placements with what follows from them. A placement lies on a ballot, so ballots come first. */
export async function savePlacements(
  unit: UnitOfWork,
  placements: readonly AcceptedPlacement[],
  ballots: readonly BallotChange[],
  tallies: readonly TallyChange[],
): Promise<StartedRounds> {
  const started = await countBallots(unit, ballots);
  await unit.rows(
    `insert into placement (participant_id, round_id, card_id, placed_in, change)
       select c0, c1, c2, c3, c4 from ${unit.dialect.givenRows('$1', ['integer', 'integer', 'text', 'text', 'integer'])} as given where true
     on conflict (participant_id, round_id, card_id) do update set placed_in = excluded.placed_in, change = excluded.change
       where excluded.change >= placement.change`,
    [
      asJson(
        placements.map(({ participantId, roundId, cardId, column, change }) => [Number(participantId), roundId, cardId, column, change]),
      ),
    ],
  );
  await addToTallies(unit, tallies);
  return started;
}

/** Adds to the tallies of cards; to take away, add negative counts. */
export async function addToTallies({ rows, dialect }: UnitOfWork, tallies: readonly TallyChange[]): Promise<void> {
  await rows(
    `insert into tally (round_id, card_id, ${counts.join(', ')})
       select c0, c1, ${counts.map((_, index) => `c${index + 2}`).join(', ')}
       from ${dialect.givenRows('$1', ['integer', 'text', ...counts.map(() => 'integer' as const)])} as given where true
     on conflict (round_id, card_id) do update set ${counts.map((count) => `${count} = tally.${count} + excluded.${count}`).join(', ')}`,
    [asJson(tallies.map(({ roundId, cardId, counts }) => [roundId, cardId, ...columnOrder.map((column) => counts[column])]))],
  );
}

/** Adds to the ballots' counts, and to their rounds': ballots that are no longer, or again, empty; a copied one counts from its first change. */
async function countBallots({ rows, dialect }: UnitOfWork, ballots: readonly BallotChange[]): Promise<StartedRounds> {
  const addedTo = new Map(ballots.map(({ participantId, placedBy }) => [Number(participantId), placedBy]));
  const filled = new Map<number, number>();
  const counted = await rows<{ participant_id: number; round_id: number; placed: number; changes: number }>(
    `insert into ballot (participant_id, round_id, placed, done, changed_at, changes)
       select c0, c1, c2, false, c3, 1 from ${dialect.givenRows('$1', ['integer', 'integer', 'integer', 'integer'])} as given where true
     on conflict (participant_id, round_id) do update set placed = ballot.placed + excluded.placed, changed_at = excluded.changed_at,
       changes = ballot.changes + 1
     returning participant_id, round_id, placed, changes`,
    [asJson(ballots.map(({ participantId, roundId, placedBy, changedAt }) => [Number(participantId), roundId, placedBy, changedAt]))],
  );
  for (const { participant_id, round_id, placed, changes } of counted) {
    const by = Number(placed > 0) - Number(changes > 1 && placed - (addedTo.get(participant_id) ?? 0) > 0);
    if (by !== 0) filled.set(round_id, (filled.get(round_id) ?? 0) + by);
  }
  for (const [roundId, by] of filled) await rows('update round set ballots = ballots + $1 where id = $2', [by, roundId]);
  return new Set(filled.keys());
}

/** Marks that somebody still uses a workshop: what the retention time counts from. */
export async function touch({ rows }: UnitOfWork, workshopId: string, now: number): Promise<void> {
  await rows('update workshop set changed_at = $1 where id = $2', [now, workshopId]);
}

/** Raises a workshop's revision, and the Stage's with it when the room sees the change; null when there is no such workshop. */
export async function raiseRevision({ rows }: UnitOfWork, workshopId: string, audience: Audience, now: number): Promise<number | null> {
  const seen = audience === 'room' ? 'revision + 1' : 'stage_revision';
  const [raised] = await rows<{ revision: number }>(
    `update workshop set revision = revision + 1, stage_revision = ${seen}, changed_at = $1 where id = $2 and deleted_at is null
     returning revision`,
    [now, workshopId],
  );
  return raised?.revision ?? null;
}
