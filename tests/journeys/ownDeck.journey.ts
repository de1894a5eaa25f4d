// A deck of one's own: made with a phone beside it, or taken in from a file; played without a key; and what the room agreed on as the key.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { phoneOfCode } from './room/opened.js';
import { ConsoleScreen } from './screens/console.js';
import { DecksScreen } from './screens/decks.js';
import { HomeScreen } from './screens/home.js';
import { SummaryScreen } from './screens/summary.js';

interface OpenedHere {
  readonly joinCode: string;
  readonly facilitator: string;
  readonly summary: string;
}

/** What the device that opened a workshop keeps of it. */
function openedOn(page: Page): Promise<OpenedHere> {
  return page.evaluate(() => {
    const kept = (key: string) => JSON.parse(localStorage.getItem(`two-hats:${key}`) ?? 'null');
    const [{ workshopId, joinCode }] = kept('recent');
    return { joinCode, facilitator: kept(`secret:facilitator:${workshopId}`), summary: kept(`secret:summary:${workshopId}`) };
  });
}

test('a deck is made, played without a key, and kept with the room’s answers as the key', async ({ devices, api }) => {
  const laptop = await devices.laptop();
  const { page } = laptop;
  const decks = new DecksScreen(page);
  const facilitator = new ConsoleScreen(page);

  await test.step('made, with a phone beside it', async () => {
    await decks.visit();
    await expect(decks.own).toContainText('None on this device yet');
    await isAccessible(page, 'decks, none yet');
    await page.getByRole('button', { name: 'Make a deck' }).click();
    // Half of it is asked for before it can be played, and told where.
    await page.getByRole('button', { name: 'Open a workshop with this deck' }).click();
    await expect(decks.toMend.getByRole('listitem')).toHaveCount(5);
    await isAccessible(page, 'a new deck with what is missing');
    await decks.about.getByLabel('Title').fill('Who does what at the counter?');
    await decks.nameRole('First role', 'Barista');
    await decks.nameRole('Second role', 'Host');
    await decks.dimensionTitle(1).fill('Guests');
    await decks.card(1, 1).fill('Greets people at the door');
    // Enter is the next card.
    await decks.card(1, 1).press('Enter');
    await expect(decks.card(1, 2)).toBeFocused();
    await page.keyboard.type('Cleans the grinder');
    await expect(decks.preview).toContainText('Cleans the grinder');
    await expect(decks.preview).toContainText('Card 2 of 2');
    await expect(decks.preview).toContainText('Barista');
    await decks.dimension(1).getByLabel('Hint (may stay empty)').fill('It is loud.');
    await expect(decks.preview).toContainText('It is loud.');
    // It is in the language of whoever begins it, until they say another one.
    await expect(decks.language).toHaveValue('EN');
    await decks.language.selectOption('Deutsch');
    await expect(decks.preview.getByText('Cleans the grinder')).toHaveAttribute('lang', 'de');
    await expect(decks.card(1, 2)).toHaveAttribute('lang', 'de');
    await page.getByRole('button', { name: 'Add a dimension' }).click();
    await decks.dimensionTitle(2).fill('Money');
    await decks.card(2, 1).fill('Counts the till');
    await isAccessible(page, 'a deck in its editor');
    await fitsItsWidth(laptop);
    await expect(decks.toMend).toHaveCount(0);
  });

  await test.step('kept over a reload, and opened', async () => {
    await page.reload();
    await expect(decks.title).toHaveText('Who does what at the counter?');
    expect([await decks.texts(1), await decks.texts(2)]).toEqual([
      ['Greets people at the door', 'Cleans the grinder'],
      ['Counts the till'],
    ]);
    await page.getByRole('button', { name: 'Open a workshop with this deck' }).click();
    const { dialog, deckList } = new HomeScreen(page);
    await expect(deckList.getByRole('option', { selected: true })).toHaveText('Who does what at the counter?');
    await expect(dialog).toContainText('Barista or Host · 3 cards');
    await dialog.getByLabel('Title').fill('The counter in spring');
    await dialog.getByRole('button', { name: 'Open the workshop' }).click();
    await expect(facilitator.title).toHaveText('The counter in spring');
  });

  const { joinCode, facilitator: secret, summary } = await openedOn(page);
  const step = async (name: string) => {
    const { console } = await api.call<{ console: { step: number } }>('{ console { step } }', {}, secret);
    await api.call(`mutation { ${name}(atStep: ${console.step}) { step } }`, {}, secret);
  };

  await test.step('sorted and revealed, with no word of a model', async () => {
    const phones = [await phoneOfCode('Ada', joinCode, devices), await phoneOfCode('Ben', joinCode, devices)];
    await step('startSorting');
    await expect(phones[0]?.card.locator('bdi') ?? page.locator('none')).toHaveAttribute('lang', 'de');
    for (const [index, phone] of phones.entries()) {
      // Whichever card is on the table: the two agree on all but the till.
      for (let count = 0; count < 3; count += 1) {
        const isTill = (await phone.cardText()) === 'Counts the till';
        if ((await phone.cardText()) === 'Greets people at the door') await expect(phone.cardOnTable).not.toContainText('Need a hint?');
        await phone.place(isTill && index === 1 ? 'Host' : 'Barista');
      }
    }
    await step('reveal');
    await expect(phones[0]?.title ?? page.locator('none')).toHaveText('You and the room');
    await expect(facilitator.allCards).toBeVisible();
    for (const screen of [page, ...phones.map((phone) => phone.page)]) await expect(screen.getByText(/article|model/i)).toHaveCount(0);
    await step('closeWorkshop');
  });

  await test.step('the console has the deck at hand: to be read, as a file, and with the room’s answers', async () => {
    await facilitator.act('Look at the deck…');
    const cards = facilitator.question('Who does what at the counter?');
    await expect(cards.getByRole('region', { name: 'Guests' }).getByRole('listitem')).toHaveText([
      'Greets people at the door',
      'Cleans the grinderIt is loud.',
    ]);
    await isAccessible(page, 'the deck on the console');
    await cards.getByRole('button', { name: 'Done' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), facilitator.act('Export the deck as JSON')]);
    expect(file.suggestedFilename()).toBe('two-hats-deck-who-does-what-at-the-counter.json');
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ language: 'de' });
    const [beside] = await Promise.all([page.waitForEvent('popup'), facilitator.act('Keep our answers as a deck')]);
    const kept = new DecksScreen(beside);
    await expect(kept.title).toHaveText('Our answers: Who does what at the counter?');
    await kept.card(1, 1).focus();
    await expect(kept.dimension(1).getByLabel('Key')).toHaveValue('FIRST');
    await beside.close();
  });

  await test.step('what the room agreed on becomes the key of a deck', async () => {
    const report = new SummaryScreen(page);
    await report.visit(summary);
    await report.openTakeAway();
    await report.takeAway.getByRole('button', { name: 'Keep as a deck' }).click();
    await report.takeAway.getByRole('button', { name: /Look at it/ }).click();
    await expect(decks.title).toHaveText('Our answers: Who does what at the counter?');
    await expect(decks.about.getByLabel('Where it comes from')).toHaveValue(/The workshop “The counter in spring”/);
    const keys: Record<string, string> = {};
    for (const [dimension, number] of [
      [1, 1],
      [1, 2],
      [2, 1],
    ] as const) {
      const field = decks.card(dimension, number);
      await field.focus();
      keys[await field.inputValue()] = await decks.dimension(dimension).getByLabel('Key').inputValue();
    }
    expect(keys).toEqual({ 'Greets people at the door': 'FIRST', 'Cleans the grinder': 'FIRST', 'Counts the till': '' });
    await isAccessible(page, 'a deck with a key');
  });
});

