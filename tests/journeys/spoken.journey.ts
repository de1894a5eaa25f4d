// What is heard by people who do not see the screens: every change is told once, and the focus is never left on nothing.

import type { Page } from '@playwright/test';
import { shortDeck } from '@two-hats/shared/decks';
import type { Person, Workshop } from '../support/workshop.js';
import { Ear } from './room/ear.js';
import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { ProjectorScreen } from './screens/projector.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

/** Presses a button as a keyboard does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter');
}

/** The texts of the cards, in the order in which the room goes through them. */
async function shownInOrder(workshop: Workshop): Promise<string[]> {
  const { reveal, cards } = await workshop.stage();
  return (reveal?.walk ?? []).map((id) => cards.find((card) => card.id === id)?.text ?? '');
}

/** Two cards on which people are not of one mind. */
async function differ(people: readonly Person[]): Promise<void> {
  const [first, second] = shortDeck.cards;
  if (!first || !second) throw new Error('The deck has cards.');
  for (const [index, person] of people.entries()) {
    const column = index % 2 === 0 ? 'FIRST' : 'SECOND';
    await person.place({ [first.id]: column, [second.id]: column });
  }
}

const idOf = (text: string | undefined) => shortDeck.cards.find((card) => card.text === text)?.id ?? '';

test('a phone tells of joining, every card, what is saved, the result, and the end', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const [ben] = await workshop.joinAll('Ben', 'Chi');
  const { page, context, watch } = await devices.phone();
  const phone = new PhoneScreen(page);
  const ear = await Ear.at(page);

  await test.step('joining', async () => {
    await phone.joinAs('Ada', workshop.joinCode);
    await expect(phone.title).toHaveText('You are in, Ada');
    await ear.hears('→ field: Your name', '→ button: Join', '→ heading: You are in, Ada');
  });

  const cards: string[] = [];
  const card = async (number: number) => {
    cards[number] = await phone.cardText();
    return cards[number];
  };

  await test.step('the first card, placing, skipping, going back, undoing', async () => {
    await workshop.step('startSorting');
    await phone.hasSorted(0, 12);
    await ear.hears('→ heading: Who should do it?', `Card 1 of 12: ${await card(1)}`);
    await phone.place(firstRole);
    await ear.hears(`→ button: ${firstRole}`, `${firstRole}. 1 of 12 sorted. Next card: ${await card(2)}`);
    await phone.skip.press('Enter');
    await ear.hears('→ button: Skip', `Skipped. Next card: ${await card(3)}`);
    await page.keyboard.press('k');
    await ear.hears(`Card 2 of 12: ${cards[2]}`);
    await page.keyboard.press('u');
    await ear.hears(`Undone. ${cards[1]}: not sorted`);
    await phone.place(firstRole);
    await ear.hears(`→ button: ${firstRole}`, `${firstRole}. 1 of 12 sorted. Next card: ${cards[3]}`);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await ear.hears(`Card 2 of 12: ${cards[2]}`, `Card 1 of 12, in ${firstRole}: ${cards[1]}`);
    await phone.change(secondRole);
    await ear.hears(`→ button: ${secondRole}`, `${secondRole}: ${cards[1]}`, 'Saved.');
  });

  await test.step('all cards and back, by the button and by the browser', async () => {
    await press(page, 'All cards');
    await ear.hears('→ button: All cards', '→ heading: All cards');
    await page.goBack();
    await ear.hears('→ heading: Who should do it?', `Card 1 of 12, in ${secondRole}: ${cards[1]}`);
    await press(page, 'All cards');
    await ear.hears('→ button: All cards', '→ heading: All cards');
    await press(page, 'Back');
    await ear.hears('→ button: Back', '→ heading: Who should do it?', `Card 1 of 12, in ${secondRole}: ${cards[1]}`);
    await expect(page).toHaveURL(/\/j\//);
  });

  await test.step('no network, and the network again', async () => {
    watch.expectNetworkFailures();
    await context.setOffline(true);
    await ear.hears('Reconnecting… Keep going: your taps are kept on this phone.');
    await page.keyboard.press('j');
    await ear.hears(`Card 2 of 12: ${cards[2]}`);
    await phone.place(firstRole);
    await ear.hears(`→ button: ${firstRole}`, `${firstRole}. 2 of 12 sorted. Next card: ${cards[3]}`);
    await expect(page.getByText('Reconnecting…')).toBeVisible();
    await context.setOffline(false);
    await ear.hears('Connected again.', 'Everything is saved.');
  });

  await test.step('done, and sorting on', async () => {
    await press(page, 'I’m done');
    await press(page, 'I’m done anyway');
    await expect(phone.title).toHaveText('You are done');
    await ear.hears('→ button: I’m done', '→ button: I’m done anyway', '→ heading: You are done');
    await press(page, 'Keep sorting');
    await ear.hears('→ button: Keep sorting', '→ heading: Who should do it?', `Card 3 of 12: ${cards[3]}`);
  });

  await test.step('the reveal, the room’s cards, what is decided, and the room without a card', async () => {
    await ben?.place({ [idOf(cards[1])]: 'FIRST' });
    await workshop.step('reveal');
    await ear.hears('→ heading: You, the room and the model');
    await workshop.showCard(idOf(cards[2]));
    await ear.hears(`The room looks at: ${cards[2]}. You alone sorted this card.`);
    await workshop.decide(idOf(cards[2]), 'SECOND', {});
    await ear.hears(`Agreed: ${secondRole}.`);
    await workshop.showCard(idOf(cards[3]));
    await ear.hears(`The room looks at: ${cards[3]}.`);
    await workshop.showCard(null);
    await ear.hears('The room looks at all cards.');
  });

  await test.step('a card of all, and the end', async () => {
    await press(page, 'All cards');
    await ear.hears('→ button: All cards', '→ heading: All cards');
    await page.getByRole('button', { name: cards[3] ?? '' }).press('Enter');
    await ear.hears(/^→ button: /, `→ heading: ${cards[3]}`);
    // The room goes to a card and back meanwhile: the list is left, and its way back still leads no further.
    await workshop.showCard(idOf(cards[2]));
    await ear.hears(`→ heading: ${cards[2]}`, 'You alone sorted this card.');
    await workshop.showCard(null);
    await ear.hears('→ heading: You, the room and the model', 'The room looks at all cards.');
    await press(page, 'All cards');
    await ear.hears('→ button: All cards', '→ heading: All cards');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 2, name: 'All cards' })).toBeHidden();
    await expect(phone.title).toHaveText('You, the room and the model');
    await ear.hears('→ heading: You, the room and the model');
    await workshop.step('closeWorkshop');
    await ear.hears('→ heading: Thank you');
  });
});

