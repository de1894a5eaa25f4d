import type { Placement } from '@two-hats/shared';
import { expect, test } from 'vitest';
import { type CardRecord, isUnsent, recordsIn, uncounted } from '../../client/src/screens/phone/seat/cardRecord';
import { createOutbox, type PlacementResult } from '../../client/src/screens/phone/seat/outbox';

const closed = { code: 'ROUND_CLOSED', retryable: false };
const busy = { code: 'BUSY', retryable: true };

const saved = (placement: Placement): PlacementResult => ({ ...placement, saved: true, refusal: null });

/** What the device holds for the server, by card. */
function unsentOn(device: { text: string }): Record<string, Placement> {
  const records = [...recordsIn(JSON.parse(device.text))];
  return Object.fromEntries(records.flatMap(([cardId, record]) => (isUnsent(record) ? [[cardId, record.wanted]] : [])));
}

/** A device on which an earlier page left a placement. */
function deviceWith(wanted: Placement): { text: string } {
  const record: CardRecord = { wanted, held: null, refused: null };
  return { text: JSON.stringify({ [wanted.cardId]: record }) };
}

/** A phone whose requests the test answers one by one, and whose pauses the test ends. */
function phone(device: { text: string } = { text: 'null' }) {
  const requests: { sent: readonly Placement[]; answer(results: readonly PlacementResult[]): Promise<void>; fail(): Promise<void> }[] = [];
  const pauses: { milliseconds: number; wake: () => void }[] = [];
  const outbox = createOutbox({
    storage: {
      read: () => JSON.parse(device.text) as unknown,
      write: (records) => {
        device.text = JSON.stringify(records);
      },
    },
    send: (sent) =>
      new Promise((resolve, reject) => {
        requests.push({
          sent,
          answer: (results) => settled(() => resolve(results)),
          fail: () => settled(() => reject(new TypeError('Failed to fetch'))),
        });
      }),
    later: (milliseconds, wake) => {
      pauses.push({ milliseconds, wake });
      return () => {};
    },
  });
  return {
    outbox,
    requests,
    pauses,
    device,
    card: (id: string) => outbox.cards.get().get(id),
    unsent: () => unsentOn(device),
  };
}

