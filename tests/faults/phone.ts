/**
 * A participant's phone as the fault tests see it: it keeps what is not acknowledged and sends it again, comes back by itself, and keeps a
 * journal of everything that it sent and of what became of it, so that the database can be held against it afterwards.
 */
import type { Column, StageView } from '@two-hats/shared';
import { Dice } from '../security/dice.js';
import { ApiError } from '../support/api.js';
import { type Closing, LiveSocket, SocketClosed } from '../support/frames.js';
import { type Person, type PlacementResult, type PlacementSent, placeCards } from '../support/workshop.js';

/** What the room may look like to a phone that shows little. */
const littleStage = 'subscription { stage { revision phase participantCount sortedPercent } }';

/** How long to wait before coming back: doubles with each try in vain, in milliseconds. */
const shortestPause = 25;
const longestPause = 1000;
/** Placements in one request. */
const batchSize = 50;
/** When a wait counts as failed, in milliseconds; nothing waits this long unless something is wrong. */
const patience = 90_000;
/** How often a phone asks whether the server is there, and how long it believes in a socket without a word, in milliseconds. */
const askEvery = 5000;
const silence = 15_000;

/** One placement in a phone's journal. Times are those of `performance.now()`. */
export interface Entry extends PlacementSent {
  readonly round: number;
  /** When the participant tapped. */
  readonly placedAt: number;
  /** How often it was sent: 0 when a later change of the same card came first. */
  sent: number;
  /** When it was first sent; null before. */
  sentAt: number | null;
  /** When the server said for good what became of it; null before. */
  settledAt: number | null;
  saved: boolean;
  /** The code of a final refusal. */
  refusal: string | null;
}

/** An answer to a whole request that says "not now", or that says what no phone should hear. */
export interface Trouble {
  readonly at: number;
  /** How long the request had been under way, in milliseconds. */
  readonly after: number;
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
  /** Everything ever placed on this phone, oldest first; change numbers rise. */
  readonly journal: Entry[] = [];
  readonly troubles: Trouble[] = [];
  /** What the server answered that cannot be: each is a breach of its promises. */
  readonly oddities: string[] = [];
  /** How often a socket was opened, greetings answered. */
  connections = 0;
  /** Placements acknowledged as saved. */
  saves = 0;
  /** The longest that a request waited for its answer, whatever that was, in milliseconds. */
  slowestAnswer = 0;
  /** Frames received over all sockets. */
  frames = 0;
  /** How the last socket ended; null before. */
  lastClosing: Closing | null = null;
  /** The round that placements are for. */
  round = 1;

  readonly #unsettled = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #dice: Dice;
  #socket: LiveSocket | null = null;
  #view: StageView | null = null;
  #viewOfThisSocket = false;
  #change = 0;
  #sending = false;
  #stopped = false;
  #running: Promise<void> | null = null;
  #wakeUp: () => void = () => undefined;

  constructor(
    readonly person: Person,
    private readonly options: PhoneOptions,
  ) {
    this.#dice = options.dice ?? new Dice(Number(person.id));
  }

