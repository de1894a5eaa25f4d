/** Agendas to begin with: what comes after what, and for how long. Their names are the client's. */
import { Lens } from '../lens.js';
import { StartingBallots } from '../startingBallots.js';
import { type Agenda, CardScope, type PlannedRound, type Station, StationKind } from './station.js';

export const AgendaTemplate = {
  /** Twenty minutes: sort, talk, close. */
  SHORT: 'SHORT',
  /** Forty-five minutes: sort, talk, settle who owns what. */
  WHOLE: 'WHOLE',
  /** An hour: what should be, then what is. */
  SHOULD_AND_TODAY: 'SHOULD_AND_TODAY',
} as const;
export type AgendaTemplate = (typeof AgendaTemplate)[keyof typeof AgendaTemplate];

type Row = readonly [kind: StationKind, minutes: number, lens?: Lens];
const { ARRIVE, SORT, TALK, CHARTER, CLOSE } = StationKind;

const rows: Readonly<Record<AgendaTemplate, readonly Row[]>> = {
  SHORT: [
    [ARRIVE, 3],
    [SORT, 6, Lens.SHOULD],
    [TALK, 9],
    [CLOSE, 2],
  ],
  WHOLE: [
    [ARRIVE, 5],
    [SORT, 12, Lens.SHOULD],
    [TALK, 18],
    [CHARTER, 7],
    [CLOSE, 3],
  ],
  SHOULD_AND_TODAY: [
    [ARRIVE, 5],
    [SORT, 10, Lens.SHOULD],
    [TALK, 12],
    [SORT, 8, Lens.TODAY],
    [TALK, 14],
    [CHARTER, 8],
    [CLOSE, 3],
  ],
};

/**
 * The agenda of a template.
 * @param first what the first round asks, where that is not as the template has it
 */
export function agendaFrom(template: AgendaTemplate, first?: Pick<PlannedRound, 'lens' | 'question'>): Agenda {
  const firstSort = rows[template].findIndex(([kind]) => kind === SORT);
  const stations = rows[template].map(([kind, minutes, lens], index): Station => {
    const asks = lens ? { lens, question: null, cards: CardScope.ALL, ballots: StartingBallots.EMPTY } : null;
    return { id: String(index + 1), kind, minutes, skipped: false, asks: asks && index === firstSort ? { ...asks, ...first } : asks };
  });
  return { version: 1, stations };
}
