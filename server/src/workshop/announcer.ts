/** A hint between processes: "this workshop has reached this revision". Never the truth: that is in the database. */
export interface Hint {
  readonly workshopId: string;
  readonly revision: number;
}

/** Carries hints to whoever has viewers. Called after the commit, never before. */
export interface Announcer {
  announce(hint: Hint): void;
}
