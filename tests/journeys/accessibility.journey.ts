// Every screen in every state passes axe in both themes.
import { shortDeck } from '@two-hats/shared/decks';
import type { Workshop } from '../support/workshop.js';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { consoleOf, openWorkshop, projectorOf } from './room/opened.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

/** Three people who agree on most cards, differ on some, and leave some out. */
async function sortTheDeck(workshop: Workshop, round = 1): Promise<void> {
  const people = await workshop.joinAll('Grace', 'Heidi', 'Ivan');
  for (const [index, person] of people.entries()) {
    const cards = shortDeck.cards.slice(0, 11);
    const columns = cards.map(({ id }, card) => [id, card % 4 === index ? 'SECOND' : 'FIRST'] as const);
    await person.place(Object.fromEntries(columns), round);
  }
}

/** Decides the most contested card. */
async function decideTheFirst(workshop: Workshop): Promise<string> {
  const cardId = (await workshop.stage()).reveal?.walk[0] ?? '';
  await workshop.decide(cardId, 'SECOND', { note: 'Until the new team is complete' });
  return cardId;
}

test('home, its dialog and the pages that lead nowhere are accessible', async ({ devices }) => {
  const { page, watch } = await devices.laptop();
  const home = new HomeScreen(page);
  await home.visit();
  await expect(home.recent).toBeVisible();
  await isAccessible(page, 'home, nothing yet');
  await home.join('aaa');
  await isAccessible(page, 'home, wrong code');
  await home.askForWorkshop();
  await isAccessible(page, 'open a workshop');
  await home.showMore();
  await home.dialog.getByRole('radio', { name: 'In our own words' }).check();
  await home.dialog.getByLabel('Title').fill('');
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  await expect(home.dialog.getByRole('alert').filter({ hasText: 'title' })).toBeVisible();
  await isAccessible(page, 'open a workshop, refused');
  await home.dialog.getByLabel('Title').fill('A workshop that is remembered');
  await home.dialog.getByLabel('Your question').fill('Who does it on a Friday?');
  await home.dialog.getByRole('button', { name: 'Open the workshop' }).click();
  await expect(page.getByRole('heading', { name: 'A workshop that is remembered' })).toBeVisible();
  await home.visit();
  await isAccessible(page, 'home, with a recent workshop');
  await page.getByRole('button', { name: /^Remove A workshop/ }).click();
  await isAccessible(page, 'home, forgetting a workshop');

  watch.expect(/status of 404/);
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await isAccessible(page, 'not found');
  await page.goto('/accessibility');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
  await isAccessible(page, 'accessibility');
  await page.goto('/console');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs its link');
  await isAccessible(page, 'no link');
  await page.goto('/projector#wrong');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
  await isAccessible(page, 'dead link');
});

test('the phone is accessible from joining to the end', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true });
  const { page } = await devices.phone();
  const phone = new PhoneScreen(page);
  await phone.visit('BBBBBB');
  await expect(phone.title).toHaveText('Which workshop?');
  await isAccessible(page, 'phone, unknown code');
  await phone.visit(workshop.joinCode);
  await expect(phone.name).toBeFocused();
  await isAccessible(page, 'phone, join');
  await phone.join.tap();
  await isAccessible(page, 'phone, join, refused');
  await phone.name.fill('Ada');
  await phone.join.tap();
  await expect(phone.title).toHaveText('You are in, Ada');
  await isAccessible(page, 'phone, lobby');
  await page.getByRole('radio', { name: /^Neither/ }).check();
  await page.getByRole('radio', { name: 'It depends' }).check();
  await isAccessible(page, 'phone, lobby, hat and answer given');

  await workshop.step('startSorting');
  await phone.hasSorted(0, 12);
  await isAccessible(page, 'phone, first card');
  await page.getByText('Need a hint?').tap();
  await isAccessible(page, 'phone, hint');
  await phone.placeSeveral([firstRole, secondRole, 'Both']);
  await page.getByRole('button', { name: 'Previous card' }).tap();
  await expect(phone.standing('Saved')).toBeVisible();
  await isAccessible(page, 'phone, placed card');
  await phone.showAllCards();
  await isAccessible(page, 'phone, all cards');
  await page.getByRole('button', { name: 'Back' }).tap();
  await phone.done.tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await isAccessible(page, 'phone, done with cards left');
  await page.getByRole('button', { name: 'Keep sorting' }).tap();
  await page.getByRole('button', { name: 'Next card' }).tap();
  for (let sorted = 3; sorted < 12; sorted++) await phone.place(firstRole);
  await expect(page.getByRole('heading', { name: 'All 12 cards are sorted' })).toBeVisible();
  await isAccessible(page, 'phone, all sorted');
  await phone.done.tap();
  await expect(phone.title).toHaveText('You are done');
  await isAccessible(page, 'phone, done');

  await sortTheDeck(workshop);
  await workshop.step('reveal');
  await expect(phone.title).toHaveText('You, the room and the model');
  await isAccessible(page, 'phone, revealed');
  await workshop.showCard(await decideTheFirst(workshop));
  await expect(phone.view('Agreed')).toBeVisible();
  await isAccessible(page, 'phone, the room’s card');
  await workshop.showCard(null);
  await phone.lookAt(shortDeck.cards[1]?.text ?? '');
  await isAccessible(page, 'phone, a card of its own');
  await workshop.step('closeWorkshop');
  await expect(phone.title).toHaveText('Thank you');
  await isAccessible(page, 'phone, closed');
  const [ada] = (await workshop.console()).newestParticipants.filter(({ name }) => name === 'Ada');
  await workshop.remove({ id: ada?.id ?? '' });
  await expect(phone.title).toHaveText('You are no longer in this workshop');
  await isAccessible(page, 'phone, seat lost');
});

