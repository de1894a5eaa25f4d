import type { Locator, Page } from '@playwright/test';
import { expect, test } from './room/journey.js';
import { ConsoleScreen } from './screens/console.js';
import { HomeScreen } from './screens/home.js';
import { PhoneScreen } from './screens/phone.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';

/** Presses Tab until the element has the focus: what cannot be reached this way cannot be reached by keyboard. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Eighty times Tab did not lead to ${element}.`);
}

async function press(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press('Enter');
}

test('a whole workshop by keyboard alone: open, join, sort, undo, skip, done, reveal, decide, close, summary', async ({ devices }) => {
  const { page: desk } = await devices.laptop();
  const { page: seat } = await devices.laptop();
  const facilitator = new ConsoleScreen(desk);
  const ada = new PhoneScreen(seat);

  await test.step('opening a workshop', async () => {
    const home = new HomeScreen(desk);
    await home.visit();
    await press(desk, desk.getByRole('button', { name: 'Open a workshop' }));
    await expect(home.dialog.getByLabel('Title')).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(home.dialog).toBeHidden();
    await expect(desk.getByRole('button', { name: 'Open a workshop' }), 'the dialog hands the focus back').toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(home.dialog.getByLabel('Title')).toBeFocused();
    // Closed and opened again in one go: what the browser tells late of the closing must not undo the opening.
    await Promise.all([desk.keyboard.press('Escape'), desk.keyboard.press('Enter')]);
    await expect(home.dialog.getByLabel('Title')).toBeFocused();
    await desk.keyboard.type('By keyboard');
    await tabTo(desk, home.dialog.getByRole('radio', { name: /the whole model/ }));
    await desk.keyboard.press('ArrowDown');
    await expect(home.dialog.getByRole('radio', { name: /the short version/ })).toBeChecked();
    await press(desk, home.dialog.getByRole('button', { name: 'Open the workshop' }));
    await facilitator.isAt('Lobby');
  });

  await test.step('joining by code', async () => {
    const home = new HomeScreen(seat);
    await home.visit();
    const code = await desk
      .getByRole('region', { name: 'How to join' })
      .getByText(/^[A-Z0-9]{6}$/)
      .textContent();
    await tabTo(seat, home.code);
    await seat.keyboard.type(code ?? '');
    await seat.keyboard.press('Enter');
    await expect(ada.name).toBeFocused();
    await seat.keyboard.type('Ada');
    await seat.keyboard.press('Enter');
    await expect(ada.title).toHaveText('You are in, Ada');
    await expect(facilitator.person('Ada')).toBeVisible();
  });

  await test.step('starting with n', async () => {
    await desk.keyboard.press('n');
    await facilitator.isAt('Sorting');
  });

  await test.step('sorting with 1, 2 and the arrows; undo, skip, there and back', async () => {
    await ada.hasSorted(0, 12);
    const first = await ada.placeBy(() => seat.keyboard.press('1'));
    await ada.hasSorted(1, 12);
    await ada.placeBy(() => seat.keyboard.press('ArrowRight'));
    await ada.hasSorted(2, 12);
    await seat.keyboard.press('u');
    await ada.hasSorted(1, 12);
    await seat.keyboard.press('ArrowUp');
    await expect(ada.card).toHaveText(first);
    await expect(ada.column(firstRole)).toHaveAttribute('aria-pressed', 'true');
    await expect(async () => {
      await seat.keyboard.press('2');
      await expect(ada.column(secondRole), 'a card is changed by placing it again').toHaveAttribute('aria-pressed', 'true', {
        timeout: 500,
      });
    }).toPass({ intervals: [50] });
    await ada.hasSorted(1, 12);
    await seat.keyboard.press('j');
    const second = await ada.cardText();
    await seat.keyboard.press('s');
    await expect(ada.card, 'skipped').not.toHaveText(second);
    await ada.placeBy(() => seat.keyboard.press('ArrowLeft'));
    await ada.hasSorted(2, 12);
    await expect(facilitator.person('Ada')).toContainText('Sorting');
  });

  await test.step('all cards as radios, then done', async () => {
    await press(seat, seat.getByRole('button', { name: 'All cards' }));
    await expect(ada.title).toHaveText('All cards');
    const unsorted = seat.getByRole('group').filter({ hasText: 'Not sorted yet' }).first();
    await tabTo(seat, unsorted.getByRole('radio').first());
    await seat.keyboard.press('Space');
    await ada.countsAmongAll(3, 12);
    await press(seat, seat.getByRole('button', { name: 'Back' }));
    await press(seat, ada.done);
    const question = seat.getByRole('dialog', { name: '9 cards are not sorted yet' });
    await press(seat, question.getByRole('button', { name: 'I’m done anyway' }));
    await expect(ada.title).toHaveText('You are done');
    await expect(facilitator.person('Ada')).toContainText('Done ✓');
  });

  await test.step('peeking with p, the sheet of shortcuts with ?', async () => {
    await desk.keyboard.press('p');
    await expect(facilitator.peek).toContainText('A peek needs at least eight people');
    await desk.keyboard.press('p');
    await expect(facilitator.peek).toBeHidden();
    await desk.keyboard.press('?');
    const sheet = desk.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet).toContainText('Take the next step');
    await desk.keyboard.press('n');
    await facilitator.isAt('Sorting');
    await desk.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await test.step('revealing with n, walking with the arrows and o', async () => {
    await desk.keyboard.press('n');
    await facilitator.isAt('Results');
    const walk = desk.getByRole('navigation', { name: 'Cards' });
    await desk.keyboard.press('ArrowRight');
    await expect(walk).toContainText('Card 1 of 12');
    await desk.keyboard.press('n');
    await expect(walk).toContainText('Card 2 of 12');
    await desk.keyboard.press('ArrowLeft');
    await expect(walk).toContainText('Card 1 of 12');
    await expect(seat.getByText('The room looks at this card')).toBeVisible();
    await desk.keyboard.press('o');
    await expect(facilitator.overview).toBeVisible();
    await desk.keyboard.press('n');
    await expect(walk).toContainText('Card 1 of 12');
  });

  await test.step('deciding with 1 and 2, undoing with u; what is typed is a note, not a shortcut', async () => {
    await desk.keyboard.press('2');
    await facilitator.isDecidedFor(secondRole);
    await desk.keyboard.press('1');
    await facilitator.isDecidedFor(firstRole);
    await desk.keyboard.press('u');
    await facilitator.isDecidedFor(secondRole);
    await press(desk, facilitator.owner(firstRole));
    await facilitator.isDecidedFor(firstRole);
    await tabTo(desk, facilitator.note);
    await desk.keyboard.type('1 or 2? not now, open later');
    await expect(facilitator.decisionState).toHaveText('Saved ✓');
    await expect(desk.getByRole('navigation', { name: 'Cards' })).toContainText('Card 1 of 12');
    await expect(ada.view('Agreed')).toContainText('1 or 2? not now, open later');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('ArrowRight');
    await expect(desk.getByRole('navigation', { name: 'Cards' })).toContainText('Card 2 of 12');
    await expect(facilitator.bar).toContainText('1 of 12 decided');
  });

  await test.step('closing, and the summary with n', async () => {
    await desk.keyboard.press('Control+k');
    const field = facilitator.menu.getByRole('combobox', { name: 'What do you want to do?' });
    await expect(field).toBeFocused();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Escape');
    await expect(facilitator.menu).toBeHidden();
    await desk.keyboard.press('Control+k');
    await desk.keyboard.type('workshop close');
    await expect(facilitator.menu.getByRole('listbox').getByRole('option')).toHaveText(['Close the workshop…']);
    await desk.keyboard.press('Enter');
    const question = facilitator.question('Close the workshop?');
    await press(desk, question.getByRole('button', { name: 'Close the workshop' }));
    await facilitator.isAt('Closed');
    await expect(ada.title).toHaveText('Thank you');
    const opening = desk.waitForEvent('popup');
    await desk.keyboard.press('n');
    const summary = new SummaryScreen(await opening);
    await expect(summary.title).toHaveText('By keyboard');
    await press(summary.page, summary.sorter('Responsibility'));
    await expect(summary.cards.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
    await press(summary.page, summary.page.getByText('The charter by role'));
    await expect(summary.byRole.getByText('Nobody yet')).toBeVisible();
  });
});
