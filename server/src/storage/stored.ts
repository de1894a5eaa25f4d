/**
 * What the storage may hold as JSON. It is read back long after it was written, perhaps by a later version, or from a file that somebody
 * else had in their hands: what has another shape is refused here, and not somewhere in a view.
 */
import {
  type Agenda,
  CardScope,
  ClosingQuestion,
  Column,
  type ColumnCounts,
  type Deck,
  type DeckWords,
  Hat,
  Language,
  Lens,
  Portion,
  type QuestionRecord,
  type Snapshot,
  StartingBallots,
  StationKind,
} from '@two-hats/shared';
import { z } from 'zod';

const column = z.enum(Column);
const role = z.object({ column: z.enum([Column.FIRST, Column.SECOND]), name: z.string(), shortName: z.string(), definite: z.string() });
const card = z.object({
  id: z.string(),
  text: z.string(),
  hint: z.string(),
  dimension: z.string(),
  key: column.nullable(),
  rationale: z.string(),
  section: z.string(),
  fromDiscussion: z.boolean(),
});
const oneInBoth = z.object({ says: z.string(), responses: z.array(z.object({ by: z.string(), says: z.string() })) }).nullable();
const deck: z.ZodType<Deck> = z.object({
  id: z.string(),
  // What was kept before decks had one said nothing of it.
  language: z.enum(Language).nullable().default(null),
  title: z.string(),
  description: z.string(),
  minutes: z.number(),
  roles: z.array(role),
  source: z.object({ title: z.string(), author: z.string() }).nullable(),
  // What was kept before decks had it has none.
  oneInBoth: oneInBoth.default(null),
  dimensions: z.array(z.object({ id: z.string(), title: z.string() })),
  cards: z.array(card),
});
const words: z.ZodType<DeckWords> = z.object({
  title: z.string(),
  description: z.string(),
  roles: z.array(role.omit({ column: true })),
  oneInBoth,
  dimensions: z.record(z.string(), z.string()),
  cards: z.record(z.string(), card.pick({ text: true, hint: true, rationale: true }).extend({ section: z.string().optional() })),
});

/** A {@link Snapshot} with its tally as rows. */
export interface StoredSnapshot extends Omit<Snapshot, 'tally'> {
  readonly tally: readonly (readonly [cardId: string, counts: ColumnCounts])[];
}

const interval = z.object({ low: z.number(), high: z.number() }).nullable();
const count = z.int().nonnegative();
const counts = z.object({ FIRST: count, SECOND: count, BOTH: count, NEITHER: count });
const hat = z.enum(Hat);
const byHat = z.object({
  hats: z.array(z.object({ hat, ballots: count })),
  cards: z.array(
    z.object({ cardId: z.string(), column, lines: z.array(z.object({ hat, portion: z.enum(Portion), counts: counts.nullable() })) }),
  ),
});
const snapshot: z.ZodType<StoredSnapshot> = z.object({
  takenAt: z.number(),
  revision: z.int(),
  departed: count,
  ballots: count,
  tally: z.array(z.tuple([z.string(), counts])),
  // What was kept before there were any has none.
  resampled: z.object({ meanWinnerShare: interval, matchShare: interval }).nullable().default(null),
  byHat: byHat.nullable().default(null),
  camps: z
    .object({
      shares: z.array(z.number()),
      silhouette: z.number(),
      parting: z.array(z.object({ cardId: z.string(), mostly: z.array(column.nullable()) })),
    })
    .nullable()
    .default(null),
  stands: z.boolean(),
});

const plannedRound = z.object({
  lens: z.enum(Lens),
  question: z.string().nullable(),
  cards: z.enum(CardScope),
  ballots: z.enum(StartingBallots),
});
const station = z.object({
  id: z.string(),
  kind: z.enum(StationKind),
  minutes: z.int().positive(),
  skipped: z.boolean(),
  asks: plannedRound.nullable(),
});
const agenda: z.ZodType<Agenda> = z.object({
  version: z.int().positive(),
  stations: z.array(station),
  closedFrom: z.string().nullable().optional(),
});
const answers = z.object({ yes: count, no: count, depends: count });
const question: z.ZodType<QuestionRecord> = z.object({
  opening: answers.nullable(),
  closing: z.enum(ClosingQuestion),
  shift: z
    .object({ people: count, before: answers.nullable(), after: answers, changed: count.nullable(), portion: z.enum(Portion).nullable() })
    .nullable(),
});

const columns = z.array(column);
const cardIds = z.array(z.string());

/** @throws ZodError when it is no deck */
export function deckFrom(text: string): Deck {
  return deck.parse(JSON.parse(text));
}

/** @throws ZodError when it is none */
export function deckWordsFrom(text: string): DeckWords {
  return words.parse(JSON.parse(text));
}

/** @throws ZodError when it is no agenda */
export function agendaFrom(text: string): Agenda {
  return agenda.parse(JSON.parse(text));
}

/** @throws ZodError when it is no list of columns */
export function columnsFrom(text: string): Column[] {
  return columns.parse(JSON.parse(text));
}

/** @throws ZodError when it is no list of card ids */
export function cardIdsFrom(text: string): string[] {
  return cardIds.parse(JSON.parse(text));
}

/** @throws ZodError when it is none */
export function questionFrom(text: string): QuestionRecord {
  return question.parse(JSON.parse(text));
}

/** @throws ZodError when it is no snapshot */
export function snapshotFrom(text: string): Snapshot {
  const stored = snapshot.parse(JSON.parse(text));
  return { ...stored, tally: new Map(stored.tally) };
}

export function storedSnapshot(snapshot: Snapshot): StoredSnapshot {
  return { ...snapshot, tally: [...snapshot.tally] };
}
