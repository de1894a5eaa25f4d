import { Language, Refusal } from '@two-hats/shared';
import type { AdmittedDocument } from '../graphql/pipeline.js';
import { type Capability, CapabilityKind } from '../workshop/records.js';
import type { LiveView } from '../workshop/views.js';
import { type Outlet, Topic, Viewer } from './topic.js';
import type { Traffic } from './traffic.js';

interface Share {
  /** Different live documents: a device watches one or two, and each is an execution for every frame. */
  readonly documents: number;
  /** Over all sockets. */
  readonly subscriptions: number;
}

/** What one participant may watch. */
const shareOfParticipant: Share = { documents: 2, subscriptions: 16 };
/** What every other capability may: one link may be open on many screens, with both views in each language. */
const shareOfOthers: Share = { documents: 2 * Object.keys(Language).length, subscriptions: 60 };
/** And a link to a picture: each of its viewers watches in one of the languages, and there may be as many as it has sockets. */
const shareOfPictures: Share = { documents: Object.keys(Language).length, subscriptions: 500 };
/** Different live documents in a workshop beyond which participants open no more: our own screens have one for each view and language. */
const documentsOfRoom = 40;

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

/** Who watches what in one workshop, and how much of it one capability may. */
export class Audience {
  readonly #topics = new Map<string, Topic>();

  constructor(private readonly traffic: Traffic) {}

  get isEmpty(): boolean {
    return this.#topics.size === 0;
  }

  get documentCount(): number {
    return this.#topics.size;
  }

  get viewerCount(): number {
    let count = 0;
    for (const { viewers } of this.#topics.values()) count += viewers.size;
    return count;
  }

  /** In the order in which frames are made: what most people wait for comes first, so that nobody's own document holds up the room. */
  get topics(): readonly Topic[] {
    return [...this.#topics.values()].sort((one, other) => other.audience - one.audience);
  }

  /**
   * Takes in a viewer.
   * @param mayGrow whether the process has room for another document
   * @throws Refusal `TOO_MANY_LIVE_DOCUMENTS`, or `TOO_MANY_REQUESTS` for too many subscriptions
   */
  add(request: WatchRequest, mayGrow: () => boolean): Viewer {
    const { capability, view, admitted, operationName, variables, subscriptionId, outlet } = request;
    const key = JSON.stringify([view, admitted.source, operationName, variables]);
    const known = this.#topics.get(key);
    this.#checkShare(capability, known, mayGrow);
    const topic = known ?? new Topic(key, view, admitted, operationName, variables, this.traffic);
    this.#topics.set(key, topic);
    const viewer = new Viewer(capability.hash, topic, subscriptionId, outlet);
    topic.add(viewer);
    return viewer;
  }

  /** Lets a viewer go; a second time it does nothing. */
  delete(viewer: Viewer): void {
    const { topic } = viewer;
    topic.delete(viewer);
    if (topic.viewers.size === 0 && this.#topics.get(topic.key) === topic) this.#topics.delete(topic.key);
  }

  #checkShare({ hash, kind }: Capability, topic: Topic | undefined, mayGrow: () => boolean): void {
    let documents = 0;
    let subscriptions = 0;
    for (const each of this.#topics.values()) {
      const count = each.subscriptionsOf(hash);
      subscriptions += count;
      if (count > 0) documents += 1;
    }
    const isParticipant = kind === CapabilityKind.PARTICIPANT;
    const share = isParticipant ? shareOfParticipant : kind === CapabilityKind.PICTURES ? shareOfPictures : shareOfOthers;
    if (subscriptions >= share.subscriptions) throw new Refusal('TOO_MANY_REQUESTS');
    if (topic && topic.subscriptionsOf(hash) > 0) return;
    // Whoever leads the room, or shows it, must not find that a crowd has taken all there is.
    const isRoomFull = isParticipant && this.#topics.size >= documentsOfRoom;
    if (documents >= share.documents || (!topic && (isRoomFull || !mayGrow()))) throw new Refusal('TOO_MANY_LIVE_DOCUMENTS');
  }
}
