/** A workshop's rows, read as they are and put together as the record that views are made from. */
import type { Column, ColumnCounts, Decision, Deck, Phase, RoundRecord, WalkOrder } from '@two-hats/shared';
import type { StoredWorkshop } from '../workshop/ports.js';
import type { Session } from './session.js';

/** What of a workshop never changes after it was opened, kept so that neither a tap nor a frame parses a deck. */
export interface Fixed {
  readonly deck: Deck;
  readonly offersBoth: boolean;
  readonly cardIds: ReadonlySet<string>;
}

/** Where {@link Fixed} is kept between transactions, by workshop id; bounded by whoever makes it. */
export interface FixedCache {
  get(workshopId: string): Fixed | undefined;
  set(workshopId: string, fixed: Fixed): unknown;
}

export async function fixedOf(session: Session, cache: FixedCache, workshopId: string): Promise<Fixed | null> {
  const known = cache.get(workshopId);
  if (known) return known;
  const [row] = await session.rows<{ deck: string; offers_both: number | boolean }>('select deck, offers_both from workshop where id = ?', [
    workshopId,
  ]);
  if (!row) return null;
  const deck = JSON.parse(row.deck) as Deck;
  const fixed = { deck, offersBoth: Boolean(row.offers_both), cardIds: new Set(deck.cards.map((card) => card.id)) };
  cache.set(workshopId, fixed);
  return fixed;
}

interface WorkshopRow {
  readonly id: string;
  readonly title: string;
  readonly join_code: string;
  readonly phase: Phase;
  readonly step: number;
  readonly revision: number;
  readonly stage_revision: number;
  readonly access_revision: number;
  readonly locked: number | boolean;
  readonly named: number | boolean;
  readonly participant_count: number;
  readonly walk_order: WalkOrder;
  readonly current_card_id: string | null;
  readonly opened_at: number | string;
  readonly closed_at: number | string | null;
}

interface RoundRow extends Pick<RoundRecord, 'number' | 'lens' | 'placed' | 'ballots' | 'done'> {
  readonly id: number;
}

interface TallyRow {
  readonly round_id: number;
  readonly card_id: string;
  readonly first_count: number;
  readonly second_count: number;
  readonly both_count: number;
}

/** Four statements, whatever the number of participants; null when there is no such workshop. */
export async function readWorkshop(session: Session, cache: FixedCache, id: string): Promise<StoredWorkshop | null> {
  const fixed = await fixedOf(session, cache, id);
  const [workshop] = await session.rows<WorkshopRow>(
    `select id, title, join_code, phase, step, revision, stage_revision, access_revision, locked, named, participant_count, walk_order,
       current_card_id, opened_at, closed_at
     from workshop where id = ?`,
    [id],
  );
  if (!fixed || !workshop) return null;
  const rounds = await session.rows<RoundRow>(
    'select id, number, lens, placed, ballots, done from round where workshop_id = ? order by number',
    [id],
  );
  const tallies = await session.rows<TallyRow>(
    'select round_id, card_id, first_count, second_count, both_count from tally where round_id in (select id from round where workshop_id = ?)',
    [id],
  );
  const decisions = await session.rows<{ card_id: string; owner: Column; note: string }>(
    'select card_id, owner, note from decision where workshop_id = ?',
    [id],
  );
  return {
    id: workshop.id,
    title: workshop.title,
    joinCode: workshop.join_code,
    phase: workshop.phase,
    step: workshop.step,
    revision: workshop.revision,
    stageRevision: workshop.stage_revision,
    accessRevision: workshop.access_revision,
    locked: Boolean(workshop.locked),
    named: Boolean(workshop.named),
    offersBoth: fixed.offersBoth,
    deck: fixed.deck,
    participantCount: workshop.participant_count,
    walkOrder: workshop.walk_order,
    currentCardId: workshop.current_card_id,
    openedAt: Number(workshop.opened_at),
    closedAt: workshop.closed_at === null ? null : Number(workshop.closed_at),
    rounds: rounds.map((round) => roundRecord(round, tallies)),
    decisions: decisions.map(({ card_id, owner, note }): Decision => ({ cardId: card_id, owner, note })),
  };
}

function roundRecord({ id, number, lens, placed, ballots, done }: RoundRow, tallies: readonly TallyRow[]): RoundRecord {
  const tally = new Map<string, ColumnCounts>();
  for (const { round_id, card_id, first_count, second_count, both_count } of tallies)
    if (round_id === id) tally.set(card_id, { FIRST: first_count, SECOND: second_count, BOTH: both_count });
  return { number, lens, placed, ballots, done, tally };
}