test('a deck comes in from a file whole or not at all, is arranged by keyboard, and goes out again', async ({ devices }) => {
  const { page } = await devices.laptop();
  const decks = new DecksScreen(page);
  const about = 'title,The counter\nfirst role,Barista,B\nsecond role,Host\n\n';
  await decks.visit();

  await test.step('what is wrong is told by line and column, and nothing is taken in', async () => {
    await decks.paste(`${about}dimension,text\nGuests,${'x'.repeat(91)}\n,\n`);
    await expect(decks.import.getByRole('alert')).toContainText('Nothing was imported. 1 thing to mend:');
    await expect(decks.import.getByRole('alert')).toContainText(
      'Line 6, column B · Dimension 1, card 1: Text. This is too long: 90 characters at most.',
    );
    await isAccessible(page, 'an import with a problem');
    await expect(decks.own).toContainText('None on this device yet');
  });

  await test.step('a file that is dropped on the box is read like one that is chosen', async () => {
    const drop = (type: 'dragover' | 'drop', text: string) =>
      decks.import.evaluate(
        (box, [event, dropped]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([dropped], 'counter.csv', { type: 'text/csv' }));
          const cancelled = !box.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
          return cancelled;
        },
        [type, text] as const,
      );
    const broken = `${about}dimension,text\n,Greets\n`;
    expect(await drop('dragover', broken), 'the box takes files: a browser would open them otherwise').toBe(true);
    expect(await drop('drop', broken)).toBe(true);
    await expect(decks.import.getByRole('alert')).toContainText('Nothing was imported.');
    await drop('drop', `${about}dimension,text\nGuests,Greets\n`);
    await expect(decks.title).toHaveText('The counter');
    await page.goBack();
    await page.getByRole('button', { name: 'Delete The counter' }).click();
  });

  await test.step('a whole one opens in the editor; cards move by keyboard, and what is removed comes back', async () => {
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'counter.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `\uFEFF${about}dimension,text\nGuests,Greets\n,Seats\nMoney,Counts`.replaceAll('\n', '\r\n').replaceAll(',', ';'),
      ),
    });
    await expect(decks.title).toHaveText('The counter');
    await decks.card(1, 1).press('Alt+ArrowDown');
    expect(await decks.texts(1)).toEqual(['Seats', 'Greets']);
    await expect(decks.card(1, 2)).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    expect([await decks.texts(1), await decks.texts(2)]).toEqual([['Seats'], ['Greets', 'Counts']]);
    await expect(page.getByRole('log').filter({ hasText: 'Now card 1 of 2 in Money' })).toBeAttached();
    await page.getByRole('button', { name: 'Remove: Money' }).click();
    await expect(decks.undo).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await decks.texts(2)).toEqual(['Greets', 'Counts']);
  });

  await test.step('out as a file that comes in as the same deck', async () => {
    const { name, text } = await decks.export('CSV');
    expect(name).toBe('two-hats-deck-the-counter.csv');
    await decks.visit();
    await decks.paste(text);
    await expect(decks.title).toHaveText('The counter');
    expect((await decks.export('CSV')).text).toBe(text);
  });

  await test.step('a built-in one is copied, and a deletion taken back', async () => {
    await decks.visit();
    await page.getByRole('button', { name: /^Make a copy of .*short version/ }).click();
    await expect(decks.title).toHaveText(/^Copy of .*short version$/);
    await decks.visit();
    await expect(decks.own.getByRole('listitem')).toHaveCount(3);
    await page.getByRole('button', { name: /^Delete Copy of/ }).click();
    await expect(decks.own.getByRole('listitem')).toHaveCount(2);
    await decks.undo.click();
    await expect(decks.own.getByRole('listitem')).toHaveCount(3);
    await isAccessible(page, 'decks, several');
  });
});
