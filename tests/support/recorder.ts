/** What one person's device gets to see: every byte of every answer, over HTTP and over its sockets. */
import { type Api, PatientApi, type RawResponse } from './api.js';
import { LiveSocket } from './frames.js';
import type { ServerProcess } from './serverProcess.js';

/** HTTP that remembers all answers, with their headers, and the sockets opened beside it. */
export class Recorder extends PatientApi {
  readonly #answers: string[] = [];
  readonly #sockets: LiveSocket[] = [];

  constructor(private readonly server: ServerProcess) {
    super(() => server.url);
  }

  override async raw(...request: Parameters<Api['raw']>): Promise<RawResponse> {
    const response = await super.raw(...request);
    this.#answers.push(JSON.stringify([...response.headers]), response.text);
    return response;
  }

  async socket(secret: string): Promise<LiveSocket> {
    const socket = await LiveSocket.open(this.server.socketUrl, { secret });
    this.#sockets.push(socket);
    return socket;
  }

  /** All answers and messages so far. */
  get received(): readonly string[] {
    return [...this.#answers, ...this.#sockets.flatMap(({ messages }) => messages)];
  }

  async close(): Promise<void> {
    await Promise.all(this.#sockets.map((socket) => socket.close()));
  }
}
