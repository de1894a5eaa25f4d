/**
 * WebSocket text messages as bytes. The hub writes the same bytes to thousands of sockets, so they are framed once and not once for every
 * socket; RFC 6455, section 5.2: a server's frames are unmasked, so nothing in them differs from socket to socket.
 */

/** First byte of a whole text message: FIN and opcode 1. */
const wholeText = 0x81;

/** Bytes that the header of a text message of this many bytes takes. */
function headerLength(bytes: number): number {
  return bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10;
}

/** Writes the header of a text message of this many bytes; returns where the text begins. */
function writeHeader(target: Buffer, at: number, bytes: number): number {
  target[at] = wholeText;
  if (bytes < 126) target[at + 1] = bytes;
  else if (bytes < 65_536) {
    target[at + 1] = 126;
    target.writeUInt16BE(bytes, at + 2);
  } else {
    target[at + 1] = 127;
    target.writeBigUInt64BE(BigInt(bytes), at + 2);
  }
  return at + headerLength(bytes);
}

/** The header of a text message of this many bytes. */
export function textHeader(bytes: number): Buffer {
  const header = Buffer.allocUnsafe(headerLength(bytes));
  writeHeader(header, 0, bytes);
  return header;
}

/** Text messages, framed, one after the other in one piece. */
export function textMessages(...texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const framed = Buffer.allocUnsafe(lengths.reduce((sum, bytes) => sum + headerLength(bytes) + bytes, 0));
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at = writeHeader(framed, at, lengths[index] as number);
    at += framed.write(text, at);
  }
  return framed;
}
