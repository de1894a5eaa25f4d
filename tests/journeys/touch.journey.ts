import type { Locator, Page } from '@playwright/test';
import { articleDeck } from '@two-hats/shared/decks';
import { expect, test } from './room/journey.js';
import { openWorkshop, phoneOf } from './room/opened.js';
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

/** A tap that happened at a time of its own, in seconds: whatever the page was busy with meanwhile. */
async function tap(page: Page, { x, y }: Point, timestamp: number): Promise<void> {
  const glass = await page.context().newCDPSession(page);
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp });
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + 0.03 });
  await glass.detach();
}

async function middle(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not in sight.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a finger drags a card into its column, and scrolls the page when it begins up or down on the same card', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  // So short a screen, with the browser's own bars say, that there is something to scroll to.
  const { page } = await devices.phone({ viewport: { width: 390, height: 400 } });
  const phone = new PhoneScreen(page);
  await phone.joinAs('Ada', workshop.joinCode);
  await expect(phone.title).toHaveText('You are in, Ada');
  await workshop.step('startSorting');
  await phone.hasSorted(0, 12);
  const scrolled = () => page.evaluate(() => window.scrollY);
  const middleOf = () => middle(phone.cardOnTable);

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
    const drag = async (by: Point) => {
      const start = await middleOf();
      await swipe(page, start, { x: start.x + by.x, y: start.y + by.y });
    };
    const first = await phone.placeBy(() => drag({ x: -130, y: 12 }));
    await phone.hasSorted(1, 12);
    const second = await phone.placeBy(() => drag({ x: 130, y: -12 }));
    await phone.hasSorted(2, 12);
    await expect(phone.cardOnTable, 'the next card does not hang where the one before was let go').toHaveCSS('transform', 'none');
    expect(await scrolled()).toBe(0);
    await phone.showAllCards();
    await expect(phone.line(first).getByRole('radio', { name: firstRole })).toBeChecked();
    await expect(phone.line(second).getByRole('radio', { name: secondRole })).toBeChecked();
    await page.getByRole('button', { name: 'Back' }).tap();
  });

  await test.step('the next card is read from its top, and with its hint closed', async () => {
    const size = page.viewportSize() ?? { width: 390, height: 400 };
    await page.setViewportSize({ ...size, width: 280 });
    const hint = phone.cardOnTable.getByRole('group');
    const isScrolled = () => phone.cardOnTable.evaluate(({ scrollTop }) => scrollTop > 0);
    await phone.cardOnTable.getByText('Need a hint?').tap();
    await expect(hint).toHaveAttribute('open');
    await phone.cardOnTable.evaluate((card) => card.scrollTo(0, card.scrollHeight));
    expect(await isScrolled()).toBe(true);
    await phone.place(firstRole);
    await phone.hasSorted(3, 12);
    await expect(hint).not.toHaveAttribute('open');
    expect(await isScrolled()).toBe(false);
    await phone.undo.tap();
    await phone.hasSorted(2, 12);
    await page.setViewportSize(size);
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

test('the second tap of a double tap, and a key held down, sort no card that nobody has read', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const ada = await phoneOf('Ada', workshop, devices);
  const { page } = await devices.laptop();
  const ben = new PhoneScreen(page);
  await ben.visit(workshop.joinCode);
  await ben.name.fill('Ben');
  await ben.join.click();
  await workshop.joinAll('Chi');
  await workshop.step('startSorting');

  await test.step('two taps on one column place one card', async () => {
    await ada.place(firstRole);
    const second = await ada.cardText();
    const column = await middle(ada.column(firstRole));
    // The first tap comes when the card has long been read; whatever the machine does, the second one is told as 150 ms later.
    await expect(async () => {
      const now = Date.now() / 1000;
      await tap(ada.page, column, now);
      await expect(ada.card).not.toHaveText(second, { timeout: 300 });
      await tap(ada.page, column, now + 0.15);
    }).toPass({ intervals: [50] });
    await ada.hasSorted(2, 12);
    const third = await ada.cardText();
    await ada.place(secondRole);
    await ada.showAllCards();
    await expect(ada.line(third).getByRole('radio', { name: secondRole })).toBeChecked();
    await ada.countsAmongAll(3, 12);
  });

  await test.step('a key that is held down places one card', async () => {
    await ben.hasSorted(0, 12);
    await ben.placeBy(() => page.keyboard.down('ArrowLeft'));
    for (let repeats = 0; repeats < 20; repeats++) await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    await ben.hasSorted(1, 12);
  });

  await test.step('a mouse drags straight down', async () => {
    const card = await ben.cardText();
    const goal = await middle(ben.column(secondRole));
    await ben.placeBy(async () => {
      await page.mouse.move(goal.x, (await middle(ben.cardOnTable)).y);
      await page.mouse.down();
      await page.mouse.move(goal.x, goal.y, { steps: 8 });
      await page.mouse.up();
    });
    await ben.page.getByRole('button', { name: 'All cards' }).click();
    await expect(ben.line(card).getByRole('radio', { name: secondRole })).toBeChecked();
  });
});

const screens = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 568 },
  { width: 568, height: 320 },
];

test.describe('the longest card and its columns stand on the screen together', () => {
  const { text } = [...articleDeck.cards].sort((one, other) => other.text.length - one.text.length)[0] ?? { text: '' };

  for (const [columns, options] of [
    ['two', {}],
    ['four', { offersBoth: true, offersNeither: true }],
  ] as const) {
    test(`${columns} of them`, async ({ devices, api }) => {
      const workshop = await openWorkshop(api, { deckId: 'article', ...options });
      await workshop.joinAll('Ben', 'Chi');
      const ada = await phoneOf('Ada', workshop, devices);
      await workshop.step('startSorting');
      // Phones begin with cards of their own; the longest one is to stay on the table.
      if ((await ada.cardText()) === text) await ada.skip.tap();
      await expect(ada.card).not.toHaveText(text);
      await ada.place(firstRole);
      await ada.showAllCards();
      await ada.line(text).getByRole('button', { name: /^Show/ }).tap();
      await expect(ada.card).toHaveText(text);

      for (const size of screens) {
        await ada.page.setViewportSize(size);
        const where = `${size.width} × ${size.height}`;
        const group = ada.page.getByRole('group', { name: 'Put the card into' });
        for (const element of [
          ada.title,
          ada.cardOnTable,
          ada.card,
          ada.undo,
          ada.done,
          ada.skip,
          ...(await group.getByRole('button').all()),
        ]) {
          await expect(element, where).toBeInViewport({ ratio: 1 });
        }
        const hidden = () => ada.cardOnTable.evaluate((card) => card.scrollHeight - card.clientHeight);
        expect(await hidden(), `${where}: pixels of the card that are out of sight`).toBeLessThanOrEqual(0);
        const overhang = () => ada.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        expect(await overhang(), `${where}: pixels to scroll`).toBeLessThanOrEqual(0);

        // The hint opens within the card, and moves nothing out of sight.
        await ada.page.getByText('Need a hint?').tap();
        await expect(ada.cardOnTable.getByRole('paragraph').filter({ hasText: /\?$|\.$/ }), where).toBeInViewport();
        await expect(group, where).toBeInViewport({ ratio: 1 });
        expect(await overhang(), `${where}, with the hint: pixels to scroll`).toBeLessThanOrEqual(0);
        await ada.page.getByText('Need a hint?').tap();
      }
    });
  }
});
