import type { AdmittedDocument } from '../graphql/pipeline.js';
import type { LiveView } from '../workshop/look.js';
import type { Frame } from './frame.js';

/** Where a viewer's frames go: one socket. */
export interface Outlet {
  /** Writes one message, given in one piece or more. `sent` is called when the bytes have left the process, or will never. */
  write(pieces: readonly Buffer[], sent: () => void): void;
  close(code: number, reason: string): void;
}

/** One subscription on one socket. It holds at most one frame that has not left yet, however fast frames come. */
export class Viewer {
  #writing = false;
  #sentRevision = -1;
  /** When the write that has not left yet began, in milliseconds since the epoch; null when nothing waits. */
  writingSince: number | null = null;

  constructor(
    readonly subscriptionId: string,
    readonly capabilityHash: string,
    readonly outlet: Outlet,
    private readonly topic: Topic,
  ) {}

  /** Sends the topic's newest frame unless it was sent; while a write is under way, the newest one follows when that has left. */
  catchUp(): void {
    const { frame } = this.topic;
    if (this.#writing || !frame || frame.revision <= this.#sentRevision) return;
    this.#writing = true;
    this.#sentRevision = frame.revision;
    this.writingSince = Date.now();
    this.outlet.write(frame.messageFor(this.subscriptionId), this.#left);
  }

  readonly #left = (): void => {
    this.#writing = false;
    this.writingSince = null;
    this.catchUp();
  };
}

/** All viewers of one workshop who asked for the same view with the same document and variables. */
export class Topic {
  readonly viewers = new Set<Viewer>();
  frame: Frame | null = null;

  constructor(
    readonly view: LiveView,
    readonly admitted: AdmittedDocument,
    readonly operationName: string | null,
    readonly variables: Record<string, unknown> | null,
  ) {}
}
