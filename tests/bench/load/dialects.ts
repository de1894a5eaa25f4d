/** How a phone greets each kind of server. Each function returns a wire that is ready to receive frames. */
import { Wire } from './wire.js';

/** Opens a socket of graphql-transport-ws. @param secret null for a server that asks for none */
export async function openGraphql(port: number, secret: string | null, isWhole = false): Promise<Wire> {
  const wire = await Wire.open({ port, path: '/graphql', subprotocol: 'graphql-transport-ws', isWhole });
  wire.send(JSON.stringify({ type: 'connection_init', payload: secret ? { capability: secret } : {} }));
  await wire.hear('connection_ack');
  return wire;
}

/** Subscribes as our phones do: they count their operations, and the Stage is the first. */
export function subscribe(wire: Wire, query: string): void {
  wire.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: {} } }));
}

export async function openSocketIo(port: number): Promise<Wire> {
  const wire = await Wire.open({ port, path: '/socket.io/?EIO=4&transport=websocket' });
  wire.send('40');
  await wire.hear('40{');
  return wire;
}

/** Answers Socket.IO's heartbeat. True when the message was one. */
export function answersHeartbeat(wire: Wire, text: Buffer | null): boolean {
  if (text?.length !== 1 || text[0] !== 0x32) return false;
  wire.send('3');
  return true;
}

export function openPlain(port: number): Promise<Wire> {
  return Wire.open({ port, path: '/' });
}

/** Opens `count` of something, a few at a time: no server has to take a storm before it is measured. */
export async function openMany<Thing>(count: number, open: (index: number) => Promise<Thing>): Promise<Thing[]> {
  const things: Thing[] = [];
  const atOnce = 50;
  for (let from = 0; from < count; from += atOnce) {
    things.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => open(from + index)))));
  }
  return things;
}
