/** The devices of a room, each a browser context of its own: nothing but the server connects them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Watch } from './watch.js';

const kinds = {
  laptop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
}

export class Devices {
  readonly #devices: Device[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
  ) {}

  /** The facilitator's, or that of somebody who takes part without a phone. */
  laptop(options?: BrowserContextOptions): Promise<Device> {
    return this.#take('laptop', options);
  }

  projector(options?: BrowserContextOptions): Promise<Device> {
    return this.#take('projector', options);
  }

  phone(options?: BrowserContextOptions): Promise<Device> {
    return this.#take('phone', options);
  }

  phones(count: number): Promise<Device[]> {
    return Promise.all(Array.from({ length: count }, () => this.phone()));
  }

  /** What went wrong on any of them, unless it was expected. */
  get troubles(): string[] {
    return this.#devices.flatMap(({ watch }) => watch.troubles);
  }

  async close(): Promise<void> {
    await Promise.all(this.#devices.map(({ context }) => context.close()));
  }

  async #take(kind: keyof typeof kinds, options: BrowserContextOptions = {}): Promise<Device> {
    const context = await this.browser.newContext({ baseURL: this.baseURL, ...kinds[kind], ...options });
    const watch = new Watch(`${kind} ${this.#devices.length + 1}`, context);
    const page = await context.newPage();
    const device = { page, context, watch };
    this.#devices.push(device);
    return device;
  }
}
