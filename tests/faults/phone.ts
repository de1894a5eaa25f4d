/**
 * A participant's phone as the fault tests see it: it keeps what is not acknowledged and sends it again, comes back by itself, and keeps a
 * journal of everything that it sent and of what became of it, so that the database can be held against it afterwards.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Column, StageView } from '@two-hats/shared';
import { Dice } from '../security/dice.js';
import { ApiError } from '../support/api.js';
import type { Closing, LiveSocket } from '../support/frames.js';
import { type Person, type PlacementResult, placeCards } from '../support/workshop.js';
import { type Entry, Journal } from './journal.js';
import { Line } from './line.js';

/** What the room may look like to a phone that shows little. */
const littleStage = 'subscription { stage { revision phase participantCount startedCount } }';

/** How long to wait before sending again what cannot be saved now, in milliseconds. */
const pause = 100;
/** When a wait counts as failed, in milliseconds; nothing waits this long unless something is wrong. */
const patience = 90_000;
/** From when a request was sent until it was answered, as of `performance.now()`. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** An answer to a whole request that says "not now", or that says what no phone should hear. */
export interface Trouble extends Interval {
  readonly code: string;
  readonly retryable: boolean;
}

export interface PhoneOptions {
  /** Address of GraphQL over WebSocket, of the server or of a proxy before it; asked again for every connection. */
  readonly url: () => string;
  readonly dice?: Dice;
  /** The subscription; a small one unless told. Its view must have `revision`. */
  readonly document?: string;
  /** The next change number; they must rise. Each phone counts its own unless told. */
  readonly nextChange?: () => number;
}

export class Phone {
  readonly troubles: Trouble[] = [];
  /** The requests that waited for an answer, whatever that was, for more than a second. */
  readonly slowAnswers: Interval[] = [];
  /** Frames received over all sockets. */
  frames = 0;
  /** The round that placements are for. */
  round = 1;

  readonly #journal = new Journal();
  readonly #listeners = new Set<() => void>();
  readonly #dice: Dice;
  readonly #line: Line;
  #view: StageView | null = null;
  #viewOfThisSocket = false;
  #change = 0;
  #sending = false;

