/**
 * The server in the test's own process, on a real port, real sockets and a real database, with a test standing between it and what it
 * reads: a read may be held back or fail, so that what else happens at that moment is no matter of luck.
 */
import { type App, startApp } from '@two-hats/server/app';
import { readConfig } from '@two-hats/server/config';
import { DatabaseStore } from '@two-hats/server/storage/store';
import type { Reading } from '@two-hats/server/workshop/store';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Api } from '../support/api.js';
import { LiveSocket } from '../support/frames.js';
import { type Home, newHome } from '../support/home.js';

type Asked = ReadonlySet<keyof Reading>;

/** Reads by what they ask for. */
const reads = {
  /** Whether somebody may come in, or watch. */
  admission: (asked: Asked) => asked.has('capability') && !asked.has('workshop'),
  /** The workshop that the next frames show. */
  snapshot: (asked: Asked) => asked.has('workshop') && !asked.has('capability'),
  /** Whose access has ended. */
  access: (asked: Asked) => asked.has('capabilities'),
  /** What is on the ballots of a round that was revealed. */
  ballots: (asked: Asked) => asked.has('filledCells'),
  /** The slow poll. */
  poll: (asked: Asked) => asked.has('revisions'),
} as const;
export type Read = keyof typeof reads;

/** What happens to the reads of one kind from now on. */
interface Rule {
  readonly read: Read;
  meet(): Promise<void>;
}

/** Reads that wait. */
export interface Held {
  /** Resolves when one has come. */
  readonly reached: Promise<void>;
  /** Lets them go on, and those after them. */
  release(): void;
}

export interface InterceptedServer {
  readonly api: Api;
  socket(secret: string): Promise<LiveSocket>;
  /** Opens a socket that has not said hello. */
  connect(): Promise<LiveSocket>;
  /** Holds back what such reads have found. */
  hold(read: Read): Held;
  /** Has the next such read fail; resolves when it has. */
  failNext(read: Read): Promise<void>;
}

/** Starts a server before the tests of a file and ends it after them. */
export function useInterceptedServer(): InterceptedServer {
  const rules = new Set<Rule>();
  const whole = DatabaseStore.prototype.read;
  let home: Home | undefined;
  let app: App | undefined;
  const address = () => `127.0.0.1:${app?.port}`;

  beforeAll(async () => {
    DatabaseStore.prototype.read = async function read<T>(this: DatabaseStore, work: (reading: Reading) => Promise<T>): Promise<T> {
      const asked = new Set<keyof Reading>();
      const found = await whole.call(this, (reading) => work(noting(reading, asked)));
      for (const rule of [...rules]) if (reads[rule.read](asked)) await rule.meet();
      return found as T;
    };
    home = await newHome();
    app = await startApp(readConfig({ HOST: '127.0.0.1', PORT: '0', DATABASE_URL: home.url, LOG_LEVEL: 'silent' }));
  });
  afterEach(() => rules.clear());
  afterAll(async () => {
    await app?.close();
    DatabaseStore.prototype.read = whole;
    await home?.remove();
  });

  return {
    api: new Api(() => `http://${address()}`),
    socket: (secret) => LiveSocket.open(`ws://${address()}/graphql`, { secret }),
    connect: () => LiveSocket.connect(`ws://${address()}/graphql`),
    hold(read) {
      let letGo = () => {};
      const released = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      let rule: Rule | undefined;
      const reached = new Promise<void>((reach) => {
        rule = {
          read,
          meet() {
            reach();
            return released;
          },
        };
        rules.add(rule);
      });
      return {
        reached,
        release() {
          if (rule) rules.delete(rule);
          letGo();
        },
      };
    },
    failNext(read) {
      return new Promise((failed) => {
        const rule = {
          read,
          async meet() {
            rules.delete(rule);
            failed();
            throw new Error('This read fails.');
          },
        };
        rules.add(rule);
      });
    },
  };
}

/** The same reads, noting what was asked for. */
function noting(reading: Reading, asked: Set<keyof Reading>): Reading {
  return new Proxy(reading, {
    get(target, name: keyof Reading) {
      asked.add(name);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
