// The figures of the summary say how far they reach, or why that cannot be said, and lead to the page on how they are made.
import type { Column } from '@two-hats/shared';
import { watchConsole } from '../support/documents.js';
import { LiveSocket } from '../support/frames.js';
import type { Workshop } from '../support/workshop.js';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { openWorkshop } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';

/** So many people sort the short deck, each card as `columnOf` says, and the room sees it. */
async function reveal(workshop: Workshop, count: number, columnOf: (person: number, card: number) => Column): Promise<number> {
  const people = await workshop.joinAll(...Array.from({ length: count }, (_, person) => `Person ${person + 1}`));
  const { cards } = await workshop.stage();
  await workshop.step('startSorting');
  for (const [person, { place }] of people.map((one) => ({ place: one.place.bind(one) })).entries()) {
    await place(Object.fromEntries(cards.map(({ id }, card) => [id, columnOf(person, card)])));
  }
  return (await workshop.step('reveal')).revision;
}

test('a room of twelve reads how far its figures reach, and how they are made', async ({ devices, api, server }) => {
  const workshop = await openWorkshop(api);
  const socket = await LiveSocket.open(server.socketUrl, { secret: workshop.facilitator });
  const frames = socket.subscribe<{ revision: number }>(watchConsole);
  // Nine of twelve are for one column, on every card the same nine: drawn anew, twelve ballots hold from 6 to 12 of them.
  const revision = await reveal(workshop, 12, (person, card) => (person < 9 === (card % 2 === 0) ? 'FIRST' : 'SECOND'));
  await frames.until((frame) => frame.revision > revision);
  await socket.close();

  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.figure('Leading column’s share')).toHaveText(['75\u00a0%']);
  await expect(summary.figure('With other people like these').first()).toHaveText(/^50\u00a0% to \d+\u00a0%$/);
  // Every card stands nine to three: alpha = 1 − (12 · 54 / 11) ÷ ((144² − 2 · 72²) / 143) = 1 − 58.909 ÷ 72.503 = 0.19.
  await expect(summary.figure('(alpha)')).toHaveText([/^0.19, /]);
  await expect(summary.figure('How far alpha reaches')).toHaveText([/^\S+ to \S+$/]);

  const link = page.getByRole('link', { name: 'How the figures are made' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How the figures are made');
  await page.goBack();
  await expect(summary.title, 'the way back leads to the summary').toHaveText('Who does what in team Falcon?');
});

test('a small room of one mind reads why there is nothing to compute', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await reveal(workshop, 3, () => 'FIRST');
  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.figure('With other people like these').first()).toHaveText('not said below 10 ballots');
  await expect(summary.figure('(alpha)')).toHaveText(['cannot be computed: needs two ballots on a card, and two columns in use']);
  await expect(summary.figure('How far alpha reaches')).toHaveText(['too few cards on which ballots differ']);
  await expect(summary.figures).not.toContainText(/NaN|null|undefined/);
});

test('the page on the figures explains each of them, for whoever comes: on a laptop, a phone, by keyboard and on paper', async ({
  devices,
}) => {
  const laptop = await devices.laptop();
  const { page } = laptop;
  await page.goto('/figures');
  const contents = page.getByRole('navigation', { name: 'Figures' }).getByRole('link');
  await expect(contents.first()).toBeVisible();
  const names = await contents.allTextContents();
  expect(names).toContain('Interval of alpha');
  for (const name of names) {
    const entry = page.getByRole('region', { name, exact: true });
    for (const term of ['Undefined when', 'What would change it']) await expect(entry).toContainText(term);
  }
  await contents.getByText('Interval of alpha').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Interval of alpha' })).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Agreed, leaning, split' })).toContainText('75\u00a0% or more');
  await isAccessible(page, 'figures');
  await fitsItsWidth(laptop);

  const phone = await devices.phone();
  await phone.page.goto('/figures');
  await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
  await isAccessible(phone.page, 'figures, phone');
  await fitsItsWidth(phone, 'on a phone');
  for (const link of await phone.page.getByRole('navigation', { name: 'Figures' }).getByRole('link').all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Figures' }), 'paper has no links to follow').toBeHidden();
  await expect(page.getByRole('region', { name: 'Interval of alpha' })).toBeVisible();
});
