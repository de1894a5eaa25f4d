/** A line between the processes of one product: what is said on it reaches everybody who listens, this process too, or it is lost. */
export interface Line {
  /** Resolves when it has left. @throws when it cannot be said now */
  say(words: string): Promise<void>;
  /** Lets go of it; what happens to it afterwards is nobody's business. */
  close(): void;
}

/** How a line is used. */
export interface Listener {
  heard(words: string): void;
  /** The line is broken, and a new one is needed. */
  lost(error: Error): void;
}

/** Opens a line. @throws when there is nobody to open it to */
export type OpenLine = (listener: Listener) => Promise<Line>;

/** How many bytes of UTF-8 one saying may have: PostgreSQL takes 8,000. */
export const longestWords = 7900;