  /** Connects, and stays connected until it is stopped. */
  start(): this {
    this.#stopped = false;
    this.#running ??= this.#stayConnected().finally(() => {
      this.#running = null;
    });
    return this;
  }

  /** Hangs up for good and waits until the socket is gone. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp();
    this.#socket?.socket.terminate();
    await this.#running;
  }

  /** Cuts the socket without a word; the phone comes back by itself. */
  drop(): void {
    this.#socket?.socket.terminate();
  }

  /** Whether it has greeted, and got the current frame since. */
  get isConnected(): boolean {
    return this.#socket !== null && this.#viewOfThisSocket;
  }

  /** Whether everything placed has been answered for good. */
  get isSettled(): boolean {
    return this.#unsettled.size === 0;
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
    return this.#socket;
  }

  get cards(): readonly string[] {
    return this.person.joined.cards.map(({ id }) => id);
  }

  /** The participant taps: on the device at once, and sent as soon as that is possible. */
  place(cardId: string, column: Column | null): Entry {
    const entry: Entry = {
      cardId,
      column,
      change: this.options.nextChange?.() ?? ++this.#change,
      round: this.round,
      placedAt: performance.now(),
      sent: 0,
      sentAt: null,
      settledAt: null,
      saved: false,
      refusal: null,
    };
    this.journal.push(entry);
    this.#unsettled.set(cardId, entry);
    void this.#flush();
    return entry;
  }

  /** A random card into a random column; one in ten is taken back. */
  placeAny(): Entry {
    const column = this.#dice.chance(0.1) ? null : this.#dice.oneOf(['PO', 'PM'] as const);
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
    return JSON.stringify({ connected: this.isConnected, shown: this.shown, unsettled: this.#unsettled.size, closing: this.lastClosing });
  }

  #changed(): void {
    for (const look of [...this.#listeners]) look();
  }

  async #stayConnected(): Promise<void> {
    for (let tries = 0; !this.#stopped; tries += 1) {
      try {
        const socket = await LiveSocket.open(this.options.url(), { secret: this.person.secret, forgetful: true });
        tries = 0;
        await this.#liveOn(socket);
      } catch (error) {
        if (error instanceof SocketClosed) this.#closed(error.closing);
      }
      if (!this.#stopped) await this.#pause(Math.min(longestPause, shortestPause * 2 ** tries) * (0.5 + this.#dice.next()));
    }
  }

  /** Uses a socket until it ends. */
  async #liveOn(socket: LiveSocket): Promise<void> {
    if (this.#stopped) return socket.socket.terminate();
    this.connections += 1;
    this.#socket = socket;
    this.#viewOfThisSocket = false;
    socket.watch<StageView>(
      this.options.document ?? littleStage,
      (view) => this.#take(view),
      () => socket.socket.terminate(),
    );
    const stopListening = hangUpOnSilence(socket);
    void this.#flush();
    this.#changed();
    const closing = await socket.closed;
    stopListening();
    this.#socket = null;
    this.#viewOfThisSocket = false;
    this.#closed(closing);
  }

  #closed(closing: Closing): void {
    this.lastClosing = closing;
    // The server does not know this participant, or not any more: coming back is of no use.
    if (closing.code === 4401 || closing.code === 4403) this.#stopped = true;
    this.#changed();
  }

  #take(view: StageView): void {
    this.frames += 1;
    this.#viewOfThisSocket = true;
    if (!this.#view || view.revision >= this.#view.revision) this.#view = view;
    this.#changed();
  }

  /** One request at a time, so that what the server holds is always the beginning of the journal. */
  async #flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#socket && this.#unsettled.size > 0) {
      const round = [...this.#unsettled.values()][0]?.round as number;
      const batch = [...this.#unsettled.values()]
        .filter((entry) => entry.round === round)
        .sort((one, other) => one.change - other.change)
        .slice(0, batchSize);
      await this.#send(this.#socket, round, batch);
      this.#changed();
    }
    this.#sending = false;
  }

  async #send(socket: LiveSocket, round: number, batch: readonly Entry[]): Promise<void> {
    const since = performance.now();
    for (const entry of batch) {
      entry.sent += 1;
      entry.sentAt ??= since;
    }
    const placements = batch.map(({ cardId, column, change }) => ({ cardId, column, change }));
    try {
      const { placeCards: receipt } = await socket.call<{ placeCards: { results: PlacementResult[] } }>(placeCards, { round, placements });
      this.slowestAnswer = Math.max(this.slowestAnswer, performance.now() - since);
      this.#settle(batch, receipt.results);
    } catch (error) {
      if (error instanceof ApiError) {
        this.slowestAnswer = Math.max(this.slowestAnswer, performance.now() - since);
        const trouble = {
          at: performance.now(),
          after: performance.now() - since,
          code: error.code ?? '',
          retryable: error.retryable ?? false,
        };
        this.troubles.push(trouble);
        if (!trouble.retryable) for (const entry of batch) this.#end(entry, false, trouble.code);
        else await this.#pause(shortestPause * 4);
      } else {
        // Neither an answer nor a closed socket in time: whoever is at the other end, it is of no use.
        socket.socket.terminate();
        await socket.closed;
      }
    }
  }

  #settle(batch: readonly Entry[], results: readonly PlacementResult[]): void {
    for (const [index, entry] of batch.entries()) {
      const result = results[index];
      if (result?.cardId !== entry.cardId) {
        this.oddities.push(`${this.person.id}: an answer without ${entry.cardId}: ${JSON.stringify(results)}`);
      } else if (result.saved) {
        if (result.change !== entry.change || result.column !== entry.column) {
          this.oddities.push(`${this.person.id}: ${entry.cardId} change ${entry.change} was answered with ${JSON.stringify(result)}`);
        }
        this.#end(entry, true, null);
      } else if (!result.refusal?.retryable) {
        this.#end(entry, false, result.refusal?.code ?? 'NO CODE');
      }
    }
  }

  #end(entry: Entry, saved: boolean, refusal: string | null): void {
    Object.assign(entry, { settledAt: performance.now(), saved, refusal });
    if (saved) this.saves += 1;
    if (this.#unsettled.get(entry.cardId) === entry) this.#unsettled.delete(entry.cardId);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Asks now and then whether the server is there, and cuts a socket that has said nothing for too long. */
function hangUpOnSilence(live: LiveSocket): () => void {
  let heard = performance.now();
  const hear = () => {
    heard = performance.now();
  };
  live.socket.on('message', hear);
  live.socket.on('ping', hear);
  const asking = setInterval(() => {
    if (performance.now() - heard > silence) live.socket.terminate();
    else live.send({ type: 'ping' });
  }, askEvery);
  return () => clearInterval(asking);
}
