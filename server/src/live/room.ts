import type { ConsoleView, StageView } from '@two-hats/shared';
import type { Frame } from './frame.js';
import type { Topic } from './topic.js';

/** At most one round of frames per workshop in this many milliseconds. */
const frameWindow = 100;

/** What one snapshot of a workshop gives. A view that nobody watches is not made. */
export interface Snapshot {
  readonly revision: number;
  readonly accessRevision: number;
  readonly views: { readonly stage?: StageView; readonly console?: ConsoleView };
}

/** What a room needs from the server. */
export interface RoomSupport {
  /** Reads one consistent snapshot; null when the workshop is gone. */
  snapshot(workshopId: string, views: ReadonlySet<Topic['view']>): Promise<Snapshot | null>;
  frame(topic: Topic, view: StageView | ConsoleView): Promise<Frame>;
  /** The hashes among these that are no longer valid. */
  revoked(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  failed(error: unknown): void;
}

/**
 * The viewers of one workshop in this process. Frames are conflated: a change after a quiet moment goes out at once, changes that follow
 * within the window are merged, the latest wins.
 */
export class Room {
  readonly topics = new Map<string, Topic>();
  #revision = 0;
  #accessRevision: number | null = null;
  #wanted = 0;
  #flushedAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #flushing = false;
  #again = false;

  constructor(
    readonly workshopId: string,
    private readonly support: RoomSupport,
  ) {}

  get viewerCount(): number {
    let count = 0;
    for (const topic of this.topics.values()) count += topic.viewers.size;
    return count;
  }

  /** Whether nobody's access has ended since `accessRevision`, as far as this room has seen. */
  knowsAccess(accessRevision: number): boolean {
    return this.#accessRevision !== null && accessRevision >= this.#accessRevision;
  }

  /** Looks at everybody's access again before the next frames. */
  doubtAccess(): void {
    this.#accessRevision = null;
    this.refresh();
  }

  /** The workshop may have reached this revision: a hint, or the answer of the slow poll. */
  hint(revision: number): void {
    if (revision <= Math.max(this.#revision, this.#wanted)) return;
    this.#wanted = revision;
    this.refresh();
  }

  /** Makes frames as soon as the window allows. */
  refresh(): void {
    if (this.#flushing) {
      this.#again = true;
      return;
    }
    if (this.#timer) return;
    const wait = this.#flushedAt + frameWindow - Date.now();
    if (wait <= 0) void this.#flush();
    else this.#timer = setTimeout(() => void this.#flush(), wait);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #flush(): Promise<void> {
    this.stop();
    this.#flushing = true;
    this.#again = false;
    this.#flushedAt = Date.now();
    try {
      await this.#show();
    } catch (error) {
      // The slow poll finds the workshop behind and tries again.
      this.support.failed(error);
    } finally {
      this.#flushing = false;
    }
    if (this.#again || [...this.topics.values()].some((topic) => !topic.frame && this.#revision > 0)) this.refresh();
  }

  async #show(): Promise<void> {
    const topics = [...this.topics.values()];
    const snapshot = await this.support.snapshot(this.workshopId, new Set(topics.map(({ view }) => view)));
    if (!snapshot) return this.#closeAll();
    if (this.#accessRevision !== snapshot.accessRevision) await this.#closeRevoked();
    this.#accessRevision = snapshot.accessRevision;
    for (const topic of topics) {
      const view = snapshot.views[topic.view];
      // The Stage keeps its revision while nothing changes that the room sees: then phones get nothing.
      if (view && view.revision !== topic.frame?.revision) topic.frame = await this.support.frame(topic, view);
      for (const viewer of topic.viewers) viewer.catchUp();
    }
    this.#revision = Math.max(this.#revision, snapshot.revision);
  }

  async #closeRevoked(): Promise<void> {
    const viewers = [...this.topics.values()].flatMap((topic) => [...topic.viewers]);
    const revoked = await this.support.revoked([...new Set(viewers.map(({ credential }) => credential))]);
    for (const viewer of viewers) if (revoked.has(viewer.credential)) viewer.outlet.close(4403, 'UNKNOWN_CAPABILITY');
  }

  #closeAll(): void {
    for (const topic of this.topics.values()) for (const viewer of topic.viewers) viewer.outlet.close(4403, 'UNKNOWN_CAPABILITY');
  }
}
