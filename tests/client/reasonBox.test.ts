import { expect, test } from 'vitest';
import { createReasonBox, type ReasonState } from '../../client/src/screens/phone/reason/reasonBox';
import type { CardStanding } from '../../client/src/screens/phone/seat/cardRecord';

/** A device, a server that a test answers for, and a clock that it moves. */
function surroundings(kept: unknown = null) {
  const sent: { cardId: string; reason: ReasonState; settle: (held: ReasonState) => void; fail: (error: unknown) => void }[] = [];
  const waking: (() => void)[] = [];
  const device = { kept };
  return {
    sent,
    waking,
    device,
    storage: {
      read: () => structuredClone(device.kept),
      write: (records: unknown) => {
        device.kept = structuredClone(records);
      },
    },
    send: (cardId: string, reason: ReasonState) =>
      new Promise<ReasonState>((settle, fail) => {
        sent.push({ cardId, reason, settle, fail });
      }),
    later: (_: number, wake: () => void) => {
      waking.push(wake);
      return () => {};
    },
  };
}

const placed = (column: CardStanding['column'], state: CardStanding['state'] = 'saved') =>
  new Map([['card', { column, state, refusal: null } as CardStanding]]);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a reason goes once its card is saved where it argues for', async () => {
  const around = surroundings();
  const box = createReasonBox(around);
  box.lookAt(placed('FIRST', 'saving'));
  box.say('card', 'FIRST', 'Because');
  await settled();
  expect(around.sent).toEqual([]);
  expect(box.reasons.get().get('card')).toMatchObject({ text: 'Because', state: 'waiting' });
  box.lookAt(placed('FIRST'));
  expect(around.sent.map(({ reason }) => reason)).toEqual([{ column: 'FIRST', text: 'Because', change: 1 }]);
  around.sent[0]?.settle({ column: 'FIRST', text: 'Because', change: 1 });
  await settled();
  expect(box.reasons.get().get('card')).toMatchObject({ text: 'Because', state: 'saved', refusal: null });
});

test('what argues for a column that the card has left is not sent', async () => {
  const around = surroundings();
  const box = createReasonBox(around);
  box.say('card', 'FIRST', 'Because');
  box.lookAt(placed('SECOND'));
  await settled();
  expect(around.sent).toEqual([]);
});

test('without network it is tried again, and outlives the page', async () => {
  const around = surroundings();
  const box = createReasonBox(around);
  box.lookAt(placed('FIRST'));
  box.say('card', 'FIRST', 'Because');
  around.sent[0]?.fail({ code: 'NETWORK', retryable: true });
  await settled();
  expect(around.waking).toHaveLength(1);
  box.stop();

  const later = surroundings(around.device.kept);
  const again = createReasonBox(later);
  expect(again.reasons.get().get('card')).toMatchObject({ text: 'Because', state: 'waiting' });
  again.lookAt(placed('FIRST'));
  expect(later.sent).toHaveLength(1);
  later.sent[0]?.fail({ code: 'BUSY', retryable: true });
  await settled();
  later.waking[0]?.();
  expect(later.sent).toHaveLength(2);
});

test('what is refused for good is said, and not sent again', async () => {
  const around = surroundings();
  const box = createReasonBox(around);
  box.lookAt(placed('FIRST'));
  box.say('card', 'FIRST', 'Because');
  around.sent[0]?.fail({ code: 'ROUND_CLOSED', retryable: false });
  await settled();
  expect(box.reasons.get().get('card')).toMatchObject({ text: 'Because', refusal: 'ROUND_CLOSED' });
  box.lookAt(placed('FIRST'));
  expect(around.sent).toHaveLength(1);
});

test('it is taken back above every change that is known, wherever the card lies', async () => {
  const around = surroundings();
  const box = createReasonBox(around);
  box.adopt('card', { column: 'FIRST', text: 'Because', change: 7 });
  box.lookAt(placed(null));
  box.say('card', 'FIRST', null);
  expect(around.sent.map(({ reason }) => reason)).toEqual([{ column: 'FIRST', text: null, change: 8 }]);
  around.sent[0]?.settle({ column: 'FIRST', text: null, change: 8 });
  await settled();
  expect(box.reasons.get().get('card')).toMatchObject({ text: null, state: 'saved' });
});

test('what somebody else has left on the device is no reason', () => {
  for (const kept of [
    'text',
    7,
    { card: null },
    { card: { wanted: { column: 'THIRD', text: 'x', change: 1 } } },
    { card: { held: { column: 'FIRST', text: 7, change: 1 } } },
  ]) {
    expect(createReasonBox(surroundings(kept)).reasons.get().size).toBe(0);
  }
});
