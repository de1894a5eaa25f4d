// The rounds as pictures: on the summary and on the console for who asks, with the table behind each, and as files that stand alone.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isAccessible } from './room/accessible.js';
import { expect, test } from './room/journey.js';
import { fitsItsWidth } from './room/layout.js';
import { consoleOf, openWorkshop, phoneOf, usualTitle } from './room/opened.js';
import { SummaryScreen } from './screens/summary.js';
import { firstRole, secondRole } from './votes/roleNames.js';
import { sortTwice } from './votes/twoRounds.js';

/** What the numbers stand for, and where it all comes from. */
const namedInFile = ['Evaluates where the market is heading', 'Made with Two Hats.'];

const roleMap = /^The role map: 29 cards on the line/;

async function saved(page: Page, picture: string, format: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${picture} as ${format}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('map, grid and slope are drawn when asked for, told as tables, and taken along on light paper', async ({ devices, api }) => {
  const workshop = await openWorkshop(api, { deckId: 'article', offersBoth: true, offersNeither: true });
  await sortTwice(workshop);
  const { page } = await devices.laptop({ colorScheme: 'dark' });
  const summary = new SummaryScreen(page);
  await summary.visit(workshop.summaryReader);
  await expect(page.getByRole('img', { name: roleMap })).toHaveCount(0);
  await page.getByText('The role map', { exact: true }).click();
  await expect(page.getByRole('img', { name: roleMap }), 'one for each round').toHaveCount(2);
  await page.getByText('The heat grid', { exact: true }).click();
  await expect(page.getByRole('img', { name: /^The heat grid: 29 cards by 4 columns/ })).toHaveCount(2);

  await test.step('the table behind the map: row by row, from the first role to the second', async () => {
    await page.getByText('The table behind this picture').first().click();
    const rows = page.getByRole('table', { name: 'The role map as a table' }).first().getByRole('row');
    // 29 cards, five dimensions, one head.
    await expect(rows).toHaveCount(35);
    // The first card of the deck has all eight ballots in the first role’s column, and nothing lies before it.
    await expect(rows.nth(2)).toContainText(`100\u00a0% ${firstRole}`);
    await expect(rows.nth(2)).toContainText('Agreed');
  });
  await isAccessible(page, 'summary, pictures');
  await fitsItsWidth({ page });

  await test.step('as files: what they are about stands in them', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const { name, bytes } = await saved(page, 'the role map of round 1', 'SVG');
    expect(name).toMatch(/^two-hats-who-does-what-in-team-falcon-\d{4}-\d\d-\d\d-role-map-1\.svg$/);
    const svg = bytes.toString('utf8');
    for (const words of [usualTitle, 'Who should do it?', '8 people', firstRole, secondRole, ...namedInFile]) expect(svg).toContain(words);
    expect(svg, 'light paper, whatever the theme').toContain('fill="#faf7f2"');
    expect(svg, 'nothing that only a page of ours can resolve').not.toMatch(/class=|var\(--|url\((?!"data:)/);
    for (const picture of ['the role map of round 1', 'the heat grid of round 2', await slopeIn(page)]) {
      const file = await saved(page, picture, 'PNG');
      expect(file.name).toMatch(/\.png$/);
      // Twice the size on the page, and no empty canvas.
      expect(file.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(file.bytes.readUInt32BE(16)).toBeGreaterThan(1400);
      expect(file.bytes.length).toBeGreaterThan(20_000);
    }
  });

  await test.step('on a phone nothing hangs over', async () => {
    const phone = new SummaryScreen((await devices.phone()).page);
    await phone.visit(workshop.summaryReader);
    await phone.page.getByText('The role map', { exact: true }).tap();
    await phone.page.getByText('The heat grid', { exact: true }).tap();
    await expect(phone.page.getByRole('img', { name: /^The heat grid/ })).toHaveCount(2);
    await fitsItsWidth(phone);
  });
});

test('the console has the map of the walk, folded away below the queue', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const [ada, ben] = await workshop.joinAll('Ada', 'Ben');
  await workshop.step('startSorting');
  await ada?.place({ 'stays-within-reach': 'FIRST' });
  await ben?.place({ 'stays-within-reach': 'SECOND' });
  await workshop.step('reveal');
  const { page } = await consoleOf(workshop, devices);
  await page.getByText('The role map', { exact: true }).click();
  const map = page.getByRole('img', { name: /^The role map: 12 cards/ });
  await expect(map).toBeVisible();
  // The split card is the first of the walk; eleven that nobody sorted stand beside the line.
  await expect(map.getByText('Nobody')).toBeVisible();
  await isAccessible(page, 'console, role map');
});

test('a phone has the map with its owner’s view on it', async ({ devices, api }) => {
  const workshop = await openWorkshop(api);
  const phone = await phoneOf('Ada', workshop, devices);
  await workshop.step('startSorting');
  await phone.placeSeveral([firstRole, secondRole]);
  await workshop.step('reveal');
  await expect(phone.title).toHaveText('You, the room and the model');
  await phone.page.getByText('The role map, with your own view').tap();
  const map = phone.page.getByRole('img', { name: /^The role map: 12 cards/ });
  await expect(map.getByText('the dot: your column')).toBeVisible();
  // Two cards are hers; the third dot is the legend’s.
  await expect(map.locator('circle[class*="own"]')).toHaveCount(3);
  await isAccessible(phone.page, 'phone, role map');
  await fitsItsWidth(phone);
});

async function slopeIn(page: Page): Promise<string> {
  const label = await page
    .getByRole('button', { name: /^Download the slope .* as PNG$/ })
    .first()
    .getAttribute('aria-label');
  return (label ?? '').replace(/^Download | as PNG$/g, '');
}
