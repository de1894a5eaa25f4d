// What a facilitator does to an agenda before it is saved: pure, so that the editor only shows it.
import { CardScope, type Lens, StartingBallots, type Station, type StationKind, withInserted, withoutItemAt } from '@two-hats/shared';

/** A station while it is arranged. A new one has a key and no id yet. */
export interface DraftStation extends Omit<Station, 'id'> {
  readonly key: string;
  readonly id: string | null;
}

/** The kinds that may be put in; arriving and closing are there once. */
export const addable = ['SORT', 'TALK', 'CHARTER'] as const satisfies readonly StationKind[];
export type Addable = (typeof addable)[number];

const usualMinutes: Readonly<Record<Addable, number>> = { SORT: 10, TALK: 12, CHARTER: 7 };

export function draftOf(stations: readonly Station[]): readonly DraftStation[] {
  return stations.map((station) => ({ ...station, key: station.id }));
}

/** With a station moved by one place; arriving stays first and closing last. */
export function moved(draft: readonly DraftStation[], index: number, by: 1 | -1): readonly DraftStation[] {
  const to = index + by;
  const station = draft[index];
  if (!station || !mayMove(draft, index, by)) return draft;
  return withInserted(withoutItemAt(draft, index), to, station);
}

/** Whether a station may be moved by one place. */
export function mayMove(draft: readonly DraftStation[], index: number, by: 1 | -1): boolean {
  const to = index + by;
  return index > 0 && index < draft.length - 1 && to > 0 && to < draft.length - 1;
}

/** With a new station before closing. */
export function withAdded(draft: readonly DraftStation[], kind: Addable, lens: Lens, key: string): readonly DraftStation[] {
  const asks = kind === 'SORT' ? { lens, question: null, cards: CardScope.ALL, ballots: StartingBallots.EMPTY } : null;
  return withInserted(draft, draft.length - 1, { key, id: null, kind, minutes: usualMinutes[kind], skipped: false, asks });
}

/** With one station changed. */
export function withChanged(draft: readonly DraftStation[], key: string, change: Partial<DraftStation>): readonly DraftStation[] {
  return draft.map((station) => (station.key === key ? { ...station, ...change } : station));
}
