/** A phone's line to the server: it comes back by itself until it is told to stop, or until the server does not know the phone any more. */
import type { Dice } from '../security/dice.js';
import { type Closing, LiveSocket, SocketClosed } from '../support/frames.js';

/** How long to wait before coming back: doubles with each try in vain, in milliseconds. */
const shortestPause = 25;
const longestPause = 1000;
/** How often it asks whether the server is there, and how long it believes in a socket without a word, in milliseconds. */
const askEvery = 5000;
const silence = 15_000;

export interface LineOptions {
  /** Asked again for every connection. */
  readonly url: () => string;
  readonly secret: string;
  /** Spreads those that lost their sockets together. */
  readonly dice: Dice;
  /** Told when a socket is open and greeted. */
  readonly up: (socket: LiveSocket) => void;
  /** Told when that socket has ended, or when none could be opened. */
  readonly down: () => void;
}

export class Line {
  /** How often a socket was opened, greetings answered. */
  connections = 0;
  /** How the last socket ended; null before. */
  lastClosing: Closing | null = null;
  /** The socket in use; null while there is none. */
  socket: LiveSocket | null = null;
  #stopped = false;
  #running: Promise<void> | null = null;
  #wakeUp: () => void = () => undefined;

  constructor(private readonly options: LineOptions) {}

  start(): void {
    this.#stopped = false;
    this.#running ??= this.#stayConnected().finally(() => {
      this.#running = null;
    });
  }

  /** Hangs up for good and waits until the socket is gone. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp();
    this.cut();
    await this.#running;
  }

  /** Cuts the socket without a word. */
  cut(): void {
    this.socket?.socket.terminate();
  }

  async #stayConnected(): Promise<void> {
    const { url, secret, dice, down } = this.options;
    for (let tries = 0; !this.#stopped; tries += 1) {
      try {
        const socket = await LiveSocket.open(url(), { secret, forgetful: true });
        tries = 0;
        await this.#use(socket);
      } catch (error) {
        // One that never opened has not ended.
        if (error instanceof SocketClosed && error.closing.code !== 0) this.#closed(error.closing);
      }
      down();
      if (!this.#stopped) await this.#pause(Math.min(longestPause, shortestPause * 2 ** tries) * (0.5 + dice.next()));
    }
  }

  /** Until it ends. */
  async #use(socket: LiveSocket): Promise<void> {
    if (this.#stopped) return socket.socket.terminate();
    this.connections += 1;
    this.socket = socket;
    const stopListening = hangUpOnSilence(socket);
    this.options.up(socket);
    const closing = await socket.closed;
    stopListening();
    this.socket = null;
    this.#closed(closing);
  }

  #closed(closing: Closing): void {
    this.lastClosing = closing;
    // The server does not know this participant, or not any more: coming back is of no use.
    if (closing.code === 4401 || closing.code === 4403) this.#stopped = true;
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
