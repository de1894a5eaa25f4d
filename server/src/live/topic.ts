import type { AdmittedDocument } from '../graphql/pipeline.js';
import type { LiveView } from '../workshop/views.js';
import type { Frame } from './frame.js';

/** Where a viewer's frames go: one socket. */
export interface Outlet {
  /** Whether all that was written has left the process. */
  readonly isIdle: boolean;
  /** Writes one message, framed for the wire, in one piece or more. */
  write(pieces: readonly Buffer[]): void;
  /** Calls back when all that was written has left the process, or never will. */
  whenIdle(left: () => void): void;
  close(code: number, reason: string): void;
}

/** One subscription on one socket. It has at most one frame that has not left yet, however fast frames come. */
export class Viewer {
  #sentRevision = -1;
  /** Since when a write has not left, in milliseconds since the epoch; null when nothing waits. */
  waitingSince: number | null = null;

  constructor(
    readonly subscriptionId: string,
    readonly outlet: Outlet,
    private readonly topic: Topic,
  ) {}

  /** Sends the topic's newest frame unless it was sent; while the socket is not idle, the newest one follows when it is. */
  catchUp(): void {
    const { frame } = this.topic;
    if (!frame || frame.revision <= this.#sentRevision || this.waitingSince !== null) return;
    if (this.outlet.isIdle) {
      this.#sentRevision = frame.revision;
      this.outlet.write(frame.messageFor(this.subscriptionId));
    }
    if (!this.outlet.isIdle) this.#wait();
  }

  #wait(): void {
    this.waitingSince = Date.now();
    this.outlet.whenIdle(() => {
      this.waitingSince = null;
      this.catchUp();
    });
  }
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
