/**
 * A WebSocket client that costs next to nothing: the load shares a machine with the server and must not be what is measured. It knows what
 * the servers here send (whole, unmasked messages) and reads no more of a large message than its length.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Messages above this many bytes are counted and not kept, unless a wire wants them whole. */
const kept = 4096;
/** All wires read into the same memory: what must outlive a read is copied. */
const buffer = Buffer.allocUnsafe(256 * 1024);

const Opcode = { TEXT: 1, CLOSE: 8, PING: 9, PONG: 10 } as const;

export interface WireOptions {
  readonly port: number;
  readonly path: string;
  readonly subprotocol?: string;
  /** Whether large messages are wanted too. */
  readonly isWhole?: boolean;
}

export class Wire {
  /** Called for every message; `text` is null for a large one. `text` is only valid during the call. */
  onMessage: (text: Buffer | null, bytes: number) => void = () => {};
  onClose: (reason: string) => void = (reason) => {
    throw new Error(`A server closed a socket: ${reason}`);
  };
  #rest: Buffer | null = null;
  #skipping = 0;
  #skipped = 0;
  #closing = false;
  #onUpgraded: (() => void) | null = null;
  readonly #socket: Socket;
  readonly #isWhole: boolean;

  private constructor({ port, path, subprotocol, isWhole = false }: WireOptions) {
    this.#isWhole = isWhole;
    this.#socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: { buffer, callback: (size, bytes) => this.#read(Buffer.from(bytes.buffer, bytes.byteOffset, size)) },
    });
    const protocol = subprotocol ? `Sec-WebSocket-Protocol: ${subprotocol}\r\n` : '';
    const key = randomBytes(16).toString('base64');
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${protocol}\r\n`,
    );
    this.#socket.on('error', (error) => this.#ended(error.message));
    this.#socket.on('close', () => this.#ended('the connection ended'));
  }

  static async open(options: WireOptions): Promise<Wire> {
    const wire = new Wire(options);
    await new Promise<void>((resolve, reject) => {
      const { onClose } = wire;
      wire.onClose = (reason) => reject(new Error(`No WebSocket at port ${options.port}: ${reason}`));
      wire.#onUpgraded = () => {
        wire.onClose = onClose;
        resolve();
      };
    });
    return wire;
  }

  send(text: string): void {
    this.#write(Opcode.TEXT, Buffer.from(text));
  }

  /** Resolves with the next message that contains `part`; for handshakes. */
  async hear(part: string): Promise<string> {
    return new Promise((resolve) => {
      this.onMessage = (text) => {
        if (!text?.includes(part)) return;
        this.onMessage = () => {};
        resolve(text.toString());
      };
    });
  }

  close(): void {
    this.#closing = true;
    this.#socket.destroy();
  }

  #ended(reason: string): void {
    if (this.#closing) return;
    this.#closing = true;
    this.onClose(reason);
  }

  #read(arrived: Buffer): boolean {
    let bytes = arrived;
    if (this.#rest) {
      bytes = Buffer.concat([this.#rest, arrived]);
      this.#rest = null;
    }
    let at = this.#onUpgraded ? this.#readUpgrade(bytes) : 0;
    if (this.#skipping > 0) {
      at = Math.min(this.#skipping, bytes.length);
      this.#skipping -= at;
      if (this.#skipping === 0) this.onMessage(null, this.#skipped);
    }
    while (at < bytes.length) {
      const next = this.#readMessage(bytes, at);
      if (next === at) break;
      at = next;
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
    return true;
  }

  /** Returns where the messages begin, or 0 while the answer is not complete. */
  #readUpgrade(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) return 0;
    const status = bytes.toString('latin1', 0, bytes.indexOf('\r\n'));
    if (!status.startsWith('HTTP/1.1 101')) {
      this.#ended(status);
      return bytes.length;
    }
    this.#onUpgraded?.();
    this.#onUpgraded = null;
    return end + 4;
  }

  /** Reads one message that begins at `at` and returns where it ends; `at` when it is not complete. */
  #readMessage(bytes: Buffer, at: number): number {
    const available = bytes.length - at;
    if (available < 2) return at;
    const opcode = (bytes[at] as number) & 15;
    const marker = (bytes[at + 1] as number) & 127;
    const header = marker === 127 ? 10 : marker === 126 ? 4 : 2;
    if (available < header) return at;
    const length = marker === 127 ? bytes.readUInt32BE(at + 6) : marker === 126 ? bytes.readUInt16BE(at + 2) : marker;
    const end = at + header + length;

    if (length > kept && !this.#isWhole) {
      if (end <= bytes.length) {
        this.onMessage(null, length);
        return end;
      }
      this.#skipping = end - bytes.length;
      this.#skipped = length;
      return bytes.length;
    }
    if (end > bytes.length) return at;
    const content = bytes.subarray(at + header, end);
    if (opcode === Opcode.TEXT) this.onMessage(content, length);
    else if (opcode === Opcode.PING) this.#write(Opcode.PONG, content);
    else if (opcode === Opcode.CLOSE) this.#ended(`${length >= 2 ? content.readUInt16BE(0) : ''} ${content.toString('utf8', 2)}`);
    return end;
  }

  /** Clients mask what they send; the mask is real so that the server has the work that browsers give it. */
  #write(opcode: number, content: Buffer): void {
    const { length } = content;
    const header = length < 126 ? 6 : 8;
    const message = Buffer.allocUnsafe(header + length);
    message[0] = 0x80 | opcode;
    if (length < 126) {
      message[1] = 0x80 | length;
    } else {
      message[1] = 0x80 | 126;
      message.writeUInt16BE(length, 2);
    }
    const mask = header - 4;
    message.writeUInt32BE((Math.random() * 0xffffffff) >>> 0, mask);
    for (let index = 0; index < length; index += 1) {
      message[header + index] = (content[index] as number) ^ (message[mask + (index & 3)] as number);
    }
    this.#socket.write(message);
  }
}
