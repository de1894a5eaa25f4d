/** The load of the ingest group: a fixed number of placements under way at any time, the next one sent when one is acknowledged. */
import { Agent, request } from 'node:http';
import { answersHeartbeat, openGraphql, openMany, openPlain, openSocketIo, subscribe } from './dialects.js';
import { serve } from './serve.js';
import type { Wire } from './wire.js';

/** Who takes the placements, and how: the stock stack over HTTP, with a database or without. */
export type Taker = 'ours' | 'stock' | 'stockInMemory' | 'socketio' | 'ws';

export interface OpenParticipants {
  readonly server: Taker;
  readonly port: number;
  readonly participants: number;
  readonly cardIds: readonly string[];
  /** Change number that every card of every participant is at. */
  readonly change: number;
  /** For our server: one secret per participant, the mutation, and a console to keep watched, or none. */
  readonly secrets: readonly string[];
  readonly placeDocument: string;
  readonly console: { readonly secret: string; readonly document: string } | null;
}

export interface SendPlacements {
  /** Placements that may be under way at any time. */
  readonly underWay: number;
  /** Placements that are sent a second; as many as the server acknowledges when it is missing. */
  readonly perSecond?: number;
  readonly milliseconds: number;
}

export interface PlacementsSent {
  readonly acknowledged: number;
  /** From the first sent to the last acknowledged. */
  readonly milliseconds: number;
  /** CPU time that the load used, in milliseconds. */
  readonly loadCpu: number;
}

interface Placement {
  readonly cardId: string;
  readonly column: 'FIRST' | 'SECOND';
  readonly change: number;
}

/** Sends one placement of one participant; `acknowledged` must be called once for each, with the participant. */
type Send = (participant: number, placement: Placement) => void;

let options: OpenParticipants;
let send: Send;
let acknowledged = (_participant: number) => {};
/** Participants who may place a card now, each as often as they have hands free. */
let idle: number[] = [];
/** How many placements each participant has sent. */
let sent: number[] = [];

const commands = {
  async open(opened: OpenParticipants): Promise<void> {
    options = opened;
    sent = new Array(opened.participants).fill(0);
    send = opened.server === 'stock' || opened.server === 'stockInMemory' ? overHttp() : await overSockets();
    if (opened.console) subscribe(await openGraphql(opened.port, opened.console.secret), opened.console.document);
  },

  run({ underWay, perSecond = Number.POSITIVE_INFINITY, milliseconds }: SendPlacements): Promise<PlacementsSent> {
    const each = Math.ceil(underWay / options.participants);
    idle = sent.flatMap((_, participant) => new Array<number>(each).fill(participant));
    const cpu = process.cpuUsage();
    const begin = performance.now();
    let started = 0;
    let count = 0;
    return new Promise((resolve) => {
      const goOn = () => {
        const time = performance.now() - begin;
        while (time < milliseconds && started - count < underWay && started <= (time * perSecond) / 1000) {
          started += 1;
          sendNext();
        }
        if (time < milliseconds || count < started) return;
        clearInterval(pace);
        const { user, system } = process.cpuUsage(cpu);
        resolve({ acknowledged: count, milliseconds: performance.now() - begin, loadCpu: (user + system) / 1000 });
      };
      acknowledged = (participant) => {
        count += 1;
        idle.push(participant);
        goOn();
      };
      const pace = setInterval(goOn, 1);
    });
  },
};
export type PlacementsLoad = typeof commands;
serve(commands);

/** Anyone idle may be next; each goes through the deck again and again and changes the column every time. */
function sendNext(): void {
  const { cardIds, change } = options;
  const place = Math.floor(Math.random() * idle.length);
  const participant = idle[place] as number;
  idle[place] = idle.at(-1) as number;
  idle.pop();
  const number = sent[participant] ?? 0;
  sent[participant] = number + 1;
  const pass = Math.floor(number / cardIds.length);
  const cardId = cardIds[number % cardIds.length] as string;
  send(participant, { cardId, column: pass % 2 === 0 ? 'FIRST' : 'SECOND', change: change + 1 + pass });
}

async function overSockets(): Promise<Send> {
  const { server, port, secrets, placeDocument, participants } = options;
  const wires = await openMany(participants, (index) => {
    if (server === 'ours') return openGraphql(port, secrets[index] ?? null);
    return server === 'socketio' ? openSocketIo(port) : openPlain(port);
  });
  for (const [participant, wire] of wires.entries()) wire.onMessage = (text) => readAnswer(wire, participant, text);
  let id = 0;
  return (participant, placement) => {
    id += 1;
    wires[participant]?.send(
      server === 'ours'
        ? JSON.stringify({
            id: String(id),
            type: 'subscribe',
            payload: { query: placeDocument, variables: { round: 1, placements: [placement] }, operationName: 'PlaceCards' },
          })
        : server === 'socketio'
          ? `42${id}${JSON.stringify(['place', { participantId: participant, ...placement }])}`
          : JSON.stringify({ do: 'place', id, placement: { participantId: participant, ...placement } }),
    );
  };
}

function readAnswer(wire: Wire, participant: number, text: Buffer | null): void {
  if (text?.includes('"saved":true')) acknowledged(participant);
  else if (!text?.includes('"complete"') && !answersHeartbeat(wire, text)) throw new Error(`Not saved: ${text}`);
}

function overHttp(): Send {
  const { server, port } = options;
  const field = server === 'stock' ? 'placeCard' : 'placeInMemory';
  const query = `mutation PlaceCard($participantId: Int!, $cardId: ID!, $column: Column!, $change: Int!) {
    ${field}(participantId: $participantId, cardId: $cardId, column: $column, change: $change) { cardId saved column change }
  }`;
  const agent = new Agent({ keepAlive: true });
  return (participant, placement) => {
    const body = JSON.stringify({ query, variables: { participantId: participant, ...placement }, operationName: 'PlaceCard' });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const posted = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        if (!text.includes('"saved":true')) throw new Error(`Not saved: ${text}`);
        acknowledged(participant);
      });
    });
    posted.end(body);
  };
}
