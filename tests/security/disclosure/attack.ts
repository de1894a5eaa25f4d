/**
 * Rebuilds ballots by subtraction. The attacker keeps every answer with the time at which it came, looks for totals and for people anywhere
 * in it, and lays what changed between two totals at the door of whoever changed, came or went in between.
 */
import type { Column } from '@two-hats/shared';

/** Card id to column to ballots. */
export type Totals = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What one answer showed. */
export interface Sighting {
  /** Totals, each with the place in the answer where they stood. */
  readonly totals: readonly { readonly place: string; readonly totals: Totals }[];
  /** All that was told of each person, by their id. */
  readonly people: ReadonlyMap<string, string>;
}

/** Person to card to the column that the attacker believes in. */
export type Guess = (personId: string, cardId: string) => string | null;

/** Reads an answer: totals are wherever cards have counts, people wherever something has an id and a name. */
export function sightingIn(answer: unknown): Sighting {
  const places = new Map<string, Record<string, Record<string, number>>>();
  const people = new Map<string, string>();
  const visit = (value: unknown, place: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, place);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { cardId, columns, id, name } = value as Record<string, unknown>;
    if (typeof cardId === 'string' && Array.isArray(columns)) {
      const totals = places.get(place) ?? {};
      totals[cardId] = Object.fromEntries(columns.map(({ column, count }: { column: string; count: number }) => [column, count]));
      places.set(place, totals);
    }
    if (typeof id === 'string' && typeof name === 'string') people.set(id, JSON.stringify(value));
    for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`);
  };
  visit(answer, '');
  return { totals: [...places].map(([place, totals]) => ({ place, totals })), people };
}

/**
 * Believes of everybody on every card what the differences say, and where they say nothing, what most of the room said in the end.
 * @param sightings in the order in which they were made
 */
export function rebuilt(sightings: readonly Sighting[]): Guess {
  const believed = new Map<string, number>();
  const lastAt = new Map<string, { totals: Totals; index: number }>();
  const seen = peopleOverTime(sightings);
  let final: Totals = {};
  for (const [index, { totals: shown }] of sightings.entries()) {
    for (const { place, totals } of shown) {
      // Once as a series of its own, once in the series of all totals that there are.
      for (const series of [place, 'all']) {
        const before = lastAt.get(series);
        if (before) blame(believed, before.totals, totals, seen.between(before.index, index));
        lastAt.set(series, { totals, index });
      }
      final = totals;
    }
  }
  return (personId, cardId) => {
    const counts = Object.entries(final[cardId] ?? {});
    const best = counts.map(([column, count]) => ({ column, count, belief: believed.get(keyOf(personId, cardId, column)) ?? 0 }));
    best.sort((a, b) => b.belief - a.belief || b.count - a.count);
    return best[0]?.column ?? null;
  };
}

/** What guessing gives: everybody said what most of the room said. */
export function guessed(sightings: readonly Sighting[]): Guess {
  const last = sightings.filter(({ totals }) => totals.length > 0).slice(-1);
  return rebuilt(last);
}

/** The share of all answers that a guess names rightly, 0 to 1. */
export function accuracy(guess: Guess, truth: ReadonlyMap<string, Readonly<Record<string, Column>>>): number {
  const answers = [...truth].flatMap(([personId, ballot]) =>
    Object.entries(ballot).map(([cardId, column]) => guess(personId, cardId) === column),
  );
  return answers.filter(Boolean).length / answers.length;
}

interface Suspects {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

function peopleOverTime(sightings: readonly Sighting[]) {
  const known: Map<string, string>[] = [];
  let now = new Map<string, string>();
  for (const { people } of sightings) {
    if (people.size > 0) now = new Map(people);
    known.push(now);
  }
  return {
    between(from: number, to: number): Suspects {
      const first = known[from] ?? new Map<string, string>();
      const changed = new Set<string>();
      const gone = new Set<string>();
      for (let at = from + 1; at <= to; at += 1) {
        const before = known[at - 1] ?? first;
        const after = known[at] ?? first;
        for (const [id, told] of after) if (before.get(id) !== told) changed.add(id);
        for (const id of before.keys()) if (!after.has(id)) gone.add(id);
      }
      // Nobody visibly moved: it may have been anybody who is not done.
      if (changed.size === 0) for (const [id, told] of known[to] ?? first) if (!told.includes('DONE')) changed.add(id);
      return { changed: [...changed], gone: [...gone] };
    },
  };
}

function blame(believed: Map<string, number>, before: Totals, after: Totals, { changed, gone }: Suspects): void {
  const add = (ids: readonly string[], cardId: string, column: string, ballots: number) => {
    for (const id of ids) {
      const key = keyOf(id, cardId, column);
      believed.set(key, (believed.get(key) ?? 0) + ballots / ids.length);
    }
  };
  for (const cardId of new Set([...Object.keys(before), ...Object.keys(after)])) {
    for (const column of new Set([...Object.keys(before[cardId] ?? {}), ...Object.keys(after[cardId] ?? {})])) {
      const by = (after[cardId]?.[column] ?? 0) - (before[cardId]?.[column] ?? 0);
      if (by > 0) add(changed, cardId, column, by);
      if (by < 0) add(gone, cardId, column, -by);
    }
  }
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('/');
}
