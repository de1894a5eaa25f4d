// The fourth column: what is neither's work is sorted, counted, shown and decided like any other.
import { deckTextOf } from '@two-hats/shared';
import { decks, shortDeck } from '@two-hats/shared/decks';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, phoneOf, phoneOfCode } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

test('“Neither” is offered where the facilitator says so, and goes all the way to the charter', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true, offersNeither: true });
  const others = await workshop.joinAll('Ben', 'Chi');
  const ada = await phoneOf('Ada', workshop, devices);
  const facilitator = await consoleOf(workshop, devices);
  await workshop.step('startSorting');
  const allNeither = Object.fromEntries(shortDeck.cards.map(({ id }) => [id, 'NEITHER' as const]));
  for (const person of others) await person.place(allNeither);
  const card = await ada.place('Neither');
  await workshop.step('reveal');

  const row = facilitator.cardIn(facilitator.allCards, card);
  await expect(row.getByRole('img')).toHaveAccessibleName(
    `${firstRole} 0 %, 0 ballots; ${secondRole} 0 %, 0 ballots; Both 0 %, 0 ballots; Neither 100 %, 3 ballots`,
  );
  const id = shortDeck.cards.find(({ text }) => text === card)?.id ?? '';
  await workshop.showCard(id);
  await facilitator.owner('Neither').click();
  await facilitator.isDecidedFor('Neither');
  await workshop.step('closeWorkshop');

  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.decided.getByRole('listitem').filter({ hasText: card })).toContainText('Neither');
});

test('a workshop that does not offer it shows no such column', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await expect(ada.column(firstRole)).toBeVisible();
  await expect(ada.column('Neither')).toHaveCount(0);
});

test('a deck whose key uses “Both” and “Neither” comes with them, among many decks in a dialog that does not scroll', async ({
  devices,
}) => {
  const { page } = await devices.laptop({ viewport: { width: 1366, height: 768 } });
  const home = new HomeScreen(page);
  await home.visit();
  await page.evaluate(
    (own) => {
      for (const [index, text] of own.entries()) {
        localStorage.setItem(`two-hats:deck:own-${index}`, JSON.stringify({ text, changedAt: new Date(index).toISOString() }));
      }
    },
    [...decks, ...decks].map((deck) => ({ ...deckTextOf(deck), title: `Copy of ${deck.title}` })),
  );
  await page.reload();
  await home.askForWorkshop();
  await expect(home.deckList.getByRole('option')).toHaveCount(12);
  await expect(home.dialog).not.toContainText('are on offer');
  await home.deckList.selectOption('Scrum: who answers for what');
  await expect(home.dialog).toContainText('“Both” and “Neither” are on offer: the key of this deck uses them.');
  expect(await home.dialog.evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight)).toBe(true);
  await home.showMore();
  for (const column of ['Both', 'Neither']) await expect(home.dialog.getByRole('checkbox', { name: `Offer “${column}”` })).toBeChecked();
  await isAccessible(page, 'home, a deck among many');
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  const facilitator = new ConsoleScreen(page);
  await facilitator.isAt('Lobby');

  const code = await page.evaluate(() => JSON.parse(localStorage.getItem('two-hats:recent') ?? '[]')[0].joinCode as string);
  const ada = await phoneOfCode('Ada', code, devices);
  await facilitator.take('Start sorting');
  for (const column of ['Both', 'Neither']) await expect(ada.column(column)).toBeVisible();
});

test('a new round offers what the key of the deck uses, also where the first one did not', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { deckId: 'scrum' });
  await workshop.joinAll('Ben', 'Chi');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  await facilitator.act('New round, new question…');
  const dialog = facilitator.page.getByRole('dialog', { name: 'New round, new question' });
  for (const column of ['Both', 'Neither']) await expect(dialog.getByRole('checkbox', { name: column })).toBeChecked();
  await expect(dialog).toContainText('The key of this deck uses “Both” and “Neither”.');
  await expect(dialog).toContainText('“Both” and “Neither” are on offer.');
});
