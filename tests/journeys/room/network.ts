import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { expect, type Page } from '@playwright/test';

/**
 * The network between a device and the server, as a wire that can be cut: what runs over it breaks off, and nothing new comes through. The
 * browser's own way of being offline lets a page that is just being left say a last word; a wire does not.
 */
export class Network {
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(private readonly relay: Server) {}

  /** @param port of the server, on this machine */
  static async to(port: number): Promise<Network> {
    const relay = createServer();
    const network = new Network(relay);
    relay.on('connection', (near) => network.#join(near, port));
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    return network;
  }

  /** Address of the server at the near end of the wire, without a trailing slash. */
  get url(): string {
    return `http://127.0.0.1:${(this.relay.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.relay.close();
    await once(this.relay, 'close');
  }

  #join(near: Socket, port: number): void {
    if (this.#isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}

/** Reloads while the wire is cut. The page itself needs the network, so the browser's own page stands there afterwards. */
export async function reloadInVain(page: Page): Promise<void> {
  await expect(page.reload(), 'the page itself needs the network').rejects.toThrow(/net::ERR_/);
  // It comes a moment after the failure, and would end whatever is asked for meanwhile.
  await page.waitForURL('chrome-error://chromewebdata/', { waitUntil: 'commit' });
}