  constructor(
    readonly person: Person,
    private readonly options: PhoneOptions,
  ) {
    this.#dice = options.dice ?? new Dice(Number(person.id));
    this.#line = new Line({
      url: options.url,
      secret: person.secret,
      dice: this.#dice,
      up: (socket) => this.#connected(socket),
      down: () => this.#disconnected(),
    });
  }

  /** Connects, and stays connected until it is stopped. */
  start(): this {
    this.#line.start();
    return this;
  }

  /** Hangs up for good and waits until the socket is gone. */
  stop(): Promise<void> {
    return this.#line.stop();
  }

  /** Cuts the socket without a word; the phone comes back by itself. */
  drop(): void {
    this.#line.cut();
  }

  /** What the newest frame says. */
  get phase(): StageView['phase'] | null {
    return this.#view?.phase ?? null;
  }

  /** Whether it has greeted, and got the current frame since. */
  get isConnected(): boolean {
    return this.socket !== null && this.#viewOfThisSocket;
  }

  /** Everything ever placed on this phone, oldest first; change numbers rise. */
  get journal(): readonly Entry[] {
    return this.#journal.entries;
  }

  /** What the server answered that cannot be: each is a breach of its promises. */
  get oddities(): readonly string[] {
    return this.#journal.oddities.map((oddity) => `Participant ${this.person.id}: ${oddity}`);
  }

  /** Placements acknowledged as saved. */
  get saves(): number {
    return this.#journal.saves;
  }

  /** Whether everything placed has been answered for good. */
  get isSettled(): boolean {
    return this.#journal.unsettled === 0;
  }

  /** The newest Stage that came, of whatever socket; null before the first. */
  get view(): StageView | null {
    return this.#view;
  }

  /** The newest revision of the Stage that it has seen. */
  get shown(): number {
    return this.#view?.revision ?? 0;
  }

  /** The socket in use, for tests that do something to it; null while there is none. */
  get socket(): LiveSocket | null {
    return this.#line.socket;
  }

  /** How often a socket was opened, greetings answered. */
  get connections(): number {
    return this.#line.connections;
  }

  /** How the last socket ended; null before. */
  get lastClosing(): Closing | null {
    return this.#line.lastClosing;
  }

  get cards(): readonly string[] {
    return this.person.joined.cards.map(({ id }) => id);
  }

  /** The participant taps: on the device at once, and sent as soon as that is possible. */
  place(cardId: string, column: Column | null): Entry {
    const change = this.options.nextChange?.() ?? ++this.#change;
    const entry = this.#journal.add({ cardId, column, change }, this.round);
    void this.#flush();
    return entry;
  }

  /** A random card into a random column; one in ten is taken back. */
  placeAny(): Entry {
    const column = this.#dice.chance(0.1) ? null : this.#dice.oneOf(['FIRST', 'SECOND'] as const);
    return this.place(this.#dice.oneOf(this.cards), column);
  }

  /** Resolves when something holds, looking again at every frame, answer, connection and end of one. */
  async until(fits: () => boolean, what: string): Promise<void> {
    if (fits()) return;
    await new Promise<void>((resolve, reject) => {
      const guard = setTimeout(() => {
        this.#listeners.delete(look);
        reject(new Error(`Participant ${this.person.id} waited in vain until ${what}. ${this.#standing()}`));
      }, patience);
      const look = () => {
        if (!fits()) return;
        clearTimeout(guard);
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
    });
  }

  #standing(): string {
    return JSON.stringify({
      connected: this.isConnected,
      shown: this.shown,
      unsettled: this.#journal.unsettled,
      closing: this.lastClosing,
    });
  }

  #changed(): void {
    for (const look of [...this.#listeners]) look();
  }

  #connected(socket: LiveSocket): void {
    socket.watch<StageView>(
      this.options.document ?? littleStage,
      (view) => this.#take(view),
      () => socket.socket.terminate(),
    );
    void this.#flush();
    this.#changed();
  }

  #disconnected(): void {
    this.#viewOfThisSocket = false;
    this.#changed();
  }

  #take(view: StageView): void {
    this.frames += 1;
    if (this.#viewOfThisSocket && this.#view && view.revision < this.#view.revision) {
      this.#journal.oddities.push(`shown revision ${view.revision} after ${this.#view.revision}`);
    }
    this.#viewOfThisSocket = true;
    if (!this.#view || view.revision >= this.#view.revision) this.#view = view;
    this.#changed();
  }

  /** One request at a time, so that what the server holds is always the beginning of the journal. */
  async #flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.socket && this.#journal.unsettled > 0) {
      await this.#send(this.socket);
      this.#changed();
    }
    this.#sending = false;
  }

  async #send(socket: LiveSocket): Promise<void> {
    const batch = this.#journal.take();
    const round = batch[0]?.round;
    const placements = batch.map(({ cardId, column, change }) => ({ cardId, column, change }));
    const from = performance.now();
    try {
      const { placeCards: receipt } = await socket.call<{ placeCards: { results: PlacementResult[] } }>(placeCards, { round, placements });
      this.#answered({ from, to: performance.now() });
      this.#journal.settle(batch, receipt.results);
    } catch (error) {
      if (error instanceof ApiError) {
        await this.#refused(batch, { from, to: performance.now() }, error);
      } else {
        // Neither an answer nor a closed socket in time: whoever is at the other end, it is of no use.
        socket.socket.terminate();
        await socket.closed;
      }
    }
  }

  #answered(interval: Interval): void {
    if (interval.to - interval.from > 1000) this.slowAnswers.push(interval);
  }

  async #refused(batch: readonly Entry[], interval: Interval, error: ApiError): Promise<void> {
    this.#answered(interval);
    const { code = 'NO CODE', retryable = false } = error;
    this.troubles.push({ ...interval, code, retryable });
    if (retryable) await sleep(pause);
    else this.#journal.refuse(batch, code);
  }
}
