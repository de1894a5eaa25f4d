/** The summary's link for the whole room: off unless shared, told when the workshop is closed, and dead when it is taken back. */
import { expect, test } from 'vitest';
import { refusalOf } from '../support/api.js';
import { Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const { api } = useServer();

async function revealedRoom() {
  const workshop = await Workshop.open(api);
  const ada = await workshop.join('Ada');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  return { workshop, ada };
}

const share = (workshop: Workshop, shared: boolean, secret = workshop.facilitator) =>
  api.call('mutation ($shared: Boolean!) { shareSummary(shared: $shared) { revision } }', { shared }, secret);
const titleOf = async (secret: string) =>
  (await api.call<{ summary: { title: string } }>('{ summary { title } }', {}, secret)).summary.title;
const summarySecret = async (workshop: Workshop) => (await workshop.stage()).summarySecret;

test('nobody gets it unless it is shared, and nobody before the close', async () => {
  const { workshop, ada } = await revealedRoom();
  await workshop.step('closeWorkshop');
  expect(await summarySecret(workshop)).toBeNull();
  expect((await workshop.console()).summaryShared).toBe(false);
  await workshop.step('reopenWorkshop');
  await share(workshop, true);
  expect((await workshop.console()).summaryShared).toBe(true);
  expect(await summarySecret(workshop)).toBeNull();

  await workshop.step('closeWorkshop');
  for (const viewer of [ada.secret, workshop.projector, workshop.facilitator]) {
    const { stage } = await api.call<{ stage: { summarySecret: string } }>('{ stage { summarySecret } }', {}, viewer);
    expect(await titleOf(stage.summarySecret)).toBe((await workshop.stage()).title);
  }
});

test('it reads the summary and does nothing else', async () => {
  const { workshop } = await revealedRoom();
  await share(workshop, true);
  await workshop.step('closeWorkshop');
  const secret = (await summarySecret(workshop)) ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await refusalOf(api.call('{ stage { title } }', {}, secret))).toBe('NOT_ALLOWED');
  expect(await refusalOf(share(workshop, false, secret))).toBe('NOT_ALLOWED');
});

test('sharing twice is sharing once; taken back, it opens nothing, and links that were handed out stay good', async () => {
  const { workshop } = await revealedRoom();
  await workshop.step('closeWorkshop');
  await share(workshop, true);
  const secret = (await summarySecret(workshop)) ?? '';
  await share(workshop, true);
  expect(await summarySecret(workshop)).toBe(secret);
  await share(workshop, false);
  expect(await summarySecret(workshop)).toBeNull();
  expect(await refusalOf(titleOf(secret))).toBe('UNKNOWN_CAPABILITY');
  expect(await titleOf(workshop.summaryReader)).toBeTruthy();
  await share(workshop, true);
  expect(await summarySecret(workshop)).not.toBe(secret);
});

test('it ends with all summary links', async () => {
  const { workshop } = await revealedRoom();
  await workshop.step('closeWorkshop');
  await share(workshop, true);
  const secret = (await summarySecret(workshop)) ?? '';
  await api.call('mutation { revokeLinks(kind: SUMMARY) { count } }', {}, workshop.facilitator);
  expect(await summarySecret(workshop)).toBeNull();
  expect((await workshop.console()).summaryShared).toBe(false);
  expect(await refusalOf(titleOf(secret))).toBe('UNKNOWN_CAPABILITY');
});

test('a workshop that is taken up again is at the card that the room had left', async () => {
  const { workshop } = await revealedRoom();
  await workshop.showCard('looks-outside');
  await workshop.step('closeWorkshop');
  expect((await workshop.stage()).reveal?.currentCardId).toBeNull();
  await workshop.step('reopenWorkshop');
  expect((await workshop.stage()).reveal?.currentCardId).toBe('looks-outside');
});