/** Lets everything run that follows from an answer. */
async function settled(cause: () => void): Promise<void> {
  cause();
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

test('a placement is on the device before it is sent, and counts as saved only when the server says so', async () => {
  const { outbox, requests, card, unsent } = phone();
  outbox.place('a', 'FIRST');
  expect(unsent()).toEqual({ a: { cardId: 'a', column: 'FIRST', change: 1 } });
  expect(card('a')).toEqual({ column: 'FIRST', state: 'saving', refusal: null });
  await requests[0]?.answer([saved({ cardId: 'a', column: 'FIRST', change: 1 })]);
  expect(card('a')).toEqual({ column: 'FIRST', state: 'saved', refusal: null });
  expect(unsent()).toEqual({});
});

test('one request is under way at a time, and of each card only the latest state follows', async () => {
  const { outbox, requests, card } = phone();
  outbox.place('a', 'FIRST');
  outbox.place('b', 'FIRST');
  outbox.place('b', 'SECOND');
  outbox.place('a', 'SECOND');
  expect(requests).toHaveLength(1);
  await requests[0]?.answer([saved({ cardId: 'a', column: 'FIRST', change: 1 })]);
  expect(requests[1]?.sent).toEqual([
    { cardId: 'a', column: 'SECOND', change: 4 },
    { cardId: 'b', column: 'SECOND', change: 3 },
  ]);
  expect(card('a')).toMatchObject({ column: 'SECOND', state: 'saving' });
  await requests[1]?.answer([saved({ cardId: 'a', column: 'SECOND', change: 4 }), saved({ cardId: 'b', column: 'SECOND', change: 3 })]);
  expect(card('a')).toMatchObject({ column: 'SECOND', state: 'saved' });
  expect(requests).toHaveLength(2);
});

test('a change number is greater than every one that the ballot knows', () => {
  const { outbox, requests } = phone();
  outbox.adopt([{ cardId: 'z', column: 'SECOND', change: 41 }]);
  outbox.place('a', 'FIRST');
  expect(requests[0]?.sent).toEqual([{ cardId: 'a', column: 'FIRST', change: 42 }]);
});

test('without a network a placement waits, and is sent again after a growing pause or as soon as something wakes it', async () => {
  const { outbox, requests, pauses, card, unsent } = phone();
  outbox.place('a', 'FIRST');
  await requests[0]?.fail();
  expect(card('a')).toMatchObject({ column: 'FIRST', state: 'waiting' });
  await settled(() => pauses[0]?.wake());
  await requests[1]?.fail();
  expect(pauses[1]?.milliseconds).toBeGreaterThan(pauses[0]?.milliseconds ?? 0);
  expect(unsent()).toEqual({ a: { cardId: 'a', column: 'FIRST', change: 1 } });
  await settled(() => outbox.sendNow());
  await requests[2]?.answer([saved({ cardId: 'a', column: 'FIRST', change: 1 })]);
  expect(card('a')).toMatchObject({ state: 'saved' });
});

test('a reload sends what an earlier page left on the device', async () => {
  const before = phone();
  before.outbox.place('a', 'FIRST');
  before.outbox.stop();
  const after = phone(before.device);
  expect(after.card('a')).toMatchObject({ column: 'FIRST', state: 'saving' });
  expect(after.requests[0]?.sent).toEqual([{ cardId: 'a', column: 'FIRST', change: 1 }]);
  await after.requests[0]?.answer([saved({ cardId: 'a', column: 'FIRST', change: 1 })]);
  expect(after.unsent()).toEqual({});
});

test('a reload does not send again what the server has answered for, and counts on from there', () => {
  const device = deviceWith({ cardId: 'a', column: 'FIRST', change: 5 });
  const before = phone(device);
  before.outbox.adopt([{ cardId: 'a', column: 'FIRST', change: 5 }]);
  const after = phone(device);
  expect(after.requests).toEqual([]);
  expect(after.card('a')).toMatchObject({ column: 'FIRST', state: 'saved' });
  after.outbox.place('b', 'SECOND');
  expect(after.requests[0]?.sent).toEqual([{ cardId: 'b', column: 'SECOND', change: 6 }]);
});

test('damaged storage is an empty outbox, and what is legible in it is kept', () => {
  for (const text of [
    '"nonsense"',
    '[1,2]',
    '{"a":"FIRST"}',
    '{"a":{"wanted":{"cardId":"a","column":"KING","change":1}}}',
    '{"a":{"wanted":{"cardId":"b","column":"FIRST","change":1}}}',
    '{"a":{"wanted":{"cardId":"a","column":"FIRST","change":-1},"refused":{"change":1,"code":7}}}',
  ]) {
    const { outbox, requests } = phone({ text });
    expect([...outbox.cards.get()]).toEqual([]);
    expect(requests).toEqual([]);
  }
  const { requests } = phone({ text: '{"a":null,"b":{"wanted":{"cardId":"b","column":null,"change":7},"held":"FIRST"}}' });
  expect(requests[0]?.sent).toEqual([{ cardId: 'b', column: null, change: 7 }]);
});

test('a refusal is shown on its card, which goes back to what the server holds; the others are saved', async () => {
  const { outbox, requests, card, unsent } = phone();
  outbox.adopt([{ cardId: 'a', column: 'SECOND', change: 1 }]);
  outbox.place('a', 'FIRST');
  await requests[0]?.answer([{ cardId: 'a', column: 'FIRST', change: 2, saved: false, refusal: closed }]);
  expect(card('a')).toEqual({ column: 'SECOND', state: 'saved', refusal: 'ROUND_CLOSED' });
  expect(unsent()).toEqual({});
  outbox.place('b', 'FIRST');
  await requests[1]?.answer([{ cardId: 'b', column: 'FIRST', change: 3, saved: false, refusal: closed }]);
  expect(card('b')).toEqual({ column: null, state: 'saved', refusal: 'ROUND_CLOSED' });
});

test('a refusal goes when another look shows that the server had the placement before: only the answer was lost', async () => {
  const { outbox, requests, card } = phone();
  outbox.place('a', 'FIRST');
  await requests[0]?.answer([{ cardId: 'a', column: 'FIRST', change: 1, saved: false, refusal: closed }]);
  outbox.adopt([{ cardId: 'a', column: 'FIRST', change: 1 }]);
  expect(card('a')).toEqual({ column: 'FIRST', state: 'saved', refusal: null });
});

test('a refusal that passes is tried again', async () => {
  const { outbox, requests, pauses, card } = phone();
  outbox.place('a', 'FIRST');
  await requests[0]?.answer([{ cardId: 'a', column: null, change: 0, saved: false, refusal: busy }]);
  expect(card('a')).toMatchObject({ column: 'FIRST', state: 'waiting', refusal: null });
  await settled(() => pauses[0]?.wake());
  expect(requests[1]?.sent).toEqual([{ cardId: 'a', column: 'FIRST', change: 1 }]);
});

test('when another device of the participant was ahead, its placement holds here too', async () => {
  const { outbox, requests, card } = phone();
  outbox.place('a', 'FIRST');
  await requests[0]?.answer([saved({ cardId: 'a', column: 'SECOND', change: 9 })]);
  expect(card('a')).toEqual({ column: 'SECOND', state: 'saved', refusal: null });
});

test('a tap that follows a request under way still holds when another device was ahead of that request', async () => {
  const { outbox, requests, card } = phone();
  outbox.place('a', 'FIRST');
  outbox.place('a', 'BOTH');
  await requests[0]?.answer([saved({ cardId: 'a', column: 'SECOND', change: 9 })]);
  expect(requests[1]?.sent).toEqual([{ cardId: 'a', column: 'BOTH', change: 10 }]);
  await requests[1]?.answer([saved({ cardId: 'a', column: 'BOTH', change: 10 })]);
  expect(card('a')).toMatchObject({ column: 'BOTH', state: 'saved' });
});

test('a ballot read anew settles what the server already has, and leaves what it has not', async () => {
  const { outbox, requests, card, unsent } = phone();
  outbox.place('a', 'FIRST');
  outbox.place('b', 'FIRST');
  outbox.place('c', 'FIRST');
  await requests[0]?.fail();
  outbox.adopt([
    { cardId: 'a', column: 'FIRST', change: 1 },
    { cardId: 'b', column: 'SECOND', change: 12 },
  ]);
  expect(card('a')).toMatchObject({ column: 'FIRST', state: 'saved' });
  expect(card('b')).toMatchObject({ column: 'SECOND', state: 'saved' });
  expect(card('c')).toMatchObject({ column: 'FIRST', state: 'waiting' });
  expect(unsent()).toEqual({ c: { cardId: 'c', column: 'FIRST', change: 3 } });
});

test('a taken-back placement is sent like any other', () => {
  const { outbox, requests, card } = phone();
  outbox.adopt([{ cardId: 'a', column: 'FIRST', change: 3 }]);
  outbox.place('a', null);
  expect(requests[0]?.sent).toEqual([{ cardId: 'a', column: null, change: 4 }]);
  expect(card('a')).toMatchObject({ column: null, state: 'saving' });
});

test('uncounted is what was refused or never sent, not what is saved', async () => {
  const { outbox, requests } = phone();
  outbox.adopt([{ cardId: 'a', column: 'SECOND', change: 1 }]);
  outbox.place('b', 'FIRST');
  outbox.place('c', 'FIRST');
  await requests[0]?.answer([{ cardId: 'b', column: 'FIRST', change: 2, saved: false, refusal: closed }]);
  await requests[1]?.fail();
  expect(uncounted(outbox.cards.get()).sort()).toEqual(['b', 'c']);
});
