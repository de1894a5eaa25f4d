// Why: said on a phone beside the card, told without a name, chosen for the wall, hidden, taken back, and taken along.
import { shortDeck } from '@two-hats/shared/decks';
import { TcpProxy } from '../faults/tcpProxy.js';
import { lookInto } from '../support/database.js';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { consoleOf, openWorkshop, phoneOf, projectorOf } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole } from './votes/roleNames.js';

const hostile = `=1+1 <img src=x onerror=alert(1)> ${'W'.repeat(80)}`;

test('one sentence on why goes from a phone to the wall, and back when its author wants', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const [card] = shortDeck.cards;
  if (!card) throw new Error('The deck has cards.');
  const phone = await phoneOf('Ada', workshop, devices);
  const others = await workshop.joinAll('Ben', 'Chi');
  await workshop.step('startSorting');
  for (const [index, person] of others.entries()) {
    await person.place({ [card.id]: 'SECOND' });
    await person.sayWhy(card.id, 'SECOND', index === 0 ? hostile : 'Clients ask for it.');
  }

  // Sorted first, then said, as one likes; the next card does not wait.
  await phone.showAllCards();
  const line = phone.line(card.text);
  await line.getByLabel(firstRole).check({ force: true });
  await line.getByRole('button', { name: /^Say why/ }).tap();
  const dialog = phone.page.getByRole('dialog', { name: 'Why?' });
  await dialog.getByRole('textbox').fill('x'.repeat(141));
  await expect(dialog).toContainText('1 character too many');
  await dialog.getByRole('textbox').fill('The team needs an answer the same day.');
  await isAccessible(phone.page, 'phone: why');
  await dialog.getByRole('button', { name: 'Keep it' }).tap();
  await expect(line).toContainText('The team needs an answer the same day.');
  await expect.poll(() => reasonsOnDisk(server.file)).toContain('The team needs an answer the same day.');

  const facilitator = await consoleOf(workshop, devices);
  const wall = await projectorOf(workshop, devices);
  await workshop.step('reveal');
  await workshop.showCard(card.id);
  const reasons = facilitator.page.getByRole('region', { name: '3 reasons, without names' });
  await expect(reasons.getByRole('listitem')).toHaveCount(3);
  await reasons.getByRole('button', { name: 'Put them on the wall' }).click();
  const onWall = wall.page.getByRole('list', { name: 'Why, without names' }).getByRole('listitem');
  await expect(onWall.filter({ hasText: 'The team needs an answer the same day.' })).toBeVisible();
  const fits = await wall.page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
  expect(fits, 'the wall does not scroll').toBe(true);
  await isAccessible(wall.page, 'projector: reasons on a card');
  await fitsItsWidth(facilitator);
  await isAccessible(facilitator.page, 'console: reasons on a card');

  // What nobody should read goes from the wall at once, and comes back when that was a mistake.
  const bad = reasons.getByRole('listitem').filter({ hasText: 'onerror' });
  await bad.getByRole('button', { name: /^Hide/ }).click();
  await expect(bad).toContainText('Hidden from everybody else');
  await expect(wall.main).not.toContainText('onerror');
  const summary = new SummaryScreen((await devices.laptop()).page);
  await summary.visit(workshop.summaryReader);
  await summary.page.getByText('Why people said so').click();
  const told = summary.page.getByRole('group').filter({ hasText: 'Why people said so' });
  await expect(told).toContainText('Clients ask for it.');
  await expect(told).not.toContainText('onerror');
  await isAccessible(summary.page, 'summary: reasons');
  await bad.getByRole('button', { name: /^Show it again/ }).click();
  await expect(bad.getByRole('button', { name: /^Hide/ })).toBeVisible();

  await expect(phone.page.getByText('You said why:')).toContainText('The team needs an answer the same day.');
  await phone.page.getByRole('button', { name: 'Take it back' }).tap();
  await expect(phone.page.getByText('nobody is shown it any more')).toBeVisible();
  await expect(reasons.or(facilitator.page.getByRole('region', { name: '2 reasons, without names' })).getByRole('listitem')).toHaveCount(2);
  await expect(wall.main).not.toContainText('The team needs an answer the same day.');
});