test('the console is accessible in every phase, with its dialogs', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true });
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  await isAccessible(page, 'console, empty lobby');
  await workshop.joinAll('Late 1', 'Late 2', 'Late 3');
  await expect(facilitator.people).toHaveAccessibleName('3 people are here');
  await isAccessible(page, 'console, lobby');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await isAccessible(page, 'console, shortcuts');
  await page.keyboard.press('Escape');
  await facilitator.act('Share links…');
  await isAccessible(page, 'console, share links');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove Late 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove Late 1?' })).toBeVisible();
  await isAccessible(page, 'console, removing somebody');
  await page.keyboard.press('Escape');

  await facilitator.take('Start sorting');
  await sortTheDeck(workshop);
  await page.getByRole('button', { name: 'Peek at how it stands' }).click();
  await expect(facilitator.peek).toContainText('A peek needs at least eight people');
  await isAccessible(page, 'console, sorting, peeking');
  await facilitator.next.click();
  await expect(facilitator.question('Reveal before everybody is done?')).toBeVisible();
  await isAccessible(page, 'console, revealing early');
  await page.keyboard.press('Escape');
  await facilitator.take('Reveal the result', 'Reveal before everybody is done?');
  await facilitator.isAt('Results');
  await isAccessible(page, 'console, results');
});

test('the console is accessible card by card, through decisions to the end', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { offersBoth: true, offersNeither: true });
  await workshop.joinAll('Late 1', 'Late 2');
  await workshop.step('startSorting');
  await sortTheDeck(workshop);
  await workshop.step('reveal');
  const facilitator = await consoleOf(workshop, devices);
  const { page } = facilitator;
  await facilitator.take('Show the first card');
  await expect(facilitator.decision).toBeVisible();
  await isAccessible(page, 'console, a card');
  await facilitator.owner('Both').click();
  await facilitator.isDecidedFor('Both');
  await isAccessible(page, 'console, a decided card');
  await facilitator.note.fill('Until spring');
  await workshop.decide((await workshop.stage()).reveal?.currentCardId ?? '', 'SECOND', { note: 'Until summer' });
  await expect(facilitator.decision.getByRole('button', { name: 'Take theirs' })).toBeVisible();
  await isAccessible(page, 'console, an overtaken decision');
  await facilitator.decision.getByRole('button', { name: 'Take theirs' }).click();
  await facilitator.act('Reopen this round…');
  await expect(facilitator.question('Reopen this round?')).toBeVisible();
  await isAccessible(page, 'console, reopening');
  await page.keyboard.press('Escape');
  await facilitator.act('New round, new question…');
  await expect(page.getByRole('dialog', { name: 'New round, new question' })).toBeVisible();
  await isAccessible(page, 'console, new round');
  await page.getByRole('radio', { name: 'Choose…' }).check();
  await expect(page.getByRole('checkbox', { name: 'Interviews clients' })).toBeVisible();
  await isAccessible(page, 'console, new round, choosing cards');
  await page.keyboard.press('Escape');
  await facilitator.act('Close the workshop…');
  await expect(facilitator.question('Close the workshop?').getByRole('list', { name: 'Not decided' })).toBeVisible();
  await isAccessible(page, 'console, closing');
  await page.keyboard.press('Escape');
  await facilitator.close();
  await facilitator.isAt('Closed');
  await isAccessible(page, 'console, closed');
});

