/**
 * Looks into the heap of the running server as a debugger does, so that the product needs nothing for it: which objects are left, and how
 * much memory, after everything that can be collected has been.
 */
import { once } from 'node:events';
import WebSocket from 'ws';
import type { ServerProcess } from '../support/serverProcess.js';

/** For the environment of a server that is to be looked into. */
export const inspected = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;
/** What such a server logs about it. */
export const inspectorLog = /Debugger|For help, see/;

/** What a server holds when all garbage is gone. */
export interface Heap {
  /** In kB. */
  readonly used: number;
  /** TCP sockets that something still refers to. */
  readonly sockets: number;
  readonly timers: number;
  /** Listeners on all event emitters together. */
  readonly listeners: number;
}

interface Remote {
  readonly result: { readonly objectId?: string; readonly value?: unknown };
  readonly objects: { readonly objectId: string };
  readonly exceptionDetails?: unknown;
}

export class Inspector {
  #calls = 0;

  private constructor(private readonly socket: WebSocket) {}

  /** @param server started with {@link inspected} */
  static async of(server: ServerProcess): Promise<Inspector> {
    const address = /Debugger listening on (\S+)/.exec(server.log)?.[1];
    if (!address) throw new Error('This server was not started with an inspector.');
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new Inspector(socket);
  }

  async heap(): Promise<Heap> {
    const sockets = await this.#holding("process.getBuiltinModule('net').Socket.prototype", 'this.length');
    const timers = await this.#holding(
      'Object.getPrototypeOf(setTimeout(() => {}, 0))',
      'this.filter((timer) => !timer._destroyed).length',
    );
    const listeners = await this.#holding(
      "process.getBuiltinModule('events').prototype",
      `this.reduce((sum, emitter) => sum + (Object.hasOwn(emitter, '_events') && emitter._events
        ? emitter.eventNames().reduce((all, name) => all + emitter.listenerCount(name), 0) : 0), 0)`,
    );
    // Twice: the first collection may only have freed what finalisers hold.
    await this.#call('HeapProfiler.collectGarbage');
    await this.#call('HeapProfiler.collectGarbage');
    const { result } = await this.#call('Runtime.evaluate', { expression: 'process.memoryUsage().heapUsed / 1024' });
    return { used: Number(result.value), sockets, timers, listeners };
  }

  close(): void {
    this.socket.terminate();
  }

  /** Asks something of the list of all living objects with this prototype. */
  async #holding(prototype: string, question: string): Promise<number> {
    const group = { objectGroup: 'look' };
    const { result } = await this.#call('Runtime.evaluate', { expression: prototype, ...group });
    const { objects } = await this.#call('Runtime.queryObjects', { prototypeObjectId: result.objectId, ...group });
    const answer = await this.#call('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: `function () { return ${question}; }`,
      returnByValue: true,
    });
    await this.#call('Runtime.releaseObjectGroup', group);
    return Number(answer.result.value);
  }

  async #call(method: string, params: object = {}): Promise<Remote> {
    const id = ++this.#calls;
    const answered = new Promise<Remote>((resolve, reject) => {
      const take = (bytes: WebSocket.RawData) => {
        const message = JSON.parse(String(bytes)) as { id?: number; result?: Remote; error?: { message: string } };
        if (message.id !== id) return;
        this.socket.off('message', take);
        if (message.error || message.result?.exceptionDetails) reject(new Error(`${method}: ${String(bytes).slice(0, 500)}`));
        else resolve(message.result as Remote);
      };
      this.socket.on('message', take);
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return answered;
  }
}
