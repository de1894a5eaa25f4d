import { Refusal } from './refusal.js';

/** Where a workshop stands. */
export const Phase = { LOBBY: 'LOBBY', SORTING: 'SORTING', REVEALED: 'REVEALED', CLOSED: 'CLOSED' } as const;
export type Phase = (typeof Phase)[keyof typeof Phase];

/** What a facilitator can do to move a workshop on. */
export const Step = {
  START_SORTING: 'START_SORTING',
  REVEAL: 'REVEAL',
  SHOW_CARD: 'SHOW_CARD',
  ARRANGE_TALK: 'ARRANGE_TALK',
  ASK_CLOSING_QUESTION: 'ASK_CLOSING_QUESTION',
  TELL_CLOSING_QUESTION: 'TELL_CLOSING_QUESTION',
  REOPEN_ROUND: 'REOPEN_ROUND',
  START_NEW_ROUND: 'START_NEW_ROUND',
  MOVE_TO_STATION: 'MOVE_TO_STATION',
  CLOSE: 'CLOSE',
  REOPEN_WORKSHOP: 'REOPEN_WORKSHOP',
} as const;
export type Step = (typeof Step)[keyof typeof Step];

const transitions: Readonly<Record<Step, { readonly from: Phase; readonly to: Phase }>> = {
  START_SORTING: { from: Phase.LOBBY, to: Phase.SORTING },
  REVEAL: { from: Phase.SORTING, to: Phase.REVEALED },
  SHOW_CARD: { from: Phase.REVEALED, to: Phase.REVEALED },
  ARRANGE_TALK: { from: Phase.REVEALED, to: Phase.REVEALED },
  ASK_CLOSING_QUESTION: { from: Phase.REVEALED, to: Phase.REVEALED },
  TELL_CLOSING_QUESTION: { from: Phase.REVEALED, to: Phase.REVEALED },
  REOPEN_ROUND: { from: Phase.REVEALED, to: Phase.SORTING },
  START_NEW_ROUND: { from: Phase.REVEALED, to: Phase.SORTING },
  MOVE_TO_STATION: { from: Phase.REVEALED, to: Phase.REVEALED },
  CLOSE: { from: Phase.REVEALED, to: Phase.CLOSED },
  REOPEN_WORKSHOP: { from: Phase.CLOSED, to: Phase.REVEALED },
};

/** The steps a facilitator can take from a phase, in the order of {@link Step}. */
export function stepsFrom(phase: Phase): readonly Step[] {
  return Object.values(Step).filter((step) => transitions[step].from === phase);
}

/**
 * The phase that follows when `step` is taken.
 *
 * Two facilitators can press at the same moment: each names the step count that its console showed, and only the first one moves.
 *
 * @param standing where the workshop stands: its phase, and how many steps its facilitators have taken so far
 * @param atStep the step count that the facilitator saw when deciding
 * @throws Refusal `STALE_STEP` when somebody moved the workshop on meanwhile, `WRONG_PHASE` when the phase does not allow the step
 */
export function phaseAfter(step: Step, standing: { phase: Phase; step: number }, atStep: number): Phase {
  if (standing.step !== atStep) throw new Refusal('STALE_STEP');
  if (transitions[step].from !== standing.phase) throw new Refusal('WRONG_PHASE');
  return transitions[step].to;
}

/** Whether the room may see results, the key and the rationale. */
export function isRevealed(phase: Phase): boolean {
  return phase === Phase.REVEALED || phase === Phase.CLOSED;
}
