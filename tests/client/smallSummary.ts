/** The small workshop as its readers see it, with two rounds and two decisions. */
import { ownedBy, summaryOf, type WorkshopRecord } from '@two-hats/shared';
import type { WorkshopSummary } from '../../client/src/screens/summary/summaryQuery';
import { roundOf, smallRound, workshop } from '../shared/views/smallWorkshop.js';

/** Under "today", in deck order; under "should" the room said 8–0, 1–7, 4–4, 2–6, 3–5 and 0–7. */
const today = roundOf(
  [
    [0, 8],
    [6, 2],
    [8, 0],
    [1, 7],
    [5, 3],
    [4, 3],
  ],
  8,
  { number: 2, lens: 'TODAY' },
);

export const note = 'Until March, or later; see \\plan';

/**
 * Decided are `market` for the second role and `clients` for the first, both with the same day. The room agrees on `sits` for the first role, and
 * on `stories` and `analytics` for the second. `shared` is open.
 */
export function smallSummary(changes: Partial<WorkshopRecord> = {}): WorkshopSummary {
  const view = summaryOf(
    workshop({
      phase: 'CLOSED',
      rounds: [smallRound, today],
      decisions: [
        { cardId: 'market', ...ownedBy('SECOND'), person: '=Ada', note, lookAgainOn: '2027-02-01', version: 1 },
        { cardId: 'clients', ...ownedBy('FIRST'), person: '', note: '', lookAgainOn: '2027-02-01', version: 2 },
      ],
      ...changes,
    }),
  );
  // As it travels: lists may be written to, and times are text.
  return JSON.parse(JSON.stringify({ ...view, openedAt: '2026-11-02T09:00:00.000Z', closedAt: null })) as WorkshopSummary;
}
