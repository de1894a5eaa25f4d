import { type ConsoleView, type StageView, stageOf } from '@two-hats/shared';
import type { Context } from '../graphql/context.js';
import type { ErrorLog } from '../graphql/errors.js';
import type { AdmittedDocument, Pipeline } from '../graphql/pipeline.js';
import type { Capability, Hint, Store } from '../workshop/ports.js';
import { consoleIn, type LiveView } from '../workshop/views.js';
import { Frame } from './frame.js';
import { type Member, Room, type RoomSupport, type Snapshot } from './room.js';
import { type Outlet, Topic, Viewer } from './topic.js';

/** How often the revisions of all watched workshops are looked up, in milliseconds: what heals a lost hint. */
const pollInterval = 2000;
/** How often stuck sockets are looked for, and how long a write may take before its socket is closed, in milliseconds. */
const sweepInterval = 5000;
const stuckAfter = 30_000;

/** A wish to watch a live view. */
export interface WatchRequest {
  /** What the viewer was admitted with. */
  readonly capability: Capability;
  readonly view: LiveView;
  readonly admitted: AdmittedDocument;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown> | null;
  readonly subscriptionId: string;
  readonly outlet: Outlet;
}

/**
 * Delivers live views: one execution and one serialisation per frame and distinct (view, document, variables), whatever the number of
 * viewers, and no queue for anybody. It reads the truth from the store; hints only tell it when to look.
 */
export class Hub implements RoomSupport {
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

  /** Delivers frames of a view until the function that it returns is called. The caller must have been admitted, and attend. */
  watch(request: WatchRequest): () => void {
    const { workshopId, accessRevision } = request.capability;
    const room = this.#roomOf(workshopId);
    const key = JSON.stringify([request.view, request.admitted.source, request.operationName, request.variables]);
    const topic = room.topics.get(key) ?? new Topic(request.view, request.admitted, request.operationName, request.variables);
    room.topics.set(key, topic);
    const viewer = new Viewer(request.subscriptionId, request.outlet, topic);
    topic.viewers.add(viewer);

    // Somebody's access may have ended between the admission and now: then this viewer is looked at again before it gets a frame.
    if (!room.knowsAccess(accessRevision)) room.doubtAccess();
    else if (topic.frame) viewer.catchUp();
    else room.refresh();

    return () => {
      topic.viewers.delete(viewer);
      if (topic.viewers.size === 0 && room.topics.get(key) === topic) room.topics.delete(key);
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
    this.#rooms.get(workshopId)?.hint(revision);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const room of this.#rooms.values()) room.stop();
  }

  /** For `/healthz` and tests: what the hub holds. */
  get load(): { rooms: number; viewers: number } {
    let viewers = 0;
    for (const room of this.#rooms.values()) viewers += room.viewerCount;
    return { rooms: this.#rooms.size, viewers };
  }

  snapshot(workshopId: string, views: ReadonlySet<LiveView>): Promise<Snapshot | null> {
    return this.store.read(async (reading) => {
      const workshop = await reading.workshop(workshopId);
      if (!workshop) return null;
      const { revision, accessRevision } = workshop;
      const stage = views.has('stage') ? { stage: stageOf(workshop) } : {};
      const console = views.has('console') ? { console: await consoleIn(workshop, reading) } : {};
      return { revision, accessRevision, views: { ...stage, ...console } };
    });
  }

  async frame({ admitted, operationName, variables }: Topic, view: StageView | ConsoleView): Promise<Frame> {
    const result = await this.pipeline.execute(admitted, operationName, variables, this.frameContext(), view);
    return new Frame(view.revision, JSON.stringify(result));
  }

  async revoked(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const gone = new Set(hashes);
    for (const { hash } of await this.store.read((reading) => reading.capabilities(hashes))) gone.delete(hash);
    return gone;
  }

  failed(error: unknown): void {
    this.log.error({ err: error }, 'A frame could not be made; the next look tries again');
  }

  async #poll(): Promise<void> {
    if (this.#rooms.size === 0) return;
    try {
      const revisions = await this.store.read((reading) => reading.revisions([...this.#rooms.keys()]));
      for (const [workshopId, room] of this.#rooms) {
        const revision = revisions.get(workshopId);
        if (revision === undefined) room.refresh();
        else room.hint(revision);
      }
    } catch (error) {
      this.failed(error);
    }
  }

  #sweep(): void {
    const now = Date.now();
    for (const room of this.#rooms.values()) {
      for (const topic of room.topics.values()) {
        for (const viewer of topic.viewers) {
          if (viewer.waitingSince === null || now - viewer.waitingSince <= stuckAfter) continue;
          topic.viewers.delete(viewer);
          viewer.outlet.close(1013, 'TOO_SLOW');
        }
      }
    }
  }
}
