import type { AdmittedDocument } from '../graphql/pipeline.js';
import type { LiveView } from '../workshop/views.js';
import type { Closing } from './closing.js';
import type { Frame } from './frame.js';
import type { Traffic } from './traffic.js';

/** Where a viewer's frames go: one socket. */
export interface Outlet {
  /** Whether all that was written has left the process. */
  readonly isIdle: boolean;
  /** Writes one message, framed for the wire, in one piece or more. */
  write(pieces: readonly Buffer[]): void;
  /** Calls back when all that was written has left the process, or never will. */
  whenIdle(left: () => void): void;
  close(closing: Closing): void;
}

/** One subscription on one socket. It has at most one frame that has not left yet, however fast frames come. */
export class Viewer {
  #sentRevision = -1;
  /** Which of the topic's frames that was, counted from one; 0 before the first. */
  #sentNumber = 0;
  /** Since when a write has not left, in milliseconds since the epoch; null when nothing waits. */
  waitingSince: number | null = null;

  /** @param credential whose subscription it is */
  constructor(
    readonly credential: string,
    readonly topic: Topic,
    private readonly subscriptionId: string,
    readonly outlet: Outlet,
  ) {}

  /** Sends the topic's newest frame unless it was sent; while the socket is not idle, the newest one follows when it is. */
  catchUp(): void {
    const { frame, framesShown, traffic } = this.topic;
    if (!frame || frame.revision <= this.#sentRevision || this.waitingSince !== null) return;
    if (this.outlet.isIdle) {
      this.#sentRevision = frame.revision;
      traffic.framesDelivered += 1;
      // Whoever came in later has missed nothing.
      if (this.#sentNumber > 0) traffic.framesSkipped += framesShown - this.#sentNumber - 1;
      this.#sentNumber = framesShown;
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

/** A live document: all viewers of one workshop who asked for the same view with the same document and variables. */
export class Topic {
  readonly viewers = new Set<Viewer>();
  readonly #subscriptions = new Map<string, number>();
  #frame: Frame | null = null;
  #framesShown = 0;

  constructor(
    readonly key: string,
    readonly view: LiveView,
    readonly admitted: AdmittedDocument,
    readonly operationName: string | null,
    readonly variables: Record<string, unknown> | null,
    readonly traffic: Traffic,
  ) {}

  /** The newest one. */
  get frame(): Frame | null {
    return this.#frame;
  }

  /** How many there have been. */
  get framesShown(): number {
    return this.#framesShown;
  }

  /** Takes a newer frame; viewers get it when they catch up. */
  show(frame: Frame): void {
    this.#frame = frame;
    this.#framesShown += 1;
  }

  add(viewer: Viewer): void {
    this.viewers.add(viewer);
    this.#subscriptions.set(viewer.credential, this.subscriptionsOf(viewer.credential) + 1);
  }

  delete(viewer: Viewer): void {
    if (!this.viewers.delete(viewer)) return;
    const left = this.subscriptionsOf(viewer.credential) - 1;
    if (left > 0) this.#subscriptions.set(viewer.credential, left);
    else this.#subscriptions.delete(viewer.credential);
  }

  /** How many subscriptions of one capability are among its viewers. */
  subscriptionsOf(credential: string): number {
    return this.#subscriptions.get(credential) ?? 0;
  }

  /** How many capabilities its viewers have. */
  get audience(): number {
    return this.#subscriptions.size;
  }
}
