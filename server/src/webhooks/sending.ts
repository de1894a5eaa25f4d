/**
 * One try to send one message. The address comes from a stranger, so it is the attacker's: a name is looked up once, what it means is judged,
 * and the connection goes to the very address that was judged. Nothing is followed, and hardly anything of the answer is read.
 */
import { lookup as lookupBySystem, Resolver } from 'node:dns/promises';
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type ClaimedDelivery, DeliveryProblem, type Outcome } from '../workshop/records.js';
import { hostIn, isPublic, type WebhookReach } from '../workshop/webhooks/webhookAddress.js';
import { signedHeaders } from './signing.js';

/** How long a try may take, from looking the name up to the end of the answer, in milliseconds. */
const longestTry = 15_000;
/** How much of an answer is read before the receiver is hung up on, in bytes: what it says is of no interest. */
const longestAnswer = 16 * 1024;
/** How often a receiver may say that its answer is still to come (1xx): each time costs more than a byte, and there is no end to it. */
const mostForetold = 10;

/** The addresses that a name stands for. */
export type Resolve = (name: string) => Promise<readonly string[]>;

class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

export class Sender {
  // Of their own: no connection is kept, and no proxy that the environment names gets between the check and the receiver.
  readonly #agents = { 'http:': new HttpAgent(), 'https:': new HttpsAgent() };

  constructor(
    private readonly reach: WebhookReach,
    private readonly resolve: Resolve = reach === 'any' ? resolveLikeTheSystem : resolveInDns,
    private readonly patience = longestTry,
  ) {}

  /**
   * Sends a message.
   * @param moment of the try, in milliseconds since the epoch
   * @returns how it went; null when it was stopped before there was an answer
   */
  async send(message: ClaimedDelivery, moment: number, stopped: AbortSignal): Promise<Outcome | null> {
    if (stopped.aborted) return null;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.patience);
    try {
      const status = await this.#post(message, moment, [late.signal, stopped]);
      return { status, problem: status >= 200 && status < 300 ? null : DeliveryProblem.NOT_ACCEPTED };
    } catch (error) {
      if (stopped.aborted) return null;
      if (late.signal.aborted) return { status: null, problem: DeliveryProblem.TIMED_OUT };
      const problem = error instanceof PrivateAddress ? DeliveryProblem.PRIVATE_ADDRESS : DeliveryProblem.UNREACHABLE;
      return { status: null, problem };
    } finally {
      clearTimeout(timer);
    }
  }

  /** @returns the status of the answer */
  async #post(message: ClaimedDelivery, moment: number, ends: readonly AbortSignal[]): Promise<number> {
    const url = new URL(message.url);
    const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
    // What was allowed when the webhook was added may not be any more.
    if (protocol === 'http:' && this.reach !== 'any') throw new PrivateAddress();
    const host = hostIn(url);
    // An address is connected to without being looked up.
    if (isIP(host)) this.#judge([host]);
    const request = protocol === 'http:' ? requestHttp : requestHttps;
    return new Promise((resolve, reject) => {
      const sent = request(url, {
        method: 'POST',
        agent: this.#agents[protocol],
        lookup: this.#lookup,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(message.body),
          'user-agent': 'Two-Hats-Webhooks',
          ...signedHeaders(message, moment),
        },
      });
      let status: number | null = null;
      let failure = new Error('There was no answer');
      const hangUp = () => sent.destroy();
      for (const signal of ends) signal.addEventListener('abort', hangUp);
      let foretold = 0;
      sent.on('information', () => {
        foretold += 1;
        if (foretold > mostForetold) hangUp();
      });
      sent.on('response', (response) => {
        status = response.statusCode ?? 0;
        let read = 0;
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > longestAnswer) hangUp();
        });
        response.on('error', () => {});
      });
      sent.on('error', (error) => {
        failure = error;
      });
      sent.on('close', () => {
        for (const signal of ends) signal.removeEventListener('abort', hangUp);
        // Whatever came after the status, and however it ended, changes nothing.
        if (status === null) reject(failure);
        else resolve(status);
      });
      sent.end(message.body);
    });
  }

  readonly #lookup: LookupFunction = (name, options, done) => {
    this.resolve(name)
      .then((addresses) => {
        this.#judge(addresses);
        return addresses.map((address) => ({ address, family: isIP(address) }));
      })
      .then(
        (found) => (options.all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family)),
        (error: Error) => done(error, []),
      );
  };

  /** A name that stands for a public and a private address is somebody's attempt to choose between them. */
  #judge(addresses: readonly string[]): void {
    if (addresses.length === 0) throw new Error('The name stands for no address');
    if (this.reach !== 'any' && !addresses.every(isPublic)) throw new PrivateAddress();
  }
}

/**
 * The system's own way to look a name up waits on one of the few threads that the database works on: a name whose server is slow would hold
 * everybody up. This one waits on none.
 */
async function resolveInDns(name: string): Promise<readonly string[]> {
  const dns = new Resolver({ timeout: 3000, tries: 2 });
  const answers = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

/** With the names that only this machine or this network knows. Whoever lets messages into it trusts those who facilitate. */
async function resolveLikeTheSystem(name: string): Promise<readonly string[]> {
  return (await lookupBySystem(name, { all: true })).map(({ address }) => address);
}