test('what ends things for others is accessible: its questions, its refusals and its results', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  const facilitator = await consoleOf(workshop, devices);
  const { page, share, crowd, deletion } = facilitator;
  await facilitator.act('Share links…');
  await share.getByRole('button', { name: 'End all projector links…' }).click();
  await expect(facilitator.question('End all projector links?')).toBeVisible();
  await isAccessible(page, 'console, ending links');
  await page.keyboard.press('Escape');
  await facilitator.endLinks('projector');
  await expect(share).toContainText('1 projector link ended');
  await isAccessible(page, 'console, links ended');
  await page.keyboard.press('Escape');

  await facilitator.act('Remove many people…');
  await expect(crowd.getByRole('button', { name: 'Remove 2 people' })).toBeVisible();
  await isAccessible(page, 'console, removing many');
  await crowd.getByRole('radio', { name: 'or since a time' }).check();
  await isAccessible(page, 'console, removing many, since a time');
  await crowd.getByRole('radio', { name: 'hour' }).check();
  await crowd.getByRole('button', { name: 'Remove 2 people' }).click();
  await expect(page.getByText('2 people removed.')).toBeVisible();
  await isAccessible(page, 'console, many removed');

  await facilitator.act('Delete the workshop…');
  await deletion.getByRole('button', { name: 'Delete for good' }).click();
  await expect(deletion.getByRole('alert').filter({ hasText: 'not the code' })).toBeVisible();
  await isAccessible(page, 'console, deleting, wrong code');
  await deletion.getByLabel(/^Type the code/).fill(workshop.joinCode);
  await deletion.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is deleted' })).toBeVisible();
  await isAccessible(page, 'home, after deleting');
});

test('the projector is accessible in every phase', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const wall = await projectorOf(workshop, devices);
  await expect(wall.qr).toBeVisible();
  await isAccessible(wall.page, 'projector, lobby');
  await workshop.lockDoor(true);
  await expect(wall.page.getByText('The door is locked')).toBeVisible();
  await isAccessible(wall.page, 'projector, locked lobby');
  await workshop.lockDoor(false);
  await workshop.joinAll('Late');
  await workshop.step('startSorting');
  await sortTheDeck(workshop);
  await expect(wall.main).toContainText('3 of 4 have begun');
  await isAccessible(wall.page, 'projector, sorting');
  await workshop.step('reveal');
  await expect(wall.heading).toContainText('The room');
  await isAccessible(wall.page, 'projector, the moment of the reveal');
  await expect(wall.heading).toHaveText('What to talk about first');
  await isAccessible(wall.page, 'projector, all cards');
  await workshop.showCard(await decideTheFirst(workshop));
  await expect(wall.main).toContainText(`Decided: ${secondRole}`);
  await isAccessible(wall.page, 'projector, a card');
  await workshop.step('closeWorkshop');
  await expect(wall.main).toContainText('Thank you, everybody');
  await isAccessible(wall.page, 'projector, closed');
});

test('a new question on a phone is accessible, with or without a pointer, and so is what was said before', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page } = await devices.phone();
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ada', workshop.joinCode);
  await expect(phone.title).toHaveText('You are in, Ada');
  await workshop.step('startSorting');
  await phone.placeSeveral(Array.from({ length: 12 }, () => firstRole));
  await workshop.step('reveal');
  await workshop.startNewRound('TODAY');
  const goOn = page.getByRole('button', { name: 'Show the 12 cards' });
  await expect(goOn).toBeVisible();
  await expect(page.getByText('You alone sort: the totals are your answers.')).toBeVisible();
  await isAccessible(page, 'phone, a new question');
  await page.keyboard.press('Tab');
  await expect(goOn).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(phone.standing(`Before: ${firstRole}`)).toBeVisible();
  await isAccessible(page, 'phone, a card with what was said before');
});

test('the summary is accessible, with one round and with two', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page } = await devices.laptop();
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(summary.title).toHaveText('There is no summary yet');
  await isAccessible(page, 'summary, too early');
  await workshop.joinAll('Late');
  await workshop.step('startSorting');
  await sortTheDeck(workshop);
  await workshop.step('reveal');
  await decideTheFirst(workshop);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(summary.title).toHaveText('Who does what in team Falcon?');
  await summary.page.getByText('The charter by role').click();
  await isAccessible(page, 'summary, one round');
  await workshop.startNewRound('TODAY');
  await sortTheDeck(workshop, 2);
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('region', { name: 'What changed' })).toBeVisible();
  await expect(summary.sorter(/^2\./)).toBeVisible();
  await isAccessible(page, 'summary, two rounds');
  await summary.openTakeAway();
  await isAccessible(page, 'summary, what it can be taken along as');
});

test('a theme chosen on a device stays there', async ({ devices }) => {
  const { page } = await devices.laptop({ colorScheme: 'light' });
  await page.goto('/');
  const colourOf = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await colourOf();
  const themes = page.getByRole('button', { name: /^Colours/ });
  await themes.click();
  await themes.click();
  await expect(themes).toHaveAccessibleName('Colours: dark. Change to as the system.');
  const dark = await colourOf();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(themes).toHaveAccessibleName('Colours: dark. Change to as the system.');
  expect(await colourOf()).toBe(dark);
});