test('the console tells of people, phases, cards and decisions, and leaves the focus where it was or at what came in its place', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const { page, context, watch } = await devices.laptop();
  const facilitator = new ConsoleScreen(page);
  const ear = await Ear.at(page);
  await facilitator.visit(workshop.facilitator);
  await expect(facilitator.people).toHaveAccessibleName('Nobody is here yet');
  await ear.forget();

  const people: Person[] = [];
  await test.step('people come, and one is removed', async () => {
    people.push(...(await workshop.joinAll('Ada', 'Ben', 'Chi')));
    await ear.hearsOnly('3 people are here');
    await press(page, 'Remove Ada');
    await facilitator.question('Remove Ada?').getByRole('button', { name: 'Remove' }).press('Enter');
    await ear.hearsBeside(
      '→ button: Remove Ada',
      '→ button: Remove Ada',
      '→ button: Keep',
      '→ button: Remove',
      '→ heading: 2 people are here',
      'Ada was removed.',
    );
  });

  await test.step('sorting starts, and others are done', async () => {
    await facilitator.next.press('Enter');
    await ear.hears('→ button: Start sorting', 'Round 1: Who should do it?');
    await differ(people.slice(1));
    for (const person of people.slice(1)) await person.markDone();
    await ear.hears('Everybody is done.');
  });

  await test.step('the reveal, a card, the next one, and the overview', async () => {
    await facilitator.next.press('Enter');
    await facilitator.isAt('Results');
    const headline = (await facilitator.overview.getByRole('heading').first().textContent()) ?? '';
    await ear.hears(headline);
    const [first = '', second = ''] = await shownInOrder(workshop);
    await page
      .getByRole('button', { name: `${first}` })
      .first()
      .press('Enter');
    await ear.hears(/^→ button: /, `→ heading: ${first}`);
    await facilitator.next.press('Enter');
    await ear.hears('→ button: Next card', second);
    await facilitator.page.getByRole('navigation', { name: 'Cards' }).getByRole('button', { name: 'Overview' }).press('Enter');
    await ear.hears('→ button: Overview', `→ heading: ${headline}`);
  });

  await test.step('a decision, taken back; a note, left with Escape', async () => {
    await facilitator.next.press('Enter');
    const [first = ''] = await shownInOrder(workshop);
    await ear.hears('→ button: Show the first card', first);
    await facilitator.owner(firstRole).press('Enter');
    await ear.hears(`→ button: ${firstRole}`, 'Saved.');
    await facilitator.undo.press('Enter');
    await ear.hears('→ button: Undo', '→ heading: What does the team decide?', 'Not decided.');
    await facilitator.note.fill('Until spring');
    await facilitator.note.press('Escape');
    await ear.hears('→ field: Note', '→ heading: What does the team decide?', 'Kept on this laptop. It becomes a decision with an owner.');
  });

  await test.step('no server, and the server again', async () => {
    watch.expectNetworkFailures();
    await context.setOffline(true);
    await ear.hears(/^Reconnecting…/);
    await context.setOffline(false);
    await ear.hears('Connected again.');
  });

  await test.step('reopening the round, revealing, closing, and reopening the workshop', async () => {
    await workshop.step('reopenRound');
    await ear.hears('→ heading: Round 1: Who should do it?');
    await workshop.step('reveal');
    await ear.hears(/^→ heading: /);
    await workshop.step('closeWorkshop');
    await ear.hears(/^→ heading: The workshop is closed/);
    await press(page, 'Reopen the workshop');
    const [first = ''] = await shownInOrder(workshop);
    await ear.hears('→ button: Reopen the workshop', first);
  });
});

