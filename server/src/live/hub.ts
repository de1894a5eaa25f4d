import type { Context } from '../graphql/context.js';
import type { ErrorLog } from '../graphql/errors.js';
import type { Pipeline } from '../graphql/pipeline.js';
import type { Hint } from '../workshop/announcer.js';
import type { InLanguages } from '../workshop/inLanguages.js';
import type { Capability } from '../workshop/records.js';
import type { Store } from '../workshop/store.js';
import { consoleIn, type LiveView, picturesIn, stageIn, type ViewOf } from '../workshop/views.js';
import type { WatchRequest } from './audience.js';
import { Closing } from './closing.js';
import { Frame } from './frame.js';
import { type FrameSource, type Member, Room, type Snapshot } from './room.js';
import type { Topic } from './topic.js';
import { Traffic } from './traffic.js';

/** How often the revisions of all watched workshops are looked up, in milliseconds: what heals a lost hint. */
const pollInterval = 2000;
/** How often stuck sockets are looked for, and how long a write may take before its socket is closed, in milliseconds. */
const sweepInterval = 5000;
const stuckAfter = 30_000;

/** Different live documents in all workshops together: the newest frame of each is kept. */
const documentsInAll = 5000;

/**
 * Delivers live views: one execution and one serialisation per frame and distinct (view, document, variables), whatever the number of
 * viewers, and no queue for anybody. It reads the truth from the store; hints only tell it when to look.
 */
export class Hub implements FrameSource {
  readonly traffic = new Traffic();
  readonly #rooms = new Map<string, Room>();
  readonly #timers: NodeJS.Timeout[];

  constructor(
    private readonly store: Store,
    private readonly pipeline: Pipeline,
    private readonly log: ErrorLog,
    /** Frames are made for everyone at once, so their context has no caller. Each has one of its own: its id is in the log. */
    private readonly frameContext: () => Context,
  ) {
    this.#timers = [setInterval(() => void this.#poll(), pollInterval), setInterval(() => this.#sweep(), sweepInterval)];
  }

  /** Closes the socket when its access ends, until the function that it returns is called. The caller must have been admitted. */
  attend({ workshopId, accessRevision }: Capability, member: Member): () => void {
    const room = this.#roomOf(workshopId);
    room.members.add(member);
    if (!room.knowsAccess(accessRevision)) room.doubtAccess();
    return () => {
      room.members.delete(member);
      this.#dismiss(room);
    };
  }

  /**
   * Delivers frames of a view until the function that it returns is called. The caller must have been admitted, and attend.
   * @throws Refusal `TOO_MANY_LIVE_DOCUMENTS`, `TOO_MANY_REQUESTS`
   */
  watch(request: WatchRequest): () => void {
    const { workshopId, accessRevision } = request.capability;
    const room = this.#roomOf(workshopId);
    const viewer = room.audience.add(request, () => this.#documentCount < documentsInAll);

    // Somebody's access may have ended between the admission and now: then this viewer is checked again before it gets a frame.
    if (!room.knowsAccess(accessRevision)) room.doubtAccess();
    else if (viewer.topic.frame) viewer.catchUp();
    else room.refresh();

    return () => {
      room.audience.delete(viewer);
      this.#dismiss(room);
    };
  }

  #roomOf(workshopId: string): Room {
    const room = this.#rooms.get(workshopId) ?? new Room(workshopId, this);
    this.#rooms.set(workshopId, room);
    return room;
  }

  /** Lets a room go when the last socket has left it. */
  #dismiss(room: Room): void {
    if (!room.isEmpty || this.#rooms.get(room.workshopId) !== room) return;
    room.stop();
    this.#rooms.delete(room.workshopId);
  }

  hint({ workshopId, revision }: Hint): void {
    const room = this.#rooms.get(workshopId);
    if (!room) return;
    this.traffic.hintsHeard += 1;
    room.hint(revision);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const room of this.#rooms.values()) room.stop();
  }

  /** For operators and tests: what the hub holds. */
  get load(): { rooms: number; viewers: number } {
    let viewers = 0;
    for (const { audience } of this.#rooms.values()) viewers += audience.viewerCount;
    return { rooms: this.#rooms.size, viewers };
  }

  get #documentCount(): number {
    let count = 0;
    for (const { audience } of this.#rooms.values()) count += audience.documentCount;
    return count;
  }

  snapshot(workshopId: string, views: ReadonlySet<LiveView>): Promise<Snapshot | null> {
    this.traffic.rounds += 1;
    return this.store.read(async (reading) => {
      const workshop = await reading.workshop(workshopId);
      if (!workshop) return null;
      const { revision, accessRevision } = workshop;
      const stage = views.has('stage') ? { stage: await stageIn(workshop, reading) } : {};
      const console = views.has('console') ? { console: await consoleIn(workshop, reading) } : {};
      const pictures = views.has('pictures') ? { pictures: picturesIn(workshop) } : {};
      return { revision, accessRevision, views: { ...stage, ...console, ...pictures } };
    });
  }

  async frame({ admitted, operationName, variables }: Topic, view: InLanguages<ViewOf[LiveView]>): Promise<Frame> {
    const result = await this.pipeline.execute(admitted, operationName, variables, this.frameContext(), view);
    this.traffic.framesMade += 1;
    return new Frame(view.revision, JSON.stringify(result));
  }

  async revoked(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const gone = new Set(hashes);
    for (const { hash } of await this.store.read((reading) => reading.capabilities(hashes))) gone.delete(hash);
    return gone;
  }

  failed(error: unknown): void {
    this.log.error({ err: error }, 'A frame could not be made; the next poll tries again');
  }

  async #poll(): Promise<void> {
    if (this.#rooms.size === 0) return;
    try {
      const revisions = await this.store.read((reading) => reading.revisions([...this.#rooms.keys()]));
      for (const [workshopId, room] of this.#rooms) {
        const revision = revisions.get(workshopId);
        if (revision === undefined) room.refresh();
        else room.polled(revision);
      }
    } catch (error) {
      this.failed(error);
    }
  }

  #sweep(): void {
    const now = Date.now();
    for (const { audience } of this.#rooms.values()) {
      for (const { viewers } of audience.topics) {
        for (const viewer of viewers) {
          if (viewer.waitingSince === null || now - viewer.waitingSince <= stuckAfter) continue;
          audience.delete(viewer);
          viewer.outlet.close(Closing.TOO_SLOW);
        }
      }
    }
  }
}
