import type { Page } from '@playwright/test';
import { expect, test } from './room/journey.js';
import { openWorkshop } from './room/opened.js';
import { PhoneScreen } from './screens/phone.js';
import { firstRole, secondRole } from './votes/roleNames.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A finger that goes down, moves in steps, rests and is lifted: touch events as the browser gets them from the glass. Their times are those of a
 * calm hand; a finger that leaves the glass at full speed would make the page go on by itself, and the next tap would only stop that.
 */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const glass = await page.context().newCDPSession(page);
  const steps = 12;
  const took = { step: 0.016, rest: 0.2 };
  const start = Date.now() / 1000 - steps * took.step - took.rest;
  const at = (step: number) => ({ x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps });
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)], timestamp: start });
  for (let step = 1; step <= steps; step++) {
    await glass.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)], timestamp: start + step * took.step });
  }
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: Date.now() / 1000 });
  await glass.detach();
}

test('a finger drags a card into its column, and scrolls the page when it begins up or down on the same card', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  // A short phone, so that there is something to scroll to.
  const { page } = await devices.phone({ viewport: { width: 390, height: 520 } });
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ada', workshop.joinCode);
  await expect(phone.title).toHaveText('You are in, Ada');
  await workshop.step('startSorting');
  await phone.hasSorted(0, 12);
  const scrolled = () => page.evaluate(() => window.scrollY);
  const middleOf = async () => {
    const box = await phone.cardOnTable.boundingBox();
    if (!box) throw new Error('There is no card on the table.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  await test.step('a swipe upwards that begins on the card scrolls, and places nothing', async () => {
    const card = await phone.cardText();
    expect(await scrolled()).toBe(0);
    const start = await middleOf();
    await swipe(page, start, { x: start.x + 8, y: start.y - 140 });
    await expect.poll(scrolled).toBeGreaterThan(40);
    await expect(phone.card).toHaveText(card);
    await phone.hasSorted(0, 12);
    await swipe(page, await middleOf(), { x: start.x, y: start.y + 200 });
    await expect.poll(scrolled).toBe(0);
    await expect(phone.card).toHaveText(card);
    await phone.hasSorted(0, 12);
  });

  await test.step('a drag to the left puts it to the first role, one to the right to the second', async () => {
    const first = await phone.cardText();
    const start = await middleOf();
    await swipe(page, start, { x: start.x - 130, y: start.y + 12 });
    await phone.hasSorted(1, 12);
    const second = await phone.cardText();
    await swipe(page, await middleOf(), { x: start.x + 130, y: start.y - 12 });
    await phone.hasSorted(2, 12);
    expect(await scrolled()).toBe(0);
    await phone.showAllCards();
    await expect(phone.line(first).getByRole('radio', { name: firstRole })).toBeChecked();
    await expect(phone.line(second).getByRole('radio', { name: secondRole })).toBeChecked();
    await page.getByRole('button', { name: 'Back' }).tap();
  });

  await test.step('a card that is let go near where it was picked up goes back', async () => {
    const card = await phone.cardText();
    const start = await middleOf();
    await swipe(page, start, { x: start.x + 40, y: start.y });
    await expect(phone.card).toHaveText(card);
    await phone.hasSorted(2, 12);
    await expect(phone.cardOnTable).toHaveCSS('transform', 'none');
  });
});
