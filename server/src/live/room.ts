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

/** A socket that was let into the room, whether it watches anything or not. */
export interface Member {
  readonly credential: string | null;
  /** Puts it out: its access has ended. */
  expel(): void;
}

/** What a room needs from the server. */
export interface RoomSupport {
  /** Reads one consistent snapshot; null when the workshop is gone. */
  snapshot(workshopId: string, views: ReadonlySet<Topic['view']>): Promise<Snapshot | null>;
  frame(topic: Topic, view: StageView | ConsoleView): Promise<Frame>;
  /** The credentials among these that are no longer valid. */
  revoked(credentials: readonly string[]): Promise<ReadonlySet<string>>;
  failed(error: unknown): void;
}

/**
 * The sockets of one workshop in this process. Frames are conflated: a change after a quiet moment goes out at once, changes that follow
 * within the window are merged, the latest wins.
 */
export class Room {
  readonly members = new Set<Member>();
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

  get isEmpty(): boolean {
    return this.members.size === 0 && this.topics.size === 0;
  }

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
    if (this.#accessRevision !== snapshot.accessRevision) await this.#closeRevoked(snapshot.accessRevision);
    // Somebody came in meanwhile whose access is in doubt: nobody gets a frame before that is cleared.
    if (this.#accessRevision === null) return;
    for (const topic of topics) {
      const view = snapshot.views[topic.view];
      // The Stage keeps its revision while nothing changes that the room sees: then phones get nothing.
      if (view && view.revision !== topic.frame?.revision) topic.frame = await this.support.frame(topic, view);
      for (const viewer of topic.viewers) viewer.catchUp();
    }
    this.#revision = Math.max(this.#revision, snapshot.revision);
  }

  async #closeRevoked(accessRevision: number): Promise<void> {
    // Noted before the look: whoever comes in during it with older access is in doubt again.
    this.#accessRevision = accessRevision;
    try {
      const credentials = [...this.members].flatMap(({ credential }) => credential ?? []);
      const revoked = await this.support.revoked([...new Set(credentials)]);
      for (const member of this.members) {
        if (member.credential === null || revoked.has(member.credential)) member.expel();
      }
    } catch (error) {
      this.#accessRevision = null;
      throw error;
    }
  }

  #closeAll(): void {
    for (const member of this.members) member.expel();
  }
}
