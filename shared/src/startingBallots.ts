/** What the ballots of a round hold when it opens: nothing, or what everybody had placed in the round before. */
export const StartingBallots = { EMPTY: 'EMPTY', FROM_BEFORE: 'FROM_BEFORE' } as const;
export type StartingBallots = (typeof StartingBallots)[keyof typeof StartingBallots];
