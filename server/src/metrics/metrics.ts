/** The one file that names the library of metrics: what the parts of the server count, as Prometheus reads it. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Bus } from '../bus/bus.js';
import type { Hub } from '../live/hub.js';
import type { Sockets } from '../live/sockets.js';
import type { Log } from '../log.js';
import type { Backups } from '../timers/backups.js';
import type { Deliveries } from '../webhooks/delivering.js';

export interface Measured {
  readonly log: Pick<Log, 'errors' | 'refusals'>;
  readonly bus: Pick<Bus, 'echo' | 'silence'>;
  readonly hub: Pick<Hub, 'load' | 'traffic'>;
  readonly sockets: Pick<Sockets, 'count'>;
  /** Null where the server makes none. */
  readonly backups: Pick<Backups, 'made' | 'failed' | 'newest'> | null;
  readonly deliveries: Pick<Deliveries, 'counts'>;
}

/** From a fast disk to the time after which a phone has given up, in seconds. */
const acknowledgementBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The metrics of a process. Its parts know nothing of them: they count in plain numbers, which are read when somebody asks. Only how long
 * placements take is told one by one.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #acknowledgements = new Histogram({
    name: 'two_hats_acknowledgement_seconds',
    help: 'From the arrival of placements to their acknowledgement: they are on disk then',
    buckets: acknowledgementBuckets,
    registers: [this.#registry],
  });

  constructor() {
    // Of the process and of Node: memory, processor time, and by how much the event loop is late.
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Placements were acknowledged, so many milliseconds after they came. */
  readonly acknowledged = (milliseconds: number): void => this.#acknowledgements.observe(milliseconds / 1000);

  /** To be called once, when the parts are there. */
  measure({ log, bus, hub, sockets, backups, deliveries }: Measured): void {
    this.#gauge('sockets', 'Open sockets', () => sockets.count);
    this.#gauge('rooms', 'Workshops that somebody watches or attends over this process', () => hub.load.rooms);
    this.#gauge('viewers', 'Live views that are being watched', () => hub.load.viewers);
    const { traffic } = hub;
    this.#counter('hints_heard_total', 'Hints about workshops that are watched here', () => traffic.hintsHeard);
    this.#counter('frame_rounds_total', 'Times that frames were made for a workshop; hints share them', () => traffic.rounds);
    this.#counter('frames_made_total', 'Frames made, one for each live document of a round', () => traffic.framesMade);
    this.#counter('frames_delivered_total', 'Frames written to sockets', () => traffic.framesDelivered);
    this.#counter('frames_skipped_total', 'Frames that slow viewers did not get, for a newer one', () => traffic.framesSkipped);
    this.#gauge('bus_echo_seconds', 'How long the last word took to come back over the bus', () => (bus.echo ?? 0) / 1000);
    this.#gauge('bus_silence_seconds', 'For how long no word has come back over the bus', () => bus.silence / 1000);
    const { counts } = deliveries;
    this.#counter('webhooks_delivered_total', 'Messages to webhooks that were accepted', () => counts.delivered);
    this.#counter('webhooks_failed_total', 'Tries to send a message to a webhook that failed', () => counts.failed);
    this.#counter('webhooks_given_up_total', 'Messages to webhooks that were given up', () => counts.givenUp);
    this.#counter('unexpected_errors_total', 'Errors that nobody expected; the log has them', () => log.errors);
    if (backups) {
      this.#counter('backups_made_total', 'Scheduled backups that were made', () => backups.made);
      this.#counter('backups_failed_total', 'Scheduled backups that failed; the log says why', () => backups.failed);
      this.#gauge('backup_timestamp_seconds', 'When the newest scheduled backup was begun, 0 without one', () => backups.newest / 1000);
    }
    new Counter({
      name: 'two_hats_refusals_total',
      help: 'Operations, fields and hellos that were refused, by code',
      labelNames: ['code'],
      registers: [this.#registry],
      collect() {
        this.reset();
        for (const [code, count] of log.refusals) this.inc({ code }, count);
      },
    });
  }

  /** All of it, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name: `two_hats_${name}`,
      help,
      registers: [this.#registry],
      collect() {
        this.set(value());
      },
    });
  }

  #counter(name: string, help: string, value: () => number): void {
    new Counter({
      name: `two_hats_${name}`,
      help,
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  }
}
