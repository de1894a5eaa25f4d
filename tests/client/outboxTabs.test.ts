// Two tabs of one seat, in every order of taps, requests, answers and storage events: one truth, and a tick that does not lie.
import { Column, newerPlacement, type Placement } from '@two-hats/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOutbox, type Outbox, type PlacementResult } from '../../client/src/screens/phone/seat/outbox';

const cardIds = ['a', 'b'];
const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);

interface Request {
  readonly sent: readonly Placement[];
  /** What the server answered; null as long as the request has not reached it. */
  answer: readonly PlacementResult[] | null;
  readonly resolve: (results: readonly PlacementResult[]) => void;
  readonly reject: (reason: Error) => void;
}

class Server {
  readonly held = new Map<string, Placement>();

  take(sent: readonly Placement[]): PlacementResult[] {
    return sent.map((placement) => {
      const holds = newerPlacement(this.held.get(placement.cardId), placement);
      this.held.set(placement.cardId, holds);
      return { ...holds, saved: true, refusal: null };
    });
  }
}

class Tab {
  readonly outbox: Outbox;
  readonly requests: Request[] = [];
  /** Another tab has written, and this one has not been told yet. */
  untold = false;
  #wakes: (() => void)[] = [];

  constructor(
    device: Device,
    readonly server: Server,
  ) {
    this.outbox = createOutbox({
      storage: { read: () => JSON.parse(device.text), write: (records) => device.write(JSON.stringify(records), this) },
      send: (sent) => new Promise((resolve, reject) => this.requests.push({ sent, answer: null, resolve, reject })),
      later: (_, wake) => {
        this.#wakes.push(wake);
        return () => {};
      },
    });
  }

  hear(): void {
    if (!this.untold) return;
    this.untold = false;
    this.outbox.lookAtDevice();
  }

  reachServer(): void {
    const request = this.requests.find(({ answer }) => answer === null);
    if (request) request.answer = this.server.take(request.sent);
  }

  receive(): void {
    const at = this.requests.findIndex(({ answer }) => answer !== null);
    const [request] = at < 0 ? [] : this.requests.splice(at, 1);
    if (request?.answer) request.resolve(request.answer);
  }

  /** The network breaks: whether the server has taken the request or not, no answer comes. */
  breakOff(): void {
    this.requests.shift()?.reject(new TypeError('Failed to fetch'));
  }

  wake(): void {
    for (const wake of this.#wakes.splice(0)) wake();
  }

  lookAgain(): void {
    this.outbox.adopt([...this.server.held.values()]);
  }
}

/** What both tabs see of the device. */
class Device {
  text = 'null';
  readonly tabs: Tab[] = [];

  write(text: string, by: Tab): void {
    this.text = text;
    for (const tab of this.tabs) if (tab !== by) tab.untold = true;
  }