test('the wall tells of phases, cards and figures to whoever follows it from afar', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const { page, context, watch } = await devices.projector();
  const wall = new ProjectorScreen(page);
  const ear = await Ear.at(page);
  await wall.visit(workshop.projector);
  await ear.forget();
  const people = await workshop.joinAll('Ada', 'Ben', 'Chi');
  await ear.hearsOnly('3 people are here');
  await workshop.step('startSorting');
  await ear.hears('→ heading: Who should do it?');
  await differ(people);
  await ear.hears('3 of 3 have begun, 0 are done.');
  await workshop.step('reveal');
  await expect(wall.heading).toHaveText('What to talk about first');
  await ear.hears(/^→ heading: At least two people sorted 2 of the 12 cards/, '→ heading: What to talk about first');
  const [first = '', second = ''] = await shownInOrder(workshop);
  await workshop.showCard(idOf(first));
  await ear.hears(`→ heading: ${first}`);
  await workshop.decide(idOf(first), 'SECOND', {});
  await ear.hears(`Decided: ${secondRole}.`);
  await workshop.showCard(idOf(second));
  await ear.hears(`→ heading: ${second}`);
  watch.expectNetworkFailures();
  await context.setOffline(true);
  await ear.hears('Reconnecting…');
  await context.setOffline(false);
  await ear.hears('Connected again.');
  await workshop.step('closeWorkshop');
  await ear.hears(/^→ heading: /, 'Thank you, everybody. The workshop is closed.');
});

test('the start and the summary tell what became of what one did', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await workshop.step('reveal');
  const { page } = await devices.laptop({ permissions: ['clipboard-read', 'clipboard-write'] });
  const ear = await Ear.at(page);
  const facilitator = new ConsoleScreen(page);
  await facilitator.visit(workshop.facilitator);

  await test.step('a decision under the facilitator’s link', async () => {
    const summary = new SummaryScreen(page);
    await summary.visit(workshop.summaryReader);
    const change = page.getByRole('button', { name: /^Decide: / }).first();
    await change.waitFor();
    await ear.forget();
    await change.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: firstRole }).press('Enter');
    await ear.hears(/^→ button: Decide: /, `→ button: ${firstRole}`, 'Saved.');
    await page.keyboard.press('Escape');
    await ear.hears(/^→ (button|heading): /);
    await summary.openTakeAway();
    await ear.forget();
    await page.getByRole('button', { name: 'Copy the charter' }).press('Enter');
    await ear.hears('Copied');
  });

  await test.step('the start, a wrong code, and a workshop that is forgotten', async () => {
    const home = new HomeScreen(page);
    await home.visit();
    await ear.forget();
    await home.code.press('Enter');
    await ear.hears('→ field: Join code', 'Enter the six characters that the projector shows.');
    await page
      .getByRole('button', { name: /^Remove Who does what/ })
      .first()
      .press('Enter');
    await ear.hears(/^→ button: Remove Who does what/, '→ heading: Your recent workshops');
    await page.getByRole('link', { name: 'Decks' }).press('Enter');
    await ear.hears('→ link: Decks', '→ heading: Decks');
  });
});

test('single keys are shortcuts on a phone only while its owner wants it, and arrows scroll a page that is longer than its window', async ({
  devices,
  api,
}) => {
  const workshop = await openWorkshop(api);
  const { page } = await devices.laptop();
  const phone = new PhoneScreen(page);
  await phone.visit(workshop.joinCode);
  await phone.name.fill('Ada');
  await phone.name.press('Enter');
  await expect(phone.title).toHaveText('You are in, Ada');
  await workshop.step('startSorting');
  const first = await phone.cardText();
  await page.keyboard.press('ArrowDown');
  await expect(phone.card, 'nothing scrolls').not.toHaveText(first);
  await page.keyboard.press('ArrowUp');
  await expect(phone.card).toHaveText(first);
  // On an Arabic keyboard these letters stand where J and K would.
  const keyboard = await page.context().newCDPSession(page);
  const pressArabic = async (key: string, code: string) => {
    for (const type of ['keyDown', 'keyUp'] as const) await keyboard.send('Input.dispatchKeyEvent', { type, key, code, text: key });
  };
  await pressArabic('ت', 'KeyJ');
  await expect(phone.card).not.toHaveText(first);
  await pressArabic('ن', 'KeyK');
  await expect(phone.card).toHaveText(first);

  await page.setViewportSize({ width: 1024, height: 300 });
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(phone.card).toHaveText(first);

  await press(page, 'All cards');
  await page.getByRole('checkbox', { name: /^Keyboard shortcuts are on/ }).press('Space');
  await press(page, 'Back');
  await page.reload();
  await expect(phone.card).toHaveText(first);
  await expect(phone.skip).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('j');
  await pressArabic('ت', 'KeyJ');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await phone.skip.press('Enter');
  await expect(phone.card, 'the button does what the keys did not').not.toHaveText(first);
  await phone.hasSorted(0, 12);
});
