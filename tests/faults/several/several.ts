/** One workshop on several server processes, and phones that come to whichever of them they please. */
import { onTestFinished } from 'vitest';
import { Dice } from '../../security/dice.js';
import { Api } from '../../support/api.js';
import type { Home } from '../../support/home.js';
import { ServerProcess } from '../../support/serverProcess.js';
import { Workshop } from '../../support/workshop.js';
import { connectAll, phonesFor, seed, stopAll } from '../load.js';
import type { Phone } from '../phone.js';
import { breachesOf } from '../truth.js';

export interface SeveralOptions {
  /** Address of an empty PostgreSQL database. */
  readonly url: string;
  /** The variables of each process; as many processes as there are entries. */
  readonly envs: readonly Readonly<Record<string, string>>[];
  readonly phones: number;
}

/** Frames may be late by the slow poll, two seconds, and by the time that making one takes. In seconds. */
export const latestFrame = 2.5;

const isUp = (server: ServerProcess): Promise<boolean> =>
  fetch(`${server.url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

export class Several {
  readonly #dice = new Dice(seed);
  #locked = false;

  private constructor(
    readonly url: string,
    readonly servers: readonly ServerProcess[],
    readonly workshop: Workshop,
    readonly phones: readonly Phone[],
  ) {}

  /** Starts the processes, opens a workshop and has phones sort in it; everything ends with the test. */
  static async start({ url, envs, phones: count }: SeveralOptions): Promise<Several> {
    const home: Home = { url, remove: async () => {} };
    const servers = await Promise.all(envs.map((env) => ServerProcess.start({ home, env })));
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.end()));
    });
    const dice = new Dice(seed);
    const workshop = await Workshop.open(new Api(() => servers[0]?.url ?? ''));
    const phones = await phonesFor(workshop, count, { url: () => dice.oneOf(servers).socketUrl });
    onTestFinished(() => stopAll(phones));
    await workshop.step('startSorting');
    await connectAll(phones);
    return new Several(url, servers, workshop, phones);
  }

  /**
   * Changes what the room sees through one of the processes that are up.
   * @returns in seconds, how long after it was said to be done the last phone shows it
   */
  async lateness(): Promise<number> {
    const up = (await Promise.all(this.servers.map(async (server) => ((await isUp(server)) ? [server] : [])))).flat();
    const api = new Api(this.#dice.oneOf(up).url);
    this.#locked = !this.#locked;
    const change = 'mutation ($locked: Boolean!) { lockDoor(locked: $locked) { revision } }';
    const { lockDoor } = await this.#untilSaid(() =>
      api.call<{ lockDoor: { revision: number } }>(change, { locked: this.#locked }, this.workshop.facilitator),
    );
    const since = performance.now();
    await Promise.all(
      this.phones.map((phone) => phone.until(() => phone.shown >= lockDoor.revision, `it shows revision ${lockDoor.revision}`)),
    );
    return (performance.now() - since) / 1000;
  }

  /** What a facilitator does who is told that it cannot be done now. */
  async #untilSaid<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error as { retryable?: boolean }).retryable) throw error;
      }
    }
  }

  /** Every promise about the workshop, once all phones are connected and settled; and whatever was answered that no phone should hear. */
  async breaches(): Promise<string[]> {
    await Promise.all(this.phones.map((phone) => phone.until(() => phone.isConnected, 'it is connected')));
    const answers = this.phones.flatMap(({ troubles }) =>
      troubles.filter(({ retryable }) => !retryable).map(({ code }) => `answered with ${code}`),
    );
    return [...(await breachesOf(this.url, this.workshop, this.phones)), ...answers];
  }

  /** What the processes have logged beside what is to be expected. */
  unexpected(expected: RegExp): string[] {
    return this.servers.flatMap(({ log }) => log.split('\n').filter((line) => line !== '' && !expected.test(line)));
  }
}

/** What a process may say of a bus, or of a database, that is away. */
export const saidOfLoss = /Other processes are (not )?reached|will be tried again|tries again|the poll|could not be (deleted|made|closed)/;
