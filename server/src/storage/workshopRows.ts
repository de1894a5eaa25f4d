/** A workshop's rows, read as they are and put together as the record that views are made from. */
import type { Column, ColumnCounts, Decision, Deck, Lens, Phase, RoundRecord, WalkOrder } from '@two-hats/shared';
import type { StoredWorkshop } from '../workshop/ports.js';
import type { Session } from './session.js';
import { type StoredSnapshot, snapshotFrom } from './snapshots.js';

/** What of a workshop never changes after it was opened, kept so that neither a tap nor a frame parses a deck. */
export interface Fixed {
  readonly deck: Deck;
  readonly columns: readonly Column[];
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
  const [row] = await session.rows<{ deck: string; offered: string }>('select deck, offered from workshop where id = ?', [workshopId]);
  if (!row) return null;
  const deck = JSON.parse(row.deck) as Deck;
  const fixed = { deck, columns: JSON.parse(row.offered) as Column[], cardIds: new Set(deck.cards.map((card) => card.id)) };
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

interface RoundRow {
  readonly id: number;
  readonly number: number;
  readonly lens: Lens;
  readonly question: string | null;
  readonly offered: string;
  readonly card_ids: string | null;
  readonly ballots: number;
  readonly done: number;
  readonly departed: number;
  readonly peek: string | null;
  readonly published: string | null;
}

interface DecisionRow {
  readonly card_id: string;
  readonly owner: Column;
  readonly person: string;
  readonly note: string;
  readonly look_again_on: string | null;
  readonly version: number;
}

interface TallyRow {
  readonly round_id: number;
  readonly card_id: string;
  readonly first_count: number;
  readonly second_count: number;
  readonly both_count: number;
  readonly neither_count: number;
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
    `select id, number, lens, question, offered, card_ids, ballots, done, departed, peek, published
     from round where workshop_id = ? order by number`,
    [id],
  );
  const tallies = await session.rows<TallyRow>(
    `select round_id, card_id, first_count, second_count, both_count, neither_count
     from tally where round_id in (select id from round where workshop_id = ?)`,
    [id],
  );
  const decisions = await session.rows<DecisionRow>(
    'select card_id, owner, person, note, look_again_on, version from decision where workshop_id = ?',
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
    columns: fixed.columns,
    deck: fixed.deck,
    participantCount: workshop.participant_count,
    walkOrder: workshop.walk_order,
    currentCardId: workshop.current_card_id,
    openedAt: Number(workshop.opened_at),
    closedAt: workshop.closed_at === null ? null : Number(workshop.closed_at),
    rounds: rounds.map((round) => roundRecord(round, tallies, fixed)),
    decisions: decisions.map(
      ({ card_id, look_again_on, ...decision }): Decision => ({ ...decision, cardId: card_id, lookAgainOn: look_again_on }),
    ),
  };
}

function roundRecord(row: RoundRow, tallies: readonly TallyRow[], { cardIds }: Fixed): RoundRecord {
  const { id, number, lens, question, ballots, done, departed, peek, published } = row;
  const asked = new Set(row.card_ids === null ? cardIds : (JSON.parse(row.card_ids) as string[]));
  const tally = new Map<string, ColumnCounts>();
  for (const counts of tallies) {
    if (counts.round_id !== id) continue;
    const { card_id, first_count, second_count, both_count, neither_count } = counts;
    tally.set(card_id, { FIRST: first_count, SECOND: second_count, BOTH: both_count, NEITHER: neither_count });
  }
  return {
    number,
    lens,
    question,
    cardIds: [...cardIds].filter((cardId) => asked.has(cardId)),
    columns: JSON.parse(row.offered) as Column[],
    tally,
    ballots,
    done,
    departed,
    peek: peek === null ? null : snapshotFrom(JSON.parse(peek) as StoredSnapshot),
    published: published === null ? null : snapshotFrom(JSON.parse(published) as StoredSnapshot),
  };
}
