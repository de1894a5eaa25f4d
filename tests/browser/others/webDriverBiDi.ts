import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { InputSource, OtherBrowser, WindowSize } from './otherBrowser.js';
import { asJson } from './webDriver.js';

type Json = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** A browser behind WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): what Firefox speaks by itself. */
export class WebDriverBiDi implements OtherBrowser {
  readonly #complaints: string[] = [];
  readonly #waiting = new Map<number, Waiting>();
  #commands = 0;
  #tab = '';

  private constructor(
    private readonly socket: WebSocket,
    private readonly end: () => Promise<void>,
  ) {
    socket.on('message', (text) => this.#hear(JSON.parse(String(text))));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone.'));
    });
  }

  /**
   * @param address where the browser listens, e.g. `ws://127.0.0.1:9222`
   * @param end ends the browser
   */
  static async start(address: string, { width, height }: WindowSize, end: () => Promise<void>): Promise<WebDriverBiDi> {
    try {
      const socket = new WebSocket(`${address}/session`);
      await once(socket, 'open');
      const browser = new WebDriverBiDi(socket, end);
      await browser.#command('session.new', { capabilities: {} });
      await browser.#command('session.subscribe', { events: ['log.entryAdded'] });
      browser.#tab = (await browser.#command<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
      await browser.#command('browsingContext.setViewport', { context: browser.#tab, viewport: { width, height } });
      return browser;
    } catch (error) {
      await end();
      throw error;
    }
  }

  async visit(address: string): Promise<void> {
    await this.#command('browsingContext.navigate', { context: this.#tab, url: address, wait: 'complete' });
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#command<{ result?: { value: string }; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      { expression: asJson(expression), target: { context: this.#tab }, awaitPromise: true },
    );
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value);
  }

  async act(actions: readonly InputSource[]): Promise<void> {
    await this.#command('input.performActions', { context: this.#tab, actions });
  }

  async picture(): Promise<Buffer> {
    const { data } = await this.#command<{ data: string }>('browsingContext.captureScreenshot', { context: this.#tab });
    return Buffer.from(data, 'base64');
  }

  async complaints(): Promise<readonly string[]> {
    return this.#complaints;
  }

  async close(): Promise<void> {
    this.socket.terminate();
    await this.end();
  }

  #command<Result>(method: string, params: Json): Promise<Result> {
    const id = ++this.#commands;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  #hear(message: Message): void {
    if (message.type === 'event') {
      const { level, text } = message.params;
      if (level === 'error') this.#complaints.push(text);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }
}

type Message =
  | { readonly type: 'success'; readonly id: number; readonly result: never }
  | { readonly type: 'error'; readonly id: number; readonly error: string; readonly message: string }
  | { readonly type: 'event'; readonly params: { readonly level: string; readonly text: string } };
