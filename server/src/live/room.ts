import type { InLanguages } from '../workshop/inLanguages.js';
import type { LiveView, ViewOf } from '../workshop/views.js';
import { Audience } from './audience.js';
import type { Frame } from './frame.js';
import type { Topic } from './topic.js';
import type { Traffic } from './traffic.js';

/** At most one round of frames per workshop in this many milliseconds. */
const frameWindow = 100;

/** What one snapshot of a workshop gives. A view that nobody watches is not made. */
export interface Snapshot {
  readonly revision: number;
  readonly accessRevision: number;
  readonly views: { readonly [View in LiveView]?: InLanguages<ViewOf[View]> };
}

/** A socket that was let into the room, whether it watches anything or not. */
export interface Member {
  readonly credential: string | null;
  /** Puts it out: its access has ended. */
  expel(): void;
}

/** Where a room's frames come from. */
export interface FrameSource {
  /** Where what is delivered is counted. */
  readonly traffic: Traffic;
  /** Reads one consistent snapshot; null when the workshop is gone. */
  snapshot(workshopId: string, views: ReadonlySet<LiveView>): Promise<Snapshot | null>;
  frame(topic: Topic, view: InLanguages<ViewOf[LiveView]>): Promise<Frame>;
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
  readonly audience: Audience;
  /** The newest revision that everybody here was shown. */
  #shown = 0;
  /** The newest revision that was heard of. */
  #heardOf = 0;
  #accessRevision: number | null = null;
  #flushedAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #flushing = false;
  /** Somebody asked for frames while some were being made: those may not have what they came for. */
  #again = false;
  /** Somebody may still wait for a frame that could not be made. */
  #isBehind = false;

  constructor(
    readonly workshopId: string,
    private readonly source: FrameSource,
  ) {
    this.audience = new Audience(source.traffic);
  }

  get isEmpty(): boolean {
    return this.members.size === 0 && this.audience.isEmpty;
  }

  /** Whether nobody's access has ended since `accessRevision`, as far as this room has seen. */
  knowsAccess(accessRevision: number): boolean {
    return this.#accessRevision !== null && accessRevision >= this.#accessRevision;
  }

  /** Has everybody's access checked again before the next frames. */
  doubtAccess(): void {
    this.#accessRevision = null;
    this.refresh();
  }

  /** The workshop may have reached this revision. */
  hint(revision: number): void {
    if (revision <= Math.max(this.#shown, this.#heardOf)) return;
    this.#heardOf = revision;
    this.refresh();
  }

  /** The slow poll found the workshop at this revision: what hints have not brought about, or what failed, is made up for. */
  polled(revision: number): void {
    if (this.#isBehind) this.refresh();
    else this.hint(revision);
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
    this.#isBehind = false;
    this.#flushedAt = Date.now();
    try {
      await this.#show();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#flushing = false;
    }
    if (this.#again) this.refresh();
  }

  /** The slow poll tries again: at once, what is broken would only be asked more of. */
  #fail(error: unknown): void {
    this.#isBehind = true;
    this.source.failed(error);
  }

  async #show(): Promise<void> {
    const { topics } = this.audience;
    const snapshot = await this.source.snapshot(this.workshopId, new Set(topics.map(({ view }) => view)));
    if (!snapshot) return this.#closeAll();
    if (this.#accessRevision !== snapshot.accessRevision) await this.#closeRevoked(snapshot.accessRevision);
    // Somebody came in meanwhile whose access is in doubt: nobody gets a frame before that is cleared.
    if (this.#accessRevision === null) return;
    for (const topic of topics) await this.#bring(topic, snapshot);
    if (!this.#isBehind) this.#shown = Math.max(this.#shown, snapshot.revision);
  }

  /** Brings a topic up to date. One that cannot be is not in the way of the others. */
  async #bring(topic: Topic, { views }: Snapshot): Promise<void> {
    const view = views[topic.view];
    try {
      // The Stage keeps its revision while nothing changes that the room sees: then phones get nothing.
      if (view && view.revision !== topic.frame?.revision) topic.show(await this.source.frame(topic, view));
    } catch (error) {
      this.#fail(error);
    }
    for (const viewer of topic.viewers) viewer.catchUp();
  }

  async #closeRevoked(accessRevision: number): Promise<void> {
    // Noted before the check: whoever comes in during it with older access is in doubt again.
    this.#accessRevision = accessRevision;
    try {
      const credentials = [...this.members].flatMap(({ credential }) => credential ?? []);
      const revoked = await this.source.revoked([...new Set(credentials)]);
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
