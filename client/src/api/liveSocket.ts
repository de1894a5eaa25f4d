// The one WebSocket of a page, with what the stock client leaves to us: it never gives up, it notices a dead network within 15 seconds (at
// once where the device says so), and it tries at once when the phone wakes up or the network comes back.
import { type Client, createClient, MessageType } from 'graphql-ws';
import { type Connection, connecting, live, lost } from './connection';
import { type Observed, observable } from './observed';
import { fromCloseCode, isFinal } from './refusal';

// What is late by a second is said on the screen: that makes 13 seconds at most until a phone says that its network is dead.
const pingAfter = 7_000;
const pongWithin = 5_000;
const connectWithin = 10_000;
const longestWait = 8_000;

export interface LiveSocket {
  readonly connection: Observed<Connection>;
  readonly subscribe: Client['subscribe'];
  /** Waits before the next try, with jitter, cut short by anything that makes success likely. Counts tries from 0. */
  readonly pause: (tries: number) => Promise<void>;
  /** To be called when a first operation begins to need the connection; @returns what to call when it no longer does. */
  readonly hold: () => () => void;
}

/** Opens no connection before the first subscription and keeps none after the last. `address` e.g. `ws://host/graphql`. */
export function createLiveSocket(secret: string | null, address: string): LiveSocket {
  const connection = observable<Connection>(connecting);
  let socket: WebSocket | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();
  let holders = 0;
  let operations = 0;

  const client = createClient({
    url: address,
    connectionParams: secret ? { capability: secret } : {},
    keepAlive: pingAfter,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: pause,
    // Counted, not random: phones that subscribe under the same id share the server's bytes.
    generateID: () => String(++operations),
    shouldRetry: (event) => !isFinal(closeCodeOf(event)),
    on: {
      connecting: () => expect(connectWithin),
      opened: (opened) => {
        socket = opened as WebSocket;
      },
      connected: () => {
        clearTimeout(deadline);
        connection.set(live);
      },
      ping: (received) => {
        if (!received) expect(pongWithin);
      },
      pong: (received) => {
        if (received) clearTimeout(deadline);
      },
      closed: (event) => {
        clearTimeout(deadline);
        socket = null;
        const code = closeCodeOf(event);
        if (isFinal(code)) connection.set({ state: 'refused', refusal: fromCloseCode(code) });
        else connection.set(holders > 0 ? lost : connecting);
      },
    },
  });

  /** Something must be heard within `time` milliseconds, or the connection counts as dead. */
  function expect(time: number) {
    clearTimeout(deadline);
    deadline = setTimeout(() => client.terminate(), time);
  }

  function pause(tries: number): Promise<void> {
    // A room whose server restarts must not come back in one stampede: anywhere between nothing and the full step.
    const step = Math.min(longestWait, 500 * 2 ** tries);
    const time = 100 + Math.random() * step;
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, time);
      waiting.add(end);
    });
  }

  /** The phone woke up or has a network again: end every wait, and ask a connection that looks alive whether it is. */
  function revalidate() {
    if (document.visibilityState === 'hidden') return;
    for (const end of [...waiting]) end();
    if (socket?.readyState !== WebSocket.OPEN || connection.get().state !== 'live') return;
    socket.send(JSON.stringify({ type: MessageType.Ping }));
    expect(pongWithin);
  }

  /** The device knows that its network is gone, long before a ping goes unanswered. Where it errs, the next try connects. */
  function giveUp() {
    client.terminate();
  }

  function hold() {
    if (holders++ === 0) {
      window.addEventListener('offline', giveUp);
      window.addEventListener('online', revalidate);
      window.addEventListener('pageshow', revalidate);
      document.addEventListener('visibilitychange', revalidate);
    }
    return () => {
      if (--holders > 0) return;
      window.removeEventListener('offline', giveUp);
      window.removeEventListener('online', revalidate);
      window.removeEventListener('pageshow', revalidate);
      document.removeEventListener('visibilitychange', revalidate);
    };
  }

  return { connection, subscribe: client.subscribe, pause, hold };
}

/** The code of a close event; 1006, "closed without a word", for everything else. */
export function closeCodeOf(event: unknown): number {
  return typeof event === 'object' && event !== null && 'code' in event && typeof event.code === 'number' ? event.code : 1006;
}
