/**
 * WebSocket text messages as bytes. The hub writes the same bytes to thousands of sockets, so they are framed once and not once for every
 * socket; RFC 6455, section 5.2: a server's frames are unmasked, so nothing in them differs from socket to socket.
 */

/** First byte of a whole text message: FIN and opcode 1. */
const wholeText = 0x81;

/** The header of a text message of this many bytes. */
export function textHeader(bytes: number): Buffer {
  if (bytes < 126) return Buffer.from([wholeText, bytes]);
  if (bytes < 65_536) return Buffer.from([wholeText, 126, bytes >> 8, bytes & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = wholeText;
  header[1] = 127;
  header.writeUIntBE(bytes, 4, 6);
  return header;
}

/** Text messages, framed, one after the other in one piece. */
export function textMessages(...texts: readonly string[]): Buffer {
  const bodies = texts.map((text) => Buffer.from(text));
  return Buffer.concat(bodies.flatMap((body) => [textHeader(body.length), body]));
}