test('what was written without network is kept, also over a reload, and sent when it is back', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const network = await TcpProxy.to(() => server.port);
  const { page, watch } = await devices.phone({ baseURL: network.url });
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ada', workshop.joinCode);
  await phone.join.waitFor({ state: 'hidden' });
  await workshop.joinAll('Ben', 'Chi');
  await workshop.step('startSorting');
  await phone.place(firstRole);
  await page.getByRole('button', { name: /^Say why/ }).tap();
  watch.expectNetworkFailures();
  network.cut();
  await page.getByRole('dialog').getByRole('textbox').fill('Written in a tunnel.');
  await page.getByRole('dialog').getByRole('textbox').press('Enter');
  await expect(page.getByRole('button', { name: /^Change why/ })).toBeVisible();
  await phone.showAllCards();
  await expect(page.getByText('Kept here, waiting for the network')).toBeVisible();
  network.restore();
  await page.reload();
  await expect.poll(() => reasonsOnDisk(server.file)).toContain('Written in a tunnel.');
  await network.close();
});

test('a reason of an earlier round is taken back while another one is sorted, and at the end', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const [first, second] = shortDeck.cards;
  if (!first || !second) throw new Error('The deck has cards.');
  const phone = await phoneOf('Ada', workshop, devices);
  const [ben] = await workshop.joinAll('Ben', 'Chi');
  await workshop.step('startSorting');
  await phone.showAllCards();
  for (const { card, text } of [
    { card: first, text: 'I met three of their clients.' },
    { card: second, text: 'Somebody has to.' },
  ]) {
    const line = phone.line(card.text);
    await line.getByLabel(firstRole).check({ force: true });
    await line.getByRole('button', { name: /^Say why/ }).tap();
    await phone.page.getByRole('dialog', { name: 'Why?' }).getByRole('textbox').fill(text);
    await phone.page.getByRole('dialog', { name: 'Why?' }).getByRole('textbox').press('Enter');
    await expect(line).toContainText(text);
    await expect.poll(() => reasonsOnDisk(server.file)).toContain(text);
  }
  await ben?.place({ [first.id]: 'FIRST' });
  await workshop.step('reveal');
  const summary = new SummaryScreen((await devices.laptop()).page);
  await workshop.startNewRound('TODAY');
  await phone.goOnTo('Who does it today?');
  await phone.showAllCards();
  const earlier = phone.page.getByRole('region', { name: 'Your reasons in earlier rounds' });
  await expect(earlier.getByRole('listitem')).toHaveCount(2);
  await isAccessible(phone.page, 'phone: reasons of earlier rounds');
  await earlier.getByRole('button', { name: `Take it back: ${first.text}` }).tap();
  await expect(earlier.getByRole('status')).toHaveText('You took your reason back: nobody is shown it any more.');
  await expect(earlier.getByRole('heading', { level: 3 }), 'the button is gone, and its round stays').toBeFocused();
  expect(await reasonsOnDisk(server.file), 'gone from the disk as well').not.toContain('I met three of their clients.');

  // Later, too: what stands is what is offered.
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  await expect(phone.title).toHaveText('Thank you');
  await expect(earlier.getByRole('listitem')).toHaveCount(1);
  await summary.visit(workshop.summaryReader);
  await summary.page.getByText('Why people said so').click();
  const told = summary.page.getByRole('group').filter({ hasText: 'Why people said so' });
  await expect(told).toContainText('Somebody has to.');
  await expect(told).not.toContainText('I met three of their clients.');
  await earlier.getByRole('button', { name: `Take it back: ${second.text}` }).tap();
  await expect(earlier.getByRole('status')).toBeVisible();
  await fitsItsWidth(phone);
});

async function reasonsOnDisk(file: string): Promise<(string | null)[]> {
  return lookInto(file, async (database) =>
    (await database.rows<{ text: string | null }>('select text from reason')).map(({ text }) => text),
  );
}
