// Every screen can be read in the smallest window, with large letters, with wide spacing and with the colours of the system.
import { shortDeck } from '@two-hats/shared/decks';
import type { Workshop } from '../support/workshop.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, projectorOf } from './room/opened.js';
import { canBeReadLarge, isDrawn, standsOut, withSystemColours } from './room/reading.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

/** Two people who agree on the first cards and differ on the others. */
async function sortTheDeck(workshop: Workshop): Promise<void> {
  const people = await workshop.joinAll('Grace', 'Heidi');
  for (const [index, person] of people.entries()) {
    await person.place(Object.fromEntries(shortDeck.cards.map(({ id }, card) => [id, card > 5 && index > 0 ? 'SECOND' : 'FIRST'])));
  }
}

test('home and the pages beside it can be read large', async ({ devices }) => {
  const { page } = await devices.laptop();
  const home = new HomeScreen(page);
  await home.visit();
  await canBeReadLarge(page, 'home');
  await home.askForWorkshop();
  await canBeReadLarge(page, 'open a workshop');
  for (const [address, title] of [
    ['/decks', 'Decks'],
    ['/figures', 'How the figures are made'],
    ['/accessibility', 'Accessibility'],
  ] as const) {
    await page.goto(address);
    await expect(home.title).toContainText(title);
    await canBeReadLarge(page, title);
  }
});

test('a phone can be read large and with the colours of the system, from joining to the end', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true, offersNeither: true });
  // In a window of a laptop: what a phone does with a page that is wider than itself is not what this is about.
  const { page } = await devices.laptop({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ada', workshop.joinCode);
  await expect(phone.title).toHaveText('You are in, Ada');
  await page.getByRole('radio', { name: /^Neither/ }).check();
  await canBeReadLarge(page, 'phone, lobby');
  const hat = (name: string) => page.locator('label').filter({ hasText: name });
  await withSystemColours(page, 'phone, lobby', () => standsOut(hat('Neither'), hat('Both'), 'the hat that is chosen'));
  await workshop.step('startSorting');
  await phone.place(firstRole);
  await page.getByRole('button', { name: 'Previous card' }).tap();
  await canBeReadLarge(page, 'phone, card');
  await withSystemColours(page, 'phone, card', async () => {
    await isDrawn(phone.progress, 'the progress');
    await standsOut(phone.column(firstRole), phone.column(secondRole), 'the column that is chosen');
  });
  await phone.showAllCards();
  await canBeReadLarge(page, 'phone, all cards');
  await page.goBack();
  await sortTheDeck(workshop);
  await workshop.step('reveal');
  await expect(phone.title).toHaveText('You, the room and the model');
  await canBeReadLarge(page, 'phone, result');
  await workshop.showCard(shortDeck.cards[7]?.id ?? '');
  await expect(phone.view('Room')).toBeVisible();
  await canBeReadLarge(page, 'phone, the room’s card');
  await withSystemColours(page, 'phone, the room’s card', async () => {});
});

test('the console can be read large and with the colours of the system', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true });
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  await canBeReadLarge(page, 'console, lobby');
  await workshop.joinAll('Ivan');
  await workshop.step('startSorting');
  await facilitator.isAt('Sorting');
  await canBeReadLarge(page, 'console, sorting');
  await sortTheDeck(workshop);
  await workshop.step('reveal');
  await facilitator.isAt('Results');
  await canBeReadLarge(page, 'console, results');
  await withSystemColours(page, 'console, results', () => isDrawn(facilitator.allCards.getByRole('img').first(), 'how a card was sorted'));
  await workshop.showCard(shortDeck.cards[7]?.id ?? '');
  await facilitator.owner(firstRole).click();
  await facilitator.isDecidedFor(firstRole);
  await canBeReadLarge(page, 'console, a card');
  await withSystemColours(page, 'console, a card', async () => {
    await isDrawn(facilitator.card.locator('[class*="_track_"]'), 'the bar of a column');
    await standsOut(facilitator.owner(firstRole), facilitator.owner(secondRole), 'the owner who is decided');
  });
});

test('the wall and the summary keep their bars and pictures with the colours of the system', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page } = await projectorOf(workshop, devices);
  await workshop.joinAll('Ivan');
  await workshop.step('startSorting');
  await sortTheDeck(workshop);
  await expect(page.getByText('have begun')).toBeVisible();
  await withSystemColours(page, 'wall, sorting', () => isDrawn(page.locator('[class*="_track_"]'), 'how many have begun'));
  await workshop.step('reveal');
  await workshop.showCard(shortDeck.cards[7]?.id ?? '');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await withSystemColours(page, 'wall, a card', () => isDrawn(page.locator('[class*="_track_"]'), 'the bar of a column'));
  await workshop.showCard(null);
  const map = page.getByRole('img', { name: /^The role map/ });
  await expect(map).toBeVisible();
  await withSystemColours(page, 'wall, the role map', () => isDrawn(map, 'the role map'));
  await workshop.step('closeWorkshop');
  const summary = new SummaryScreen((await devices.laptop()).page);
  await summary.visit(workshop.summaryReader);
  await canBeReadLarge(summary.page, 'summary');
  await withSystemColours(summary.page, 'summary', async () => {});
});