  tell(): void {
    while (this.tabs.some(({ untold }) => untold)) for (const tab of this.tabs) tab.hear();
  }
}

type Happening = readonly [
  what: 'place' | 'reach' | 'receive' | 'break' | 'wake' | 'hear' | 'look',
  tab: number,
  card: number,
  column: Column | null,
];

const happenings = fc.array(
  fc.tuple(
    fc.constantFrom<Happening[0]>('place', 'place', 'reach', 'reach', 'receive', 'receive', 'break', 'wake', 'hear', 'look'),
    fc.nat({ max: 1 }),
    fc.nat({ max: cardIds.length - 1 }),
    fc.constantFrom<Column | null>(...Object.values(Column), null),
  ),
  { maxLength: 40 },
);

async function happen(tab: Tab, [what, , card, column]: Happening): Promise<void> {
  if (what === 'place') tab.outbox.place(cardIds[card] ?? '', column);
  if (what === 'reach') tab.reachServer();
  if (what === 'receive') tab.receive();
  if (what === 'break') tab.breakOff();
  if (what === 'wake') tab.wake();
  if (what === 'hear') tab.hear();
  if (what === 'look') tab.lookAgain();
  await settled();
}

/** Lets everything run that follows from an answer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}

async function comeToRest(device: Device): Promise<void> {
  for (let round = 0; round < 50; round++) {
    for (const tab of device.tabs) {
      tab.hear();
      tab.wake();
      tab.reachServer();
      tab.receive();
      await settled();
    }
    if (device.tabs.every(({ untold, requests }) => !untold && requests.length === 0)) return;
  }
  throw new Error('The tabs never come to rest');
}

function ticked(tab: Tab): [string, Column | null][] {
  return [...tab.outbox.cards.get()].flatMap(([cardId, { state, column }]) =>
    state === 'saved' ? [[cardId, column] as [string, Column | null]] : [],
  );
}

function twoTabs(): Device {
  const device = new Device();
  const server = new Server();
  device.tabs.push(new Tab(device, server), new Tab(device, server));
  return device;
}

function everyTickIsTrue(device: Device): void {
  for (const tab of device.tabs) {
    for (const [cardId, column] of ticked(tab)) expect(column).toBe(tab.server.held.get(cardId)?.column);
  }
}

function bothShowWhatTheServerHolds(device: Device): void {
  everyTickIsTrue(device);
  for (const tab of device.tabs)
    expect(
      ticked(tab)
        .map(([cardId]) => cardId)
        .sort(),
    ).toEqual([...tab.server.held.keys()].sort());
}

/** Plays stories on a fresh pair of tabs each, until nothing is under way any more. */
function inEveryStory(play: (device: Device, happening: Happening) => Promise<void>): Promise<void> {
  const holds = fc.asyncProperty(happenings, async (story) => {
    const device = twoTabs();
    for (const happening of story) await play(device, happening);
    await comeToRest(device);
    bothShowWhatTheServerHolds(device);
  });
  return fc.assert(holds, { seed, numRuns: 300 }) as Promise<void>;
}

test(`a tick on one of two tabs always says what the server holds (seed ${seed})`, () =>
  inEveryStory(async (device, happening) => {
    await happen(device.tabs[happening[1]] as Tab, happening);
    device.tell();
    await settled();
    everyTickIsTrue(device);
  }));

test(`however late the tabs hear of each other, both end with what the server holds (seed ${seed})`, () =>
  inEveryStory((device, happening) => happen(device.tabs[happening[1]] as Tab, happening)));

test('a tap in one tab after a tap in another holds, whichever tab is the quicker', async () => {
  const device = twoTabs();
  const [one, other] = device.tabs as [Tab, Tab];
  one.outbox.place('a', 'SECOND');
  other.outbox.place('a', 'FIRST');
  other.reachServer();
  one.reachServer();
  await comeToRest(device);
  expect(one.server.held.get('a')?.column).toBe('FIRST');
  expect(ticked(one)).toEqual([['a', 'FIRST']]);
  expect(ticked(other)).toEqual([['a', 'FIRST']]);
});

test('two tabs do not wipe out each other’s unsent placements', async () => {
  const device = twoTabs();
  const [one, other] = device.tabs as [Tab, Tab];
  one.outbox.place('a', 'FIRST');
  other.outbox.place('b', 'SECOND');
  one.reachServer();
  one.receive();
  await settled();
  expect(device.text).toContain('SECOND');
  await comeToRest(device);
  expect([...one.server.held.keys()].sort()).toEqual(['a', 'b']);
});

test('a tab that knows nothing of the other device shows what the server holds once it looks again', async () => {
  const server = new Server();
  const phone = new Tab(new Device(), server);
  const laptop = new Tab(new Device(), server);
  phone.outbox.place('a', 'FIRST');
  laptop.outbox.place('a', 'SECOND');
  for (const tab of [laptop, phone]) {
    tab.reachServer();
    tab.receive();
    await settled();
    tab.lookAgain();
  }
  laptop.lookAgain();
  phone.lookAgain();
  expect(ticked(phone)).toEqual([...server.held].map(([cardId, { column }]) => [cardId, column]));
  expect(ticked(laptop)).toEqual(ticked(phone));
});
